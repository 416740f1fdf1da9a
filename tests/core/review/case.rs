//! An incident with its review, in memory: what is told of it follows from the acts of a scene.

use chrono::{DateTime, Utc};
use mallette_core::conduct::{Act, Called, Declaration, NewAlert, NewLine, NewMessage};
use mallette_core::model::Language;
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::clock::Clock;
use mallette_core::model::improvement::{Action, Improvements, Problem, ProblemIncident};
use mallette_core::model::incident::Incident;
use mallette_core::model::review::{ReviewAnswer, ReviewRecords, Why};
use mallette_core::review::{Facts, Suggestion, suggestion};
use mallette_core::starter::demonstration_plan;
use uuid::Uuid;

use crate::conduct::scene::{Scene, at, change_state, judged, open_cell};

pub struct Case {
    pub scene: Scene,
    pub review: ReviewRecords,
    pub improvements: Improvements,
    pub register: Vec<Incident>,
}

impl Case {
    pub fn of(scene: Scene) -> Case {
        Case {
            scene,
            review: ReviewRecords::default(),
            improvements: Improvements::default(),
            register: Vec::new(),
        }
    }

    /// Declared, and nothing else: what hardly anything is known of.
    pub fn bare() -> Case {
        let mut scene = Scene::new("2026-10-14T12:20:00Z");
        scene.declare("ERP injoignable", None);
        Case::of(scene)
    }

    /// A crisis of five hours on 14 October 2026, from 14:12 in Paris on, with everything that can be noted of one.
    pub fn crisis(language: Language) -> Case {
        let mut scene = Scene::new("2026-10-14T12:20:00Z");
        scene.plan = demonstration_plan(language, at("2026-11-20T09:00:00Z")).unwrap();
        let declaration = Declaration {
            title: "ERP injoignable".to_owned(),
            noticed_at: Some(at("2026-10-14T12:12:00Z")),
            category: "database".to_owned(),
            source: "monitoring".to_owned(),
            reported_by: "Karim Haddad".to_owned(),
            application: "ERP".to_owned(),
            symptoms: "Connexion refusée sur tous les postes.".to_owned(),
            description: "La baie de stockage ne répond plus.".to_owned(),
            ..Declaration::default()
        };
        scene.declare_as(&declaration).unwrap();
        let team = scene.plan.teams.iter().find(|team| team.code == "irt");
        scene.dossier.incident.team = team.map(|team| team.id);
        scene.dossier.incident.effect = "Les deux ateliers travaillent sur papier.".to_owned();
        scene.dossier.incident.instructions =
            "Couper le miroir avant toute mise à jour.".to_owned();
        let mut case = Case::of(scene);
        case.first_hour();
        case.cell();
        case.end();
        case
    }

    fn first_hour(&mut self) {
        let alert = NewAlert {
            fingerprint: "a".to_owned(),
            source: "dynatrace".to_owned(),
            status: "firing".to_owned(),
            title: "Latence disque".to_owned(),
            starts_at: Some(at("2026-10-14T12:05:00Z")),
            ..NewAlert::default()
        };
        self.does("12:22", Act::NoteAlert(alert));
        self.does("12:24", change_state("acknowledged", "", ""));
        self.does("12:25", Act::Qualify(judged("medium", "high", "gold")));
        self.does("12:26", change_state("in_progress", "", ""));
        self.calls("12:30", "Ewa", "no_answer");
        self.calls("12:34", "Ewa", "reached");
        self.calls("12:36", "Adrien", "no_answer");
        self.calls("12:38", "Valérie", "reached");
        self.calls("12:40", "Tomasz", "acknowledged");
        let email = Act::SetChannel {
            channel: "email".to_owned(),
            down: true,
        };
        self.does("12:42", email);
        self.writes(
            "12:45",
            "action",
            "Baie B isolée.",
            "La panne ne s’étend plus.",
        );
        let mut crisis = judged("high", "high", "gold");
        crisis.judged.crisis = true;
        crisis.report_type = "outage".to_owned();
        crisis.reason = "Les deux ateliers sont à l’arrêt.".to_owned();
        self.does("12:50", Act::Qualify(crisis));
        self.sends("13:00", "internal", "sms", "Tout le personnel");
    }

    fn cell(&mut self) {
        self.does("13:20", open_cell());
        let seats = self.scene.dossier.seats.clone();
        for seat in seats.iter().filter(|seat| !seat.name.is_empty()).take(4) {
            let present = Act::Present {
                taking: seat.id,
                present: true,
            };
            self.does("13:22", present);
        }
        let plan = Act::ActivatePlan {
            plan: "cmp".to_owned(),
            active: true,
            note: "Deux critères remplis.".to_owned(),
        };
        self.does("13:25", plan);
        let decision = Act::DecideDrp {
            decision: "yes".to_owned(),
            note: String::new(),
        };
        self.does("13:30", decision);
        self.writes(
            "13:35",
            "decision",
            "Les expéditions partent au carnet à souche.",
            "",
        );
        self.sends("13:40", "external", "email", "Régie des eaux du Val d’Orme");
        self.does("13:45", Act::StartRecovery);
        let task = self
            .scene
            .plan
            .recovery_tasks
            .iter()
            .find(|task| !task.waits)
            .unwrap();
        let mark = Act::MarkRun {
            phase: task.phase,
            task: Some(task.id),
            mark: "done".to_owned(),
            note: String::new(),
        };
        self.does("14:00", mark);
        let report = Act::Report {
            progress: "Restauration en cours.".to_owned(),
            done: String::new(),
            left: String::new(),
            next_at: None,
        };
        self.does("14:20", report);
        let resolve = Act::Escalate {
            clock: "resolve".to_owned(),
        };
        self.does("14:30", resolve);
        self.writes(
            "15:00",
            "fact",
            "La Régie annonce une demande d’indemnisation.",
            "",
        );
    }

    fn end(&mut self) {
        self.does("16:45", Act::EndRecovery);
        self.recovers("17:00", 0);
        self.recovers("15:12", 6);
        self.does(
            "17:05",
            change_state("resolved", "", "Baie remplacée, données restaurées."),
        );
        let cause = Act::Tick {
            list: "eradication".to_owned(),
            item: "cause".to_owned(),
            done: true,
            note: String::new(),
        };
        self.does("17:10", cause);
        let close = Act::CloseCell {
            agreed_by: "Claire Vasseur".to_owned(),
        };
        self.does("17:30", close);
        self.does("18:00", change_state("closed", "", ""));
        self.register = vec![self.scene.dossier.incident.clone()];
    }

    /// Does something on that day, at that time in UTC.
    pub fn does(&mut self, time: &str, act: Act) {
        self.scene.set(&format!("2026-10-14T{time}:00Z"));
        self.scene.act(act).unwrap();
    }

    pub fn writes(&mut self, time: &str, kind: &str, text: &str, result: &str) {
        let line = NewLine {
            kind: kind.to_owned(),
            actor: "Inès Moulin".to_owned(),
            text: text.to_owned(),
            result: result.to_owned(),
            source: "typed".to_owned(),
            ..NewLine::default()
        };
        self.does(time, Act::Write(line));
    }

    /// Calls the person of that first name.
    pub fn calls(&mut self, time: &str, first_name: &str, outcome: &str) {
        let mut people = self.scene.plan.people.iter();
        let person = people
            .find(|person| person.first_name == first_name)
            .unwrap();
        let call = Called {
            person: Some(person.id),
            name: person.full_name(),
            outcome: outcome.to_owned(),
            ..Called::default()
        };
        self.does(time, Act::Call(call));
    }

    pub fn sends(&mut self, time: &str, audience: &str, channel: &str, recipients: &str) {
        let message = NewMessage {
            category: "opening".to_owned(),
            audience: audience.to_owned(),
            channel: channel.to_owned(),
            recipients: recipients.to_owned(),
            subject: "ERP arrêté".to_owned(),
            body: "L’ERP est arrêté depuis 14:12.".to_owned(),
            means: "copied".to_owned(),
            ..NewMessage::default()
        };
        self.does(time, Act::Send(message));
    }

    /// An activity of the plan, by its place, stood still since T0 and was back at that time.
    pub fn recovers(&mut self, time: &str, place: usize) {
        let activity = self.scene.plan.activities[place].id;
        let back = Act::SetActivity {
            activity,
            standing: "affected".to_owned(),
            since: Some(at("2026-10-14T12:12:00Z")),
            expected_at: None,
            recovered_at: Some(at(&format!("2026-10-14T{time}:00Z"))),
        };
        self.does("17:02", back);
    }

    pub fn incident(&self) -> Uuid {
        self.scene.dossier.incident.id
    }

    /// What a person answered.
    pub fn answers(&mut self, question: &str, text: &str) {
        self.review.answers.push(ReviewAnswer {
            id: Uuid::now_v7(),
            incident: self.incident(),
            question: question.to_owned(),
            text: text.to_owned(),
            ..ReviewAnswer::default()
        });
    }

    pub fn why(&mut self, parent: Option<Uuid>, text: &str, root: bool) -> Uuid {
        let id = Uuid::now_v7();
        self.review.whys.push(Why {
            id,
            incident: self.incident(),
            parent,
            text: text.to_owned(),
            root,
            ..Why::default()
        });
        id
    }

    pub fn action(&mut self, title: &str, theme: &str) -> &mut Action {
        let action = Action {
            id: Uuid::now_v7(),
            number: format!("A-2026-{:03}", self.improvements.actions.len() + 1),
            title: title.to_owned(),
            theme: theme.to_owned(),
            owner: "Inès Moulin".to_owned(),
            due_on: "2026-12-12".parse().ok(),
            incident: Some(self.incident()),
            ..Action::default()
        };
        self.improvements.actions.push(action);
        self.improvements.actions.last_mut().unwrap()
    }

    /// A problem this incident comes from.
    pub fn problem(&mut self) -> &mut Problem {
        let id = Uuid::now_v7();
        self.link(id, self.incident());
        self.improvements.problems.push(Problem {
            id,
            number: "P-2026-001".to_owned(),
            title: "Baies de stockage".to_owned(),
            state: "open".to_owned(),
            ..Problem::default()
        });
        self.improvements.problems.last_mut().unwrap()
    }

    pub fn link(&mut self, problem: Uuid, incident: Uuid) {
        self.improvements.problem_incidents.push(ProblemIncident {
            id: Uuid::now_v7(),
            problem,
            incident,
            ..ProblemIncident::default()
        });
    }

    /// An earlier incident of the register.
    pub fn before(&mut self, number: &str, title: &str, application: &str, category: &str) -> Uuid {
        let id = Uuid::now_v7();
        self.register.push(Incident {
            id,
            number: number.to_owned(),
            title: title.to_owned(),
            application: application.to_owned(),
            category: category.to_owned(),
            noticed_at: Some(at("2026-03-12T08:00:00Z")),
            ..Incident::default()
        });
        id
    }

    pub fn with<T>(&self, tell: impl FnOnce(&Facts<'_>) -> T) -> T {
        let now: DateTime<Utc> = self.scene.clock.now();
        tell(&Facts {
            plan: &self.scene.plan,
            time: &BusinessTime::of(&self.scene.plan),
            dossier: &self.scene.dossier,
            log: &self.scene.log,
            review: &self.review,
            improvements: &self.improvements,
            register: &self.register,
            now,
        })
    }

    /// What the incident answers: what is ticked, then the words.
    pub fn told(&self, question: &str) -> Option<(String, String)> {
        let found = self.with(|facts| suggestion(question, facts));
        found.map(|Suggestion { text, choice }| (choice, text))
    }
}
