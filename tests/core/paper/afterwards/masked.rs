//! The masked edition: nobody named in it can be told, called or written to.

use super::scene::{Scene, later};
use crate::paper::tool;
use mallette_core::model::Language;
use mallette_core::model::fold::fold;
use mallette_core::model::incident::LogLine;
use mallette_core::paper::{Block, Document, Manuscript, Options, manuscript, print};

fn masked(language: Language) -> Options {
    Options {
        masked: true,
        ..later(language)
    }
}

/// What the report says, as it would be laid out.
fn said(scene: &Scene, language: Language) -> Manuscript {
    let report = Document::Report(scene.after());
    manuscript(report, &scene.told.plan, &masked(language)).unwrap()
}

/// The words of everything a manuscript holds.
fn words(manuscript: &Manuscript) -> Vec<String> {
    let all = format!("{:?}", manuscript).replace("\\n", " ");
    fold(&all).split(' ').map(str::to_owned).collect()
}

/// The report with this as the answer to what happened.
fn told(text: &str) -> Manuscript {
    let mut scene = Scene::begun(Language::Fr, false);
    scene.answer("description", text, "");
    said(&scene, Language::Fr)
}

#[test]
fn no_name_of_the_plan_or_of_the_records_is_left_in_any_of_the_documents() {
    for language in [Language::Fr, Language::En] {
        let scene = Scene::answered(language, false);
        for document in scene.documents() {
            let made = manuscript(document, &scene.told.plan, &masked(language)).unwrap();
            let words = words(&made);
            let people = scene.told.plan.people.iter();
            let mut names: Vec<String> = people
                .flat_map(|person| [fold(&person.first_name), fold(&person.last_name)])
                .collect();
            names.extend(["ines", "moreau", "roux", "lambert"].map(str::to_owned));
            for name in names.iter().flat_map(|name| name.split(' ')) {
                assert!(
                    !words.iter().any(|word| word == name),
                    "{name} in {}",
                    document.code()
                );
            }
        }
    }
}

#[test]
fn every_page_of_it_says_that_it_is_the_masked_one() {
    let scene = Scene::answered(Language::Fr, false);
    let report = Document::Report(scene.after());
    let whole = manuscript(report, &scene.told.plan, &later(Language::Fr)).unwrap();
    let masked = said(&scene, Language::Fr);
    assert_eq!(
        masked.title,
        format!("{}\u{A0}· Édition masquée", whole.title)
    );
    assert_ne!(masked.confidentiality, whole.confidentiality);
    let note =
        |block: &Block| matches!(block, Block::Note { title, .. } if title == "Édition masquée");
    // The line that goes with the title stays with it.
    assert!(
        matches!(&masked.blocks[..3], [Block::Heading { .. }, Block::Paragraph(_), third] if note(third))
    );
}

#[test]
fn a_name_is_masked_however_it_is_written() {
    let mut scene = Scene::begun(Language::Fr, false);
    for way in [
        "Claire Vasseur",
        "VASSEUR Claire",
        "VASSEUR, Claire",
        "Vasseur",
        "Mme Vasseur",
        "Mme VASSEUR",
        "C. Vasseur",
        "Claire",
        "claire",
        "CLAIRE",
        "Clâire Vasséur",
        "Cla\u{AD}ire Vas\u{200B}seur",
        "Claire\u{A0}Vasseur",
        "Claire\nVasseur",
        "claire.vasseur",
        "cvasseur",
        "l’appel de Claire",
        "Claire's",
    ] {
        scene.answer("description", &format!("Vu avec {way}, à midi."), "");
        let made = said(&scene, Language::Fr);
        let words = words(&made);
        for name in ["claire", "vasseur", "cvasseur"] {
            assert!(!words.iter().any(|word| word == name), "{way}: {name}");
        }
        assert!(format!("{made:?}").contains("Personne\\u{a0}"), "{way}");
    }
}

#[test]
fn the_civil_title_goes_with_the_name_and_the_sentence_stays() {
    let made = format!("{:?}", told("Décidé par M. Delaunay seul."));
    assert!(made.contains("Décidé par Personne\\u{a0}"), "{made}");
    assert!(made.contains(" seul."), "{made}");
}

#[test]
fn numbers_and_addresses_are_masked_and_dates_and_digests_stay() {
    let made = format!(
        "{:?}",
        told(
            "Au 01 99 00 12 34, au +33 1 99 00 12 34, au 0199001234, au 02/123.45.67 ou à c.v@orme.example ; pont : code 4071#. \
             Le 05/11/2026 14:32, puis le 06/11/2026, dossier 2026-001, empreinte 5e884898da28047151d0e56f8dc62927, 184320 octets."
        )
    );
    for gone in ["99 00", "0199001234", "123.45", "@orme", "c.v@", "4071"] {
        assert!(!made.contains(gone), "{gone}\n{made}");
    }
    for stays in [
        "05/11/2026 14:32",
        "06/11/2026",
        "2026-001",
        "5e884898da28047151d0e56f8dc62927",
        "184320 octets",
    ] {
        assert!(made.contains(stays), "{stays}\n{made}");
    }
}

#[test]
fn somebody_only_the_log_knows_is_masked_by_the_last_name_alone_too() {
    let mut scene = Scene::begun(Language::Fr, false);
    let line = LogLine {
        actor: "Zoé Quemener".to_owned(),
        ..scene.told.log[0].line.clone()
    };
    scene.also(line);
    scene.answer("description", "Appelé QUEMENER deux fois, puis Zoe.", "");
    let words = words(&said(&scene, Language::Fr));
    assert!(!words.iter().any(|word| word == "quemener" || word == "zoe"));
}

#[test]
fn a_month_and_a_town_stay_though_somebody_is_called_so() {
    let mut scene = Scene::begun(Language::Fr, false);
    scene.told.plan.people[0].first_name = "Mai".to_owned();
    scene.told.plan.people[0].site = "Roubaix".to_owned();
    for message in &mut scene.told.dossier.messages {
        message.recipients = "Site de Roubaix".to_owned();
    }
    let text = "Le 6 mai 2026, en mai 2026 et le 1er mai, Mai a appelé Roubaix.";
    scene.answer("description", text, "");
    let made = format!("{:?}", said(&scene, Language::Fr));
    assert!(made.contains("Le 6 mai 2026, en mai 2026 et le 1er mai, "));
    assert!(!made.contains("Mai a appelé"), "{made}");
    assert!(made.contains("a appelé Roubaix."), "{made}");
}

#[test]
fn the_same_person_is_the_same_number_everywhere_and_another_is_another() {
    let made = format!(
        "{:?}",
        told("A : Claire Vasseur. B : Marc Delaunay. C : Vasseur. D : Marc.")
    );
    let number = |sign: &str| {
        let at = made.find(&format!("{sign} : Personne\\u{{a0}}")).unwrap();
        let rest = &made[at + sign.len() + " : Personne\\u{a0}".len()..];
        rest.split('.').next().unwrap().to_owned()
    };
    assert_eq!(number("A"), number("C"));
    assert_eq!(number("B"), number("D"));
    assert_ne!(number("A"), number("B"));
}

#[test]
fn roles_and_organisations_stay() {
    let scene = Scene::answered(Language::Fr, false);
    let made = format!("{:?}", said(&scene, Language::Fr));
    assert!(made.contains("Ateliers du Canal"), "{made}");
    assert!(
        made.contains("Responsable de la cellule de crise"),
        "{made}"
    );
}

#[test]
fn the_first_page_says_that_it_is_masked_and_only_then() {
    for (language, words) in [
        (Language::Fr, "Édition masquée"),
        (Language::En, "Masked edition"),
    ] {
        let scene = Scene::answered(language, false);
        for document in scene.documents() {
            let printed = print(document, &scene.told.plan, &masked(language)).unwrap();
            let name = format!("masked-{}-{}.pdf", document.code(), language.code());
            let file = tool::keep(&name, &printed.bytes);
            tool::must_conform(&file);
            let text = tool::text(&file);
            let first = text.split('\u{c}').next().unwrap();
            assert!(first.contains(words), "{first}");
            let open = tool::keep("unmasked.pdf", &scene.printed(document).bytes);
            assert!(!tool::text(&open).contains(words));
            let about = tool::run("pdfinfo", &[], &file, &[]);
            let about = about + &tool::run("pdfinfo", &["-struct-text"], &file, &[]);
            assert!(!about.contains("Vasseur") && !about.contains("Delaunay"));
        }
    }
}
