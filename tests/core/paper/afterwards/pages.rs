//! What each document must not leave out.

use super::scene::Scene;
use crate::paper::tool;
use mallette_core::form::Forms;
use mallette_core::model::Language;
use mallette_core::paper::{Block, Document, Row, manuscript, print};
use mallette_core::review::REVIEW;

/// The text of a document with single spaces.
fn text(scene: &Scene, document: Document<'_>) -> String {
    let printed = scene.printed(document);
    let text = tool::text(&tool::keep("after-flat.pdf", &printed.bytes));
    flat(&text)
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_review_asks_every_question_of_the_form_blank_partly_filled_and_complete() {
    let forms = Forms::of(Language::Fr).unwrap();
    let form = forms.form(REVIEW).unwrap();
    let mut signed = Scene::answered(Language::Fr, false);
    signed.sign(1, 2_880);
    for scene in [
        Scene::blank(Language::Fr),
        Scene::begun(Language::Fr, false),
        Scene::answered(Language::Fr, false),
        signed,
    ] {
        let said = text(&scene, Document::Review(scene.after()));
        for (question, number) in form.questions().zip(1..) {
            let first: Vec<&str> = question.label.split_whitespace().take(4).collect();
            let asked = format!("{number}. {}", first.join(" "));
            assert!(said.contains(&asked), "{asked}\n{said}");
        }
    }
}

#[test]
fn what_was_ticked_is_crossed_and_nothing_else() {
    let scene = Scene::answered(Language::Fr, false);
    let said = text(&scene, Document::Review(scene.after()));
    for words in [
        "X PCA (BCP) PGC (CMP) X PRA (DRP) Aucun",
        "X Oui Non Trois commandes",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    // On the form of the plan nobody ticked anything.
    let options = super::scene::later(Language::Fr);
    let printed = print(Document::Forms, &scene.told.plan, &options).unwrap();
    let blank = flat(&tool::text(&tool::keep("forms-blank.pdf", &printed.bytes)));
    assert!(
        !blank.contains("X Oui") && !blank.contains("X PCA"),
        "{blank}"
    );
}

#[test]
fn the_questions_of_the_organisation_stand_on_the_blank_form_too() {
    let scene = Scene::answered(Language::Fr, false);
    let options = super::scene::later(Language::Fr);
    let printed = print(Document::Forms, &scene.told.plan, &options).unwrap();
    let said = flat(&tool::text(&tool::keep("forms-own.pdf", &printed.bytes)));
    assert!(said.contains("Les enregistrements de caméra ont-ils été gardés ?"));
    assert!(!said.contains("Oui, deux jours."));
    let review = text(&scene, Document::Review(scene.after()));
    assert!(review.contains("Les enregistrements de caméra ont-ils été gardés ? Oui, deux jours."));
    assert!(review.contains("Qui a gardé la porte ? Le gardien de nuit."));
}

#[test]
fn what_nobody_confirmed_says_so_until_somebody_does() {
    let mut scene = Scene::begun(Language::Fr, false);
    let mark = "repris de l’incident, non confirmé";
    let said = text(&scene, Document::Review(scene.after()));
    let marked = said.matches(mark).count();
    assert!(marked > 1, "{said}");
    scene.answer("number", "2026-001", "");
    let said = text(&scene, Document::Review(scene.after()));
    assert_eq!(said.matches(mark).count(), marked - 1, "{said}");
}

#[test]
fn the_signatures_say_which_revision_counts_and_leave_room_only_while_one_is_missing() {
    let mut scene = Scene::answered(Language::Fr, false);
    let of = |scene: &Scene| text(scene, Document::Review(scene.after()));
    assert!(of(&scene).contains("À signer par celui qui rend la revue."));
    scene.sign(1, 2_880);
    let said = of(&scene);
    assert!(said.contains("Révision 1 signée le 22 novembre 2026, 14:12 par Nora Lambert"));
    assert!(
        said.contains("5e884898") && !said.contains("5e884898da"),
        "{said}"
    );
    assert!(
        !said.contains("À signer") && !said.contains("Autre question"),
        "{said}"
    );
    scene.mark("reopened", 2, 3_000, "Une facture est arrivée.");
    let said = of(&scene);
    assert!(
        said.contains("révision 2 en préparation") && said.contains("Une facture est arrivée.")
    );
    assert!(said.contains("À signer"), "{said}");
}

#[test]
fn the_report_has_every_part_and_says_where_nothing_was_written() {
    let parts = [
        "Cellule de crise",
        "Description",
        "Impact",
        "Communication interne",
        "Communication externe",
        "Résolution",
        "Contre-mesures rapides",
        "Surveillance",
        "Fil rouge",
        "Contacts externes sollicités",
        "Décisions et changements",
        "Causes : les 5 pourquoi",
        "Plan d’actions (PDCA : Do)",
        "Généralisation (PDCA : Act)",
        "Enseignements (PDCA : Act)",
    ];
    for scene in [
        Scene::blank(Language::Fr),
        Scene::answered(Language::Fr, false),
    ] {
        let said = text(&scene, Document::Report(scene.after()));
        let mut rest = said.as_str();
        for part in parts {
            let at = rest
                .find(part)
                .unwrap_or_else(|| panic!("{part} is missing\n{said}"));
            rest = &rest[at + part.len()..];
        }
        assert!(said.contains("Rien n’a été écrit.") && said.contains("Diffusion restreinte"));
    }
}

#[test]
fn the_tree_of_causes_is_drawn_and_told_in_words() {
    let scene = Scene::answered(Language::Fr, false);
    let printed = scene.printed(Document::Report(scene.after()));
    let file = tool::keep("after-tree.pdf", &printed.bytes);
    let told = flat(&tool::run("pdfinfo", &["-struct-text"], &file, &[]));
    assert!(
        told.contains("Cause racine") && told.contains("Figure"),
        "{told}"
    );
}

#[test]
fn a_late_action_says_so_and_a_closed_one_which_version_carries_it() {
    let scene = Scene::answered(Language::Fr, false);
    let [.., actions] = scene.documents();
    let said = text(&scene, actions);
    for words in [
        "En retard",
        "5 actions : 3 ouvertes, dont 1 en retard",
        "Abandonnée",
        "version 3.1",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    let open = said.find("A-2026-001").unwrap();
    assert!(
        open < said.find("Actions closes").unwrap()
            && said.find("Actions closes") < said.find("A-2026-004")
    );
}

#[test]
fn the_fact_sheet_compares_with_the_rto_and_names_what_proves() {
    let scene = Scene::answered(Language::Fr, false);
    let said = text(&scene, Document::FactSheet(scene.after()));
    for words in [
        "T0 + 7 min",
        "7 h 20",
        "dépassée",
        "demande-de-rancon.png",
        "CHG-0212",
        "A-2026-001",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    let digest = &scene.told.dossier.evidence[0].sha256;
    assert!(said.contains(&digest[..20]), "{said}");
    assert!(
        !said.contains("A-2026-004"),
        "what is closed is not open: {said}"
    );
}

#[test]
fn a_signed_review_leaves_no_row_to_a_hand_and_an_unsigned_one_keeps_its_marks_with_the_signature()
{
    let mut scene = Scene::answered(Language::Fr, false);
    let options = super::scene::later(Language::Fr);
    let rows = |scene: &Scene| -> Vec<Row> {
        let review = Document::Review(scene.after());
        let made = manuscript(review, &scene.told.plan, &options).unwrap();
        let tables = made.blocks.into_iter().filter_map(|block| match block {
            Block::Table(table) => Some(table.rows),
            _ => None,
        });
        tables.flatten().collect()
    };
    let unsigned = rows(&scene);
    assert!(unsigned.iter().any(|row| row.lines > 0));
    assert!(unsigned.last().unwrap().keep_with_next);
    scene.sign(1, 2_880);
    let signed = rows(&scene);
    assert!(signed.iter().all(|row| row.lines == 0));
    assert!(!signed.last().unwrap().keep_with_next);
}
