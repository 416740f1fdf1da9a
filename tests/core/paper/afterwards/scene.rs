//! The review of the crisis of the incident documents: begun, answered in part, complete and signed.

use crate::paper::incident::story::{Told, crisis, declared};
use crate::paper::plan::options;
use crate::support::conducted::{Conducted, minute};
use chrono::{DateTime, NaiveDate, Utc};
use mallette_core::conduct::{Act, NewLine};
use mallette_core::form::Forms;
use mallette_core::model::Language;
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::improvement::{Action, Improvements};
use mallette_core::model::incident::{Incident, LogLine, as_known};
use mallette_core::model::question::ReviewQuestion;
use mallette_core::model::review::{ReviewAnswer, ReviewMark, ReviewRecords, Why};
use mallette_core::model::version::PlanVersion;
use mallette_core::paper::{Afterwards, Document, Improving, Options, Printed, print};
use mallette_core::review::{Facts, begin};
use std::collections::HashSet;
use uuid::Uuid;

/// Everything the documents are made from.
pub struct Scene {
    pub told: Told,
    pub review: ReviewRecords,
    pub improvements: Improvements,
    pub register: Vec<Incident>,
    lines: Vec<LogLine>,
    time: BusinessTime,
    language: Language,
}

/// Four days after T0.
pub fn at() -> DateTime<Utc> {
    minute(4 * 24 * 60)
}

pub fn later(language: Language) -> Options {
    Options {
        at: at(),
        ..options(language)
    }
}

impl Scene {
    fn of(conducted: &Conducted, language: Language) -> Scene {
        let told = Told::of(conducted);
        let lines: Vec<LogLine> = told.log.iter().map(|sealed| sealed.line.clone()).collect();
        let (remarks, facts): (Vec<LogLine>, Vec<LogLine>) =
            lines.into_iter().partition(|line| line.about.is_some());
        Scene {
            time: BusinessTime::of(&told.plan),
            lines: as_known(facts, &remarks),
            review: ReviewRecords::default(),
            improvements: Improvements::default(),
            register: vec![told.dossier.incident.clone()],
            told,
            language,
        }
    }

    /// An incident that was just declared, and whose review nobody began.
    pub fn blank(language: Language) -> Scene {
        Scene::of(&declared(language, false), language)
    }

    /// The crisis, resolved; its review is begun, and nobody answered.
    pub fn begun(language: Language, exercise: bool) -> Scene {
        let conducted = crisis(language, exercise);
        resolve(&conducted, language);
        let mut scene = Scene::of(&conducted, language);
        let forms = Forms::of(language).unwrap();
        let edits = begin(&scene.facts(), &forms, "Claire Vasseur", &HashSet::new()).unwrap();
        let stamp = mallette_core::store::Stamp {
            at: at(),
            author: "Claire Vasseur".to_owned(),
        };
        conducted.store.write(&stamp, &edits).unwrap();
        scene.review = conducted.store.review(conducted.incident).unwrap();
        for (nth, mark) in scene.review.marks.iter_mut().enumerate() {
            mark.id = Uuid::from_u128(nth as u128);
            mark.at = Some(minute(24 * 60));
        }
        scene
    }

    /// The whole of it: answered, with causes and actions, not signed.
    pub fn answered(language: Language, exercise: bool) -> Scene {
        let mut scene = Scene::begun(language, exercise);
        answers(&mut scene);
        scene
    }

    pub fn facts(&self) -> Facts<'_> {
        Facts {
            plan: &self.told.plan,
            time: &self.time,
            dossier: &self.told.dossier,
            log: &self.lines,
            review: &self.review,
            improvements: &self.improvements,
            register: &self.register,
            now: self.told.dossier.incident.time_at(at()),
        }
    }

    pub fn after(&self) -> Afterwards<'_> {
        Afterwards {
            facts: self.facts(),
            log: &self.told.log,
        }
    }

    /// Every document that is written after an incident.
    pub fn documents(&self) -> [Document<'_>; 4] {
        let after = self.after();
        [
            Document::Review(after),
            Document::Report(after),
            Document::FactSheet(after),
            Document::Actions(Improving {
                improvements: &self.improvements,
                register: &self.register,
            }),
        ]
    }

    pub fn printed(&self, document: Document<'_>) -> Printed {
        print(document, &self.told.plan, &later(self.language)).unwrap()
    }

    /// What is said in the language of the scene.
    pub fn say(&self, fr: &str, en: &str) -> String {
        match self.language {
            Language::Fr => fr.to_owned(),
            Language::En => en.to_owned(),
        }
    }

    /// Answers a question of the forms, in words and by what is ticked.
    pub fn answer(&mut self, question: &str, text: &str, choice: &str) {
        let incident = self.told.dossier.incident.id;
        self.review
            .answers
            .retain(|answer| answer.question != question);
        self.review.answers.push(ReviewAnswer {
            incident,
            question: question.to_owned(),
            text: text.to_owned(),
            choice: choice.to_owned(),
            ..ReviewAnswer::default()
        });
    }

    /// A cause behind another; answers its id.
    pub fn why(&mut self, parent: Option<Uuid>, text: &str, root: bool) -> Uuid {
        let nth = self.review.whys.len() as u128 + 1;
        let id = Uuid::from_u128(nth);
        self.review.whys.push(Why {
            id,
            incident: self.told.dossier.incident.id,
            parent,
            text: text.to_owned(),
            root,
            position: nth as f64,
            ..Why::default()
        });
        id
    }

    pub fn sign(&mut self, revision: u32, minutes: i64) {
        self.mark("signed", revision, minutes, "");
    }

    pub fn mark(&mut self, step: &str, revision: u32, minutes: i64, note: &str) {
        self.review.marks.push(ReviewMark {
            id: Uuid::from_u128(100 + self.review.marks.len() as u128),
            incident: self.told.dossier.incident.id,
            step: step.to_owned(),
            revision: Some(revision),
            at: Some(minute(minutes)),
            by: "Nora Lambert".to_owned(),
            note: note.to_owned(),
            digest: match step {
                "signed" => "5e884898da28047151d0e56f8dc6292773603d0d6aabbd".to_owned(),
                _ => String::new(),
            },
            ..ReviewMark::default()
        });
    }
}

fn resolve(one: &Conducted, language: Language) {
    let say = |fr: &str, en: &str| match language {
        Language::Fr => fr.to_owned(),
        Language::En => en.to_owned(),
    };
    let activity = one.plan.activities[0].id;
    one.does(
        "Marc Delaunay",
        440,
        Act::SetActivity {
            activity,
            standing: "affected".to_owned(),
            since: Some(minute(0)),
            expected_at: Some(minute(480)),
            recovered_at: Some(minute(440)),
        },
    );
    one.does(
        "Marc Delaunay",
        450,
        Act::Write(NewLine {
            kind: "decision".to_owned(),
            actor: "Marc Delaunay".to_owned(),
            text: say(
                "Les partages passent en lecture seule la nuit.",
                "Shares become read-only at night.",
            ),
            result: say("Accepté en comité.", "Accepted by the committee."),
            link: "CHG-0212".to_owned(),
            source: "typed".to_owned(),
            ..NewLine::default()
        }),
    );
    one.does(
        "Claire Vasseur",
        460,
        Act::ChangeState {
            state: "resolved".to_owned(),
            waiting_for: String::new(),
            note: say("Fichiers restaurés.", "Files restored."),
        },
    );
}

/// What the team answered.
fn answers(scene: &mut Scene) {
    let given = [
        ("manager", "Claire Vasseur", "Claire Vasseur", ""),
        ("type", "", "", "security"),
        (
            "clients_affected",
            "Trois commandes ont pris un jour de retard.",
            "Three orders were a day late.",
            "yes",
        ),
        (
            "description",
            "Un rançongiciel a chiffré le serveur de fichiers de l’atelier. Inès l’a vu la première, à 14 h 12 ; M. Delaunay a fait débrancher le serveur.\n\n- vingt postes touchés\n- aucune donnée volée, d’après les journaux",
            "Ransomware encrypted the workshop’s file server. Inès saw it first, at 14:12; Mr Delaunay had the server unplugged.\n\n- twenty desks hit\n- no data stolen, by the logs",
            "",
        ),
        (
            "impact",
            "L’atelier a travaillé sur papier pendant sept heures.",
            "The workshop worked on paper for seven hours.",
            "",
        ),
        (
            "detected_how",
            "Une employée, par téléphone au helpdesk.",
            "An employee, by telephone to the helpdesk.",
            "",
        ),
        ("plans_activated", "", "", "bcp drp"),
        (
            "internal_message",
            "Point affiché à l’atelier à 15 h 45.",
            "Notice in the workshop at 15:45.",
            "",
        ),
        (
            "external_message",
            "SMS aux clients à 15 h 49 ; questions au 01 99 00 12 34 ou à contact@ateliers.example.",
            "SMS to clients at 15:49; questions to +33 1 99 00 12 34 or contact@ateliers.example.",
            "",
        ),
        (
            "resolution",
            "Restauration depuis la sauvegarde de la nuit.",
            "Restored from last night’s backup.",
            "",
        ),
        (
            "counter_measures",
            "Mots de passe changés ; macros interdites.",
            "Passwords changed; macros forbidden.",
            "",
        ),
        (
            "root_cause",
            "Un compte d’administration servait à lire le courriel.",
            "An administration account was used to read mail.",
            "",
        ),
        ("rto_kept", "", "", "some"),
        ("management_response", "", "", "full"),
        (
            "went_well",
            "- la sauvegarde isolée\n- l’appel nominal",
            "- the isolated backup\n- the roll call",
            "",
        ),
        (
            "could_be_better",
            "Le premier message est parti tard.",
            "The first message left late.",
            "",
        ),
        (
            "improvement_axes",
            "Séparer les comptes.",
            "Separate the accounts.",
            "",
        ),
    ];
    for (question, fr, en, choice) in given {
        let text = scene.say(fr, en);
        scene.answer(question, &text, choice);
    }
    scene.answer("claims_made", "", "");
    if let Some(last) = scene.review.answers.last_mut() {
        last.not_applicable = true;
    }
    added(scene);
    causes(scene);
    actions(scene);
}

/// A question of the organisation, and one of this review alone.
fn added(scene: &mut Scene) {
    let id = Uuid::from_u128(70);
    let label = scene.say(
        "Les enregistrements de caméra ont-ils été gardés ?",
        "Were the camera recordings kept?",
    );
    scene.told.plan.review_questions.push(ReviewQuestion {
        id,
        block: "detection".to_owned(),
        label,
        ..ReviewQuestion::default()
    });
    let kept = scene.say("Oui, deux jours.", "Yes, two days.");
    scene.answer(&id.to_string(), &kept, "");
    let (label, text) = (
        scene.say("Qui a gardé la porte ?", "Who kept the door?"),
        scene.say("Le gardien de nuit.", "The night guard."),
    );
    scene.review.answers.push(ReviewAnswer {
        id: Uuid::from_u128(71),
        block: "miscellaneous".to_owned(),
        label,
        text,
        ..ReviewAnswer::default()
    });
}

fn causes(scene: &mut Scene) {
    let opened = scene.say(
        "Une pièce jointe piégée a été ouverte.",
        "A booby-trapped attachment was opened.",
    );
    let spread = scene.say(
        "Le programme s’est répandu par les partages.",
        "The program spread through the shares.",
    );
    let account = scene.say(
        "Le poste était ouvert avec un compte d’administration.",
        "The desk was open with an administration account.",
    );
    let habit = scene.say(
        "Un seul compte par personne, pour tout faire.",
        "One account a person, for everything.",
    );
    let macros = scene.say("Les macros étaient permises.", "Macros were allowed.");
    let shares = scene.say(
        "Tous les partages étaient ouverts en écriture.",
        "All shares could be written to.",
    );
    let first = scene.why(None, &opened, false);
    scene.why(Some(first), &macros, true);
    let account = scene.why(Some(first), &account, false);
    scene.why(Some(account), &habit, true);
    let second = scene.why(None, &spread, false);
    scene.why(Some(second), &shares, true);
}

fn actions(scene: &mut Scene) {
    let incident = Some(scene.told.dossier.incident.id);
    let version = scene
        .told
        .plan
        .versions
        .first()
        .map(|version: &PlanVersion| version.id);
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day);
    let action = |nth: u32, title: String, nature: &str, step: &str, due| Action {
        id: Uuid::from_u128(u128::from(nth)),
        number: format!("A-2026-{nth:03}"),
        title,
        nature: nature.to_owned(),
        step: step.to_owned(),
        owner: "Marc Delaunay".to_owned(),
        due_on: due,
        created_at: Some(minute(1500)),
        created_by: "Claire Vasseur".to_owned(),
        origin: "review".to_owned(),
        incident,
        position: f64::from(nth),
        ..Action::default()
    };
    let mut separate = action(
        1,
        scene.say(
            "Séparer les comptes d’administration",
            "Separate administration accounts",
        ),
        "corrective",
        "do",
        day(22),
    );
    separate.theme = "system".to_owned();
    separate.detail = scene.say(
        "Un compte pour lire, un pour administrer.",
        "One account to read, one to administer.",
    );
    let mut train = action(
        2,
        scene.say(
            "Former à reconnaître une pièce piégée",
            "Train people to recognise a trap",
        ),
        "preventive",
        "plan",
        day(30),
    );
    train.owner = String::new();
    train.theme = "training".to_owned();
    let nobody = action(
        3,
        scene.say(
            "Revoir le contrat de l’infogérant",
            "Review the contract of the provider",
        ),
        "",
        "plan",
        None,
    );
    let mut done = action(
        4,
        scene.say(
            "Ajouter l’assureur à l’annuaire",
            "Add the insurer to the directory",
        ),
        "corrective",
        "act",
        day(23),
    );
    done.closed_at = Some(minute(3 * 24 * 60));
    done.closed_by = "Nora Lambert".to_owned();
    done.outcome = "done".to_owned();
    done.version = version;
    done.proof = scene.say(
        "Appelé le 23, joint du premier coup.",
        "Called on the 23rd, reached at once.",
    );
    let mut dropped = action(
        5,
        scene.say("Acheter un second pare-feu", "Buy a second firewall"),
        "preventive",
        "plan",
        None,
    );
    dropped.closed_at = Some(minute(3 * 24 * 60 + 60));
    dropped.closed_by = "Nora Lambert".to_owned();
    dropped.outcome = "dropped".to_owned();
    dropped.origin = "exercise".to_owned();
    dropped.incident = None;
    scene.improvements.actions = vec![separate, train, nobody, done, dropped];
}
