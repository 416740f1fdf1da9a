//! What is written for others is made from what is known (CO1, ES6).

use std::collections::BTreeSet;

use mallette_core::conduct::{Act, fill, handover, prefilled_report};
use mallette_core::model::Language;
use mallette_core::model::clock::Clock;
use mallette_core::model::incident::as_known;
use mallette_core::model::template::Template;
use mallette_core::starter::demonstration_plan;

use super::scene::{Scene, called, open_cell};

const NOON: &str = "2026-11-20T11:00:00Z";

fn template(body: &str) -> Template {
    Template {
        subject: "{incident}".to_owned(),
        body: body.to_owned(),
        ..Template::default()
    }
}

#[test]
fn a_template_is_filled_with_what_is_known_and_says_what_is_missing() {
    let mut scene = Scene::p1(NOON);
    scene.act(open_cell()).unwrap();
    let body = "Depuis {heure de début}, {service}. Conférence : {conférence}. {consigne} {émetteur} {consigne}";
    let filled = fill(
        &scene.plan,
        &scene.dossier,
        &template(body),
        "Claire Vasseur",
        scene.clock.now(),
    );
    assert_eq!(filled.subject, "Serveur de fichiers chiffré (2026-001)");
    assert_eq!(
        filled.body,
        "Depuis 20/11 à 12:00, {service}. Conférence : 01 99 00 14 99, code 4071. {consigne} Claire Vasseur {consigne}"
    );
    assert_eq!(filled.missing, ["service", "consigne"], "each once");
}

#[test]
fn braces_that_do_not_close_stay_as_they_are() {
    let scene = Scene::p1(NOON);
    let filled = fill(
        &scene.plan,
        &scene.dossier,
        &template("a { b } {} {heure"),
        "",
        scene.clock.now(),
    );
    assert_eq!(filled.body, "a { b } {} {heure");
}

/// What no record says: a person fills it in.
const ONLY_A_PERSON_KNOWS: [&[&str]; 2] = [
    &[
        "actions en cours",
        "ce qui fonctionne",
        "consigne",
        "demande",
        "mode dégradé",
        "plan d’action",
    ],
    &[
        "action plan",
        "actions in progress",
        "degraded mode",
        "instruction",
        "request",
        "what works",
    ],
];

#[test]
fn everything_else_the_shipped_templates_ask_for_is_filled_in_once_it_is_known() {
    for (language, own) in [Language::Fr, Language::En]
        .into_iter()
        .zip(ONLY_A_PERSON_KNOWS)
    {
        let mut plan = demonstration_plan(language, NOON.parse().unwrap()).unwrap();
        plan.organisations[0].country = "fr".to_owned();
        let mut scene = known_through_and_through(plan);
        let missing = |scene: &Scene| -> BTreeSet<String> {
            let now = scene.clock.now();
            let templates = scene.plan.templates.iter();
            templates
                .flat_map(|template| {
                    fill(&scene.plan, &scene.dossier, template, "Claire", now).missing
                })
                .collect()
        };
        // Some of it is known only while it is open, some only at the end.
        let open = missing(&scene);
        scene.state("closed");
        let missing: BTreeSet<String> = open.intersection(&missing(&scene)).cloned().collect();
        assert_eq!(
            missing.iter().map(String::as_str).collect::<Vec<_>>(),
            own,
            "{language:?}"
        );
    }
}

/// An incident in which everything was done that a message can tell of.
fn known_through_and_through(plan: mallette_core::model::Plan) -> Scene {
    let mut scene = Scene::p1(NOON);
    let ids =
        |plan: &mallette_core::model::Plan| (plan.activities[0].id, plan.activation_criteria[0].id);
    scene.plan = plan;
    let (activity, criterion) = ids(&scene.plan);
    scene.dossier.incident.application = "Serveur de fichiers".to_owned();
    scene.dossier.incident.effect = "Expéditions arrêtées".to_owned();
    let back = Some("2026-11-20T14:00:00Z".parse().unwrap());
    scene
        .act(Act::SetActivity {
            activity,
            standing: "affected".to_owned(),
            since: None,
            expected_at: back,
            recovered_at: None,
        })
        .unwrap();
    scene
        .act(Act::Tick {
            list: "criterion".to_owned(),
            item: criterion.to_string(),
            done: true,
            note: String::new(),
        })
        .unwrap();
    scene.act(open_cell()).unwrap();
    scene
        .act(Act::DecideDrp {
            decision: "no".to_owned(),
            note: String::new(),
        })
        .unwrap();
    let texts = ["Isolé.", "Réseau coupé.", "Restaurer."].map(str::to_owned);
    let [progress, done, left] = texts;
    scene
        .act(Act::Report {
            progress,
            done,
            left,
            next_at: None,
        })
        .unwrap();
    scene
        .act(Act::CloseCell {
            agreed_by: "Sofia Hendrickx".to_owned(),
        })
        .unwrap();
    scene
}

#[test]
fn a_report_is_proposed_from_the_log_since_the_last_one() {
    let mut scene = Scene::p1(NOON);
    scene.write("fact", "Trois partages touchés");
    scene.write("action", "Isolé l’atelier B");
    let first = prefilled_report(&scene.plan, &scene.dossier, &scene.log, scene.clock.now());
    assert!(
        first.progress.contains("12:00 Trois partages touchés"),
        "{}",
        first.progress
    );
    assert!(
        first.done.contains("Isolé l’atelier B") && !first.done.contains("partages"),
        "{}",
        first.done
    );
    let steps = first.left.lines().count();
    assert!(steps > 0, "the steps of the class major");
    let classes = &scene.plan.classes;
    let major = classes
        .iter()
        .find(|class| class.code == "major")
        .unwrap()
        .id;
    let steps_of_plan = &scene.plan.class_steps;
    let step = steps_of_plan
        .iter()
        .find(|step| step.class == major)
        .unwrap()
        .id;
    scene
        .act(Act::Tick {
            list: "class_step".to_owned(),
            item: step.to_string(),
            done: true,
            note: String::new(),
        })
        .unwrap();
    let next = prefilled_report(&scene.plan, &scene.dossier, &scene.log, scene.clock.now());
    assert_eq!(next.left.lines().count(), steps - 1);
    assert_eq!(
        next.next_at,
        Some("2026-11-20T12:00:00Z".parse().unwrap()),
        "an hour later (CO3)"
    );
}

#[test]
fn a_handover_tells_what_the_next_shift_must_know() {
    let mut scene = Scene::p1(NOON);
    scene.write("decision", "Couper le réseau de l’atelier B");
    scene.act(called("Marc Delaunay", "no_answer")).unwrap();
    scene.act(called("Inès Moulin", "no_answer")).unwrap();
    scene.act(called("Inès Moulin", "reached")).unwrap();
    scene
        .act(Act::SetChannel {
            channel: "email".to_owned(),
            down: true,
        })
        .unwrap();
    scene
        .act(Act::ActivatePlan {
            plan: "cmp".to_owned(),
            active: true,
            note: String::new(),
        })
        .unwrap();
    scene.pass(20);
    let sheet = handover(&scene.plan, &scene.dossier, &scene.log, scene.clock.now());
    for told in [
        "2026-001",
        "Couper le réseau de l’atelier B",
        "Marc Delaunay, 06 39 98 12 40",
        "prise en compte",
        "PGC activé",
        "Courriel",
    ] {
        assert!(sheet.contains(told), "{told} is not in\n{sheet}");
    }
    let unanswered = sheet.split("Appels sans réponse").nth(1).unwrap();
    assert!(!unanswered.contains("Inès Moulin"), "she was reached");
    let late = sheet
        .split("En retard")
        .nth(1)
        .unwrap()
        .split("Délais en cours")
        .next()
        .unwrap();
    assert!(late.contains("prise en compte"), "{late}");
}

#[test]
fn what_was_corrected_verified_or_refuted_is_told_as_it_is_known_by_now() {
    let mut scene = Scene::p1(NOON);
    scene.write("fact", "Douze postes touchés");
    scene.write("fact", "Sauvegardes intactes");
    scene.write("fact", "Un autre site est touché");
    let id = |text: &str| scene.log.iter().find(|line| line.text == text).unwrap().id;
    let [desks, backups, site] = [
        id("Douze postes touchés"),
        id("Sauvegardes intactes"),
        id("Un autre site est touché"),
    ];
    for text in ["Vingt postes touchés", "Trente postes touchés"] {
        scene
            .act(Act::Correct {
                line: desks,
                text: text.to_owned(),
                result: String::new(),
            })
            .unwrap();
    }
    for (line, verification) in [
        (backups, "to_verify"),
        (backups, "verified"),
        (site, "refuted"),
    ] {
        scene
            .act(Act::Verify {
                line,
                verification: verification.to_owned(),
                note: String::new(),
            })
            .unwrap();
    }
    let known = as_known(scene.log.clone(), &scene.log);
    let report = prefilled_report(&scene.plan, &scene.dossier, &known, scene.clock.now());
    assert!(report.progress.contains("Trente postes touchés"));
    for gone in ["Douze", "Vingt", "autre site"] {
        assert!(!report.progress.contains(gone), "{}", report.progress);
    }
    let sheet = handover(&scene.plan, &scene.dossier, &known, scene.clock.now());
    assert!(!sheet.contains("Sauvegardes intactes"), "{sheet}");
}
