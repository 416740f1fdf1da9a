//! What is typed into a log at three in the morning, and how long a log may become.

use super::story::{Told, at_five_hours, declared, hash};
use crate::paper::tool;
use mallette_core::model::Language;
use mallette_core::paper::{Document, Fonts, SealedLine, Watcher, print};
use std::sync::{Arc, Mutex};
use uuid::Uuid;

const ODD: &str =
    "<b>gras</b> & [lien](x) %PDF \\n {0} « » שלום مرحبا 🚒 \u{202E}inverse\u{200B}\tfin";

/// A log of so many lines, each a copy of the first with another text.
fn lengthened(told: &mut Told, lines: u32, text: impl Fn(u32) -> String) {
    let first = told.log[0].line.clone();
    told.log = (1..=lines)
        .map(|number| {
            let mut line = first.clone();
            line.id = Uuid::from_u128(u128::from(number));
            line.number = Some(number);
            line.text = text(number);
            SealedLine {
                hash: hash(Some(number)),
                line,
            }
        })
        .collect();
}

#[derive(Debug, Default)]
struct Follows(Mutex<Vec<f32>>);

impl Watcher for Follows {
    fn done(&self, share: f32) {
        self.0.lock().unwrap().push(share);
    }

    fn gives_up(&self) -> bool {
        false
    }
}

#[test]
fn three_thousand_lines_are_printed_and_followed() {
    let mut told = Told::of(&declared(Language::Fr, false));
    lengthened(&mut told, 3_000, |number| {
        format!("Ligne {number} de la nuit.")
    });
    let follows = Arc::new(Follows::default());
    let mut options = at_five_hours(Language::Fr);
    options.watcher = Some(Arc::clone(&follows) as Arc<dyn Watcher>);
    let printed = print(Document::Log(told.case()), &told.plan, &options).unwrap();
    let file = tool::keep("long-log.pdf", &printed.bytes);
    tool::run("qpdf", &["--check"], &file, &[]);
    let text = tool::text(&file);
    for number in 1..=3_000 {
        assert!(
            text.contains(&format!("Ligne {number} de la nuit.")),
            "{number}"
        );
    }
    assert!(printed.pages < 200, "{} pages", printed.pages);
    let shares = follows.0.lock().unwrap();
    assert!(shares.is_sorted() && shares.len() > printed.pages);
}

#[test]
fn hostile_text_is_printed_or_visibly_replaced_in_every_document() {
    let mut told = Told::of(&super::story::crisis(Language::Fr, false));
    let odd = ODD.to_owned();
    told.dossier.incident.title = odd.clone();
    told.dossier.incident.symptoms = odd.clone();
    told.dossier.messages[0].body = odd.clone();
    told.dossier.reports[0].progress = odd.clone();
    told.dossier.handovers[0].body = odd.clone();
    told.dossier.evidence[0].name = odd.clone();
    told.dossier.calls[0].name = odd.clone();
    told.dossier.seats[0].name = odd.clone();
    told.log[0].line.text = odd.clone();
    told.log[1].line.actor = odd;
    for document in told.documents() {
        let printed = told.printed(document, Language::Fr);
        assert!(
            printed
                .warnings
                .iter()
                .any(|warning| warning.missing.contains(&'🚒'))
        );
        let name = format!("odd-{}.pdf", document.code());
        let file = tool::keep(&name, &printed.bytes);
        tool::must_conform(&file);
        let text = tool::text(&file);
        assert!(
            text.contains("<b>gras</b>") && text.contains(Fonts::REPLACEMENT),
            "{text}"
        );
    }
}

#[test]
fn a_line_of_a_hundred_thousand_characters_is_printed_whole() {
    let mut told = Told::of(&declared(Language::Fr, false));
    lengthened(&mut told, 3, |number| match number {
        2 => (0..20_000).map(|word| format!("{word:04} ")).collect(),
        _ => "Avant et après.".to_owned(),
    });
    for document in [Document::Log(told.case()), Document::Incident(told.case())] {
        let printed = told.printed(document, Language::Fr);
        let file = tool::keep("endless-line.pdf", &printed.bytes);
        tool::run("qpdf", &["--check"], &file, &[]);
        let text = tool::text(&file);
        assert!(text.contains("0000") && text.contains("19999"));
        assert_eq!(text.matches("Avant et après.").count(), 2);
    }
}
