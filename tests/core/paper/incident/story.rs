//! A crisis from the call that reports it to the recovery, conducted on the demonstration plan.

use crate::paper::plan::options;
use crate::support::conducted::{Conducted, minute};
use mallette_core::conduct::{
    Act, Called, Declaration, NewEvidence, NewLine, NewMessage, Qualify, Seating,
};
use mallette_core::model::Language;
use mallette_core::model::incident::Dossier;
use mallette_core::model::incident::cascade::cascade;
use mallette_core::model::incident::clock::duty_code;
use mallette_core::model::incident::qualify::Judged;
use mallette_core::model::{Plan, business_time::BusinessTime, duty::Duty};
use mallette_core::paper::{Case, Document, Options, Printed, SealedLine, print};
use sha2::{Digest, Sha256};
use uuid::Uuid;

const CLAIRE: &str = "Claire Vasseur";
const MARC: &str = "Marc Delaunay";

/// What is printed of an incident: as the store has it, but for the hashes, which no two runs have alike.
pub struct Told {
    pub plan: Plan,
    pub dossier: Dossier,
    pub log: Vec<SealedLine>,
}

impl Told {
    pub fn of(conducted: &Conducted) -> Told {
        let log = conducted.log().into_iter();
        Told {
            plan: conducted.plan.clone(),
            dossier: conducted.dossier(),
            log: log
                .map(|logged| SealedLine {
                    hash: hash(logged.line.number),
                    line: logged.line,
                })
                .collect(),
        }
    }

    pub fn case(&self) -> Case<'_> {
        Case {
            dossier: &self.dossier,
            log: &self.log,
        }
    }

    /// Every document of an incident.
    pub fn documents(&self) -> [Document<'_>; 7] {
        let case = self.case();
        [
            Document::Incident(case),
            Document::Log(case),
            Document::Calls(case),
            Document::Status(case),
            Document::Message(case),
            Document::Handover(case),
            Document::RunSheet(Some(case)),
        ]
    }

    /// Printed five hours after T0.
    pub fn printed(&self, document: Document<'_>, language: Language) -> Printed {
        print(document, &self.plan, &at_five_hours(language)).unwrap()
    }
}

pub fn at_five_hours(language: Language) -> Options {
    Options {
        at: minute(300),
        ..options(language)
    }
}

pub fn hash(number: Option<u32>) -> String {
    let digest = Sha256::digest(number.unwrap_or_default().to_be_bytes());
    data_encoding::HEXLOWER.encode(&digest)
}

/// Just declared: nothing more is known.
pub fn declared(language: Language, exercise: bool) -> Conducted {
    let title = match language {
        Language::Fr => "Rançongiciel sur le serveur de fichiers de l’atelier",
        Language::En => "Ransomware on the workshop’s file server",
    };
    let declaration = Declaration {
        title: title.to_owned(),
        exercise,
        category: "security".to_owned(),
        source: "employee".to_owned(),
        reported_by: "Inès Moreau, 01 99 00 12 34".to_owned(),
        application: "SRV-FIC-02".to_owned(),
        symptoms: match language {
            Language::Fr => {
                "Les fichiers ne s’ouvrent plus.\nUn texte demande une rançon.".to_owned()
            }
            Language::En => "Files no longer open.\nA text asks for a ransom.".to_owned(),
        },
        ..Declaration::default()
    };
    let mut one = Conducted::declared(language, declaration);
    one.plan.duties = vec![Duty {
        id: Uuid::from_u128(1),
        name: match language {
            Language::Fr => "Notification d’une violation de données".to_owned(),
            Language::En => "Notification of a data breach".to_owned(),
        },
        authority: "CNIL".to_owned(),
        amount: Some(72),
        unit: "hour".to_owned(),
        calendar: "elapsed".to_owned(),
        ..Duty::default()
    }];
    one
}

/// The whole course of it.
pub fn crisis(language: Language, exercise: bool) -> Conducted {
    let one = declared(language, exercise);
    let say = |fr: &str, en: &str| match language {
        Language::Fr => fr.to_owned(),
        Language::En => en.to_owned(),
    };
    first_hour(&one, &say);
    cell(&one, &say);
    recovery(&one, &say);
    one
}

type Say<'a> = &'a dyn Fn(&str, &str) -> String;

fn first_hour(one: &Conducted, say: Say<'_>) {
    let state = |state: &str, waiting_for: &str, note: String| Act::ChangeState {
        state: state.to_owned(),
        waiting_for: waiting_for.to_owned(),
        note,
    };
    one.does(CLAIRE, 7, state("acknowledged", "", String::new()));
    let judged = Judged {
        impact: "high".to_owned(),
        urgency: "high".to_owned(),
        ..Judged::default()
    };
    let qualify = Qualify {
        judged: judged.clone(),
        service_level: "gold".to_owned(),
        ..Qualify::default()
    };
    one.does(CLAIRE, 12, Act::Qualify(qualify.clone()));
    let wrong = one.writes(
        CLAIRE,
        14,
        "fact",
        &say(
            "Douze postes touchés au premier étage.",
            "Twelve desks hit on the first floor.",
        ),
    );
    one.does(
        CLAIRE,
        18,
        Act::Correct {
            line: wrong,
            text: say(
                "Vingt postes touchés, aux deux étages.",
                "Twenty desks hit, on both floors.",
            ),
            result: String::new(),
        },
    );
    one.later(
        "Inès Moreau",
        9,
        26,
        Act::Write(NewLine {
            kind: "action".to_owned(),
            actor: "Inès Moreau".to_owned(),
            text: say(
                "Serveur débranché du réseau, laissé allumé.",
                "Server unplugged from the network, left running.",
            ),
            result: say("Le chiffrement s’arrête.", "Encryption stops."),
            link: "T-4711".to_owned(),
            source: "paper".to_owned(),
            sheet: say("F3-1, ligne 2", "F3-1, line 2"),
            ..NewLine::default()
        }),
    );
    let rumour = one.does(
        CLAIRE,
        21,
        Act::Write(NewLine {
            kind: "fact".to_owned(),
            text: say(
                "Les sauvegardes de la nuit seraient intactes.",
                "Last night’s backups are said to be intact.",
            ),
            verification: "to_verify".to_owned(),
            source: "typed".to_owned(),
            ..NewLine::default()
        }),
    );
    one.does(MARC, 24, state("in_progress", "", String::new()));
    one.does(
        MARC,
        40,
        Act::Verify {
            line: rumour.unwrap(),
            verification: "verified".to_owned(),
            note: say("Lues sur un poste isolé.", "Read on an isolated desk."),
        },
    );
    calls(one, say);
    one.does(
        MARC,
        30,
        Act::KeepEvidence(NewEvidence {
            name: say("demande-de-rancon.png", "ransom-note.png"),
            media: "image/png".to_owned(),
            bytes: 184_320,
            sha256: hash(Some(99)),
            blob: "a".to_owned(),
            line: None,
            note: say(
                "Photographie de l’écran d’un poste.",
                "Picture of a desk’s screen.",
            ),
        }),
    );
    let evidence = one.dossier().evidence[0].id;
    one.does(
        MARC,
        95,
        Act::HandleEvidence {
            evidence,
            act: "handed_over".to_owned(),
            note: say(
                "Clé scellée remise à la police.",
                "Sealed stick handed to the police.",
            ),
        },
    );
    let crisis = Qualify {
        judged: Judged {
            essential: true,
            crisis: true,
            ..judged
        },
        reason: say(
            "Une activité essentielle est arrêtée.",
            "An essential activity stands still.",
        ),
        ..qualify
    };
    one.does(CLAIRE, 35, Act::Qualify(crisis));
    let activity = one.plan.activities[0].id;
    one.does(
        CLAIRE,
        36,
        Act::SetActivity {
            activity,
            standing: "affected".to_owned(),
            since: Some(minute(0)),
            expected_at: Some(minute(480)),
            recovered_at: None,
        },
    );
}

/// The first of the cascade does not answer; the second takes charge. Mail is down.
fn calls(one: &Conducted, say: Say<'_>) {
    one.does(
        CLAIRE,
        13,
        Act::SetChannel {
            channel: "email".to_owned(),
            down: true,
        },
    );
    let time = BusinessTime::of(&one.plan);
    let found = cascade(&one.plan, &one.dossier(), &time, minute(15));
    let outcomes = ["no_answer", "message_left", "acknowledged"];
    let targets = found.steps.iter().flat_map(|step| &step.targets);
    for ((nth, outcome), target) in (0..).zip(outcomes).zip(targets) {
        one.does(
            CLAIRE,
            15 + nth * 2,
            Act::Call(Called {
                person: target.person,
                role: target.role,
                name: target.name.clone(),
                number: target.number.clone(),
                step: target.step.clone(),
                outcome: outcome.to_owned(),
                note: match outcome {
                    "acknowledged" => say("Arrive dans 20 minutes.", "Arrives within 20 minutes."),
                    _ => String::new(),
                },
            }),
        );
    }
}

fn cell(one: &Conducted, say: Say<'_>) {
    one.does(CLAIRE, 45, Act::RequestCell);
    one.does(
        CLAIRE,
        62,
        Act::OpenCell {
            owner: "provider".to_owned(),
            bridge: say(
                "+33 1 99 00 00 77, code 4821 #",
                "+33 1 99 00 00 77, code 4821 #",
            ),
            report_minutes: 60,
        },
    );
    let seated = one.dossier().seats;
    for taking in seated.iter().take(3) {
        one.does(
            CLAIRE,
            64,
            Act::Present {
                taking: taking.id,
                present: true,
            },
        );
    }
    one.does(
        CLAIRE,
        66,
        Act::Seat(Seating {
            side: "client".to_owned(),
            name: "Capitaine Roux".to_owned(),
            function: say("Police, section cyber", "Police, cyber section"),
            ..Seating::default()
        }),
    );
    one.writes(
        MARC,
        70,
        "decision",
        &say(
            "On ne paie pas. On restaure depuis la sauvegarde.",
            "We do not pay. We restore from the backup.",
        ),
    );
    one.does(
        MARC,
        80,
        Act::DecideDrp {
            decision: "yes".to_owned(),
            note: say(
                "Le stockage de secours est sain.",
                "The standby storage is sound.",
            ),
        },
    );
    one.does(
        MARC,
        82,
        Act::ActivatePlan {
            plan: "bcp".to_owned(),
            active: true,
            note: say("Commandes prises sur papier.", "Orders are taken on paper."),
        },
    );
    one.does(
        CLAIRE,
        85,
        Act::StartClock {
            clock: duty_code(one.plan.duties[0].id),
            who: "Nora Lambert".to_owned(),
        },
    );
    one.does(
        MARC,
        92,
        Act::Report {
            progress: say(
                "Le serveur est isolé. La sauvegarde est saine.",
                "The server is isolated. The backup is sound.",
            ),
            done: say(
                "- Postes éteints\n- Police prévenue\n- PRA activé",
                "- Desks switched off\n- Police told\n- DRP activated",
            ),
            left: say(
                "- Restaurer les fichiers\n- Changer les mots de passe",
                "- Restore the files\n- Change the passwords",
            ),
            next_at: Some(minute(152)),
        },
    );
    one.does(
        MARC,
        97,
        Act::Send(NewMessage {
            category: "opening".to_owned(),
            audience: "external".to_owned(),
            channel: "sms".to_owned(),
            recipients: say("Clients de l’atelier", "Clients of the workshop"),
            subject: say("Interruption en cours", "Outage under way"),
            body: say(
                "Nos fichiers de production sont indisponibles depuis 14 h 12.\n\nNous travaillons à leur retour. Prochain point à 16 h 45.",
                "Our production files are unavailable since 14:12.\n\nWe are working on their return. Next report at 16:45.",
            ),
            means: "sms".to_owned(),
            ..NewMessage::default()
        }),
    );
    let steps = one.plan.class_steps.iter();
    let class = one
        .plan
        .classes
        .iter()
        .find(|class| class.code == "crisis")
        .unwrap();
    let step = steps.clone().find(|step| step.class == class.id).unwrap();
    let criterion = &one.plan.activation_criteria[0];
    for (list, item) in [("class_step", step.id), ("criterion", criterion.id)] {
        one.does(
            CLAIRE,
            100,
            Act::Tick {
                list: list.to_owned(),
                item: item.to_string(),
                done: true,
                note: String::new(),
            },
        );
    }
}

fn recovery(one: &Conducted, say: Say<'_>) {
    one.does(MARC, 120, Act::StartRecovery);
    let phase = one.plan.recovery_phases[0].id;
    let tasks = one.plan.recovery_tasks.iter();
    let tasks: Vec<_> = tasks
        .filter(|task| task.phase == phase && !task.waits)
        .collect();
    for (nth, task) in (0..).zip(&tasks) {
        for (minutes, mark) in [(122 + nth, "started"), (150 + nth * 3, "done")] {
            one.does(
                MARC,
                minutes,
                Act::MarkRun {
                    phase,
                    task: Some(task.id),
                    mark: mark.to_owned(),
                    note: String::new(),
                },
            );
        }
    }
    one.does(
        MARC,
        280,
        Act::HandOver {
            from: MARC.to_owned(),
            to: "Samir Benali".to_owned(),
            body: say(
                "Où nous en sommes\n\nRestauration en cours.\n\nCe qui reste à faire\n\n- Restaurer les fichiers",
                "Where we are\n\nRestoring.\n\nWhat is left to do\n\n- Restore the files",
            ),
            note: say("Attention au volume D.", "Mind volume D."),
        },
    );
}
