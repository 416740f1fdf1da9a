//! Printing long documents, beside typst where it is installed: the same chapters, paragraphs and tables for both.

use std::fmt::Write;
use std::hint::black_box;
use std::path::Path;
use std::process::Command;

use chrono::{TimeZone, Utc};
use mallette_core::model::Language;
use mallette_core::paper::{
    Block, Cell, Column, Manuscript, Numbering, Paper, Row, Setup, Table, pages,
};

use super::{median, report, time};

/// Names the chapters that a child process prints, to tell the memory it took.
const CHILD: &str = "MALLETTE_BENCH_CHAPTERS";

/// What a chapter says: five paragraphs and a table of thirty rows.
const PARAGRAPH: &str = "Le gestionnaire de l’incident qualifie la gravité, prévient la cellule de crise et tient la main courante : chaque décision y est datée, chaque appel noté, chaque relève signée par celui qui part et par celui qui arrive.";
const ROW: [&str; 4] = [
    "Responsable d’astreinte",
    "Nadia Ferrand",
    "06 39 98 51 20",
    "Appeler d’abord le mobile, puis le poste de garde ; noter l’heure.",
];
const COLUMNS: [&str; 4] = ["Rôle", "Nom", "Numéro", "À savoir"];

fn manuscript(chapters: usize) -> Manuscript {
    let mut blocks = vec![Block::Contents {
        title: "Sommaire".into(),
        depth: 2,
    }];
    for chapter in 1..=chapters {
        blocks.push(Block::heading(1, format!("Chapitre {chapter}")));
        blocks.extend((0..5).map(|_| Block::paragraph(PARAGRAPH)));
        blocks.push(Block::heading(2, "Contacts"));
        blocks.push(Block::Table(Table {
            caption: None,
            columns: COLUMNS.map(|title| Column::new(title, 1.0)).into(),
            rows: (0..30).map(|_| Row::new(ROW.map(Cell::from))).collect(),
        }));
    }
    Manuscript {
        title: "Plan".into(),
        organisation: "Ateliers du Canal".into(),
        numbering: Numbering::Roman,
        language: Language::Fr,
        blocks,
        ..Manuscript::default()
    }
}

fn print(chapters: usize) -> (usize, Vec<u8>) {
    let setup = Setup {
        paper: Paper::A4,
        large: false,
        duplex: false,
        at: Utc.with_ymd_and_hms(2026, 11, 20, 9, 0, 0).unwrap(),
    };
    let pages = pages(&manuscript(chapters), setup).unwrap();
    (pages.count(), pages.pdf().unwrap())
}

/// The same for typst.
fn markup(chapters: usize) -> String {
    let mut text = String::from(
        "#set page(paper: \"a4\", margin: 2cm, numbering: \"1 / 1\")\n#set text(size: 10pt, lang: \"fr\")\n#set heading(numbering: \"I.1\")\n#outline()\n",
    );
    for chapter in 1..=chapters {
        let _ = writeln!(text, "#pagebreak(weak: true)\n= Chapitre {chapter}\n");
        for _ in 0..5 {
            let _ = writeln!(text, "{PARAGRAPH}\n");
        }
        let head = COLUMNS.map(|title| format!("[{title}]")).join(", ");
        let _ = writeln!(
            text,
            "== Contacts\n#table(columns: 4, table.header({head}),"
        );
        for _ in 0..30 {
            let row = ROW.map(|cell| format!("[{cell}]")).join(", ");
            let _ = writeln!(text, "  {row},");
        }
        text.push_str(")\n");
    }
    text
}

fn typst(folder: &Path, chapters: usize) -> Option<f64> {
    let source = folder.join("plan.typ");
    std::fs::write(&source, markup(chapters)).unwrap();
    let run = || {
        let done = Command::new("typst")
            .arg("compile")
            .arg(&source)
            .arg(folder.join("typst.pdf"))
            .status();
        done.is_ok_and(|status| status.success())
    };
    run().then(|| {
        median(time(3, |_| {
            assert!(run());
        }))
    })
}

/// The most memory this process ever took, in megabytes.
fn peak_memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    kilobytes.map_or(f64::NAN, |kilobytes| kilobytes / 1000.0)
}

/// In a child process: prints and tells the memory it took. Whether this is one.
pub fn is_child() -> bool {
    let Some(chapters) = std::env::var(CHILD).ok().and_then(|text| text.parse().ok()) else {
        return false;
    };
    black_box(print(chapters));
    println!("{}", peak_memory());
    true
}

fn memory_of(chapters: usize) -> f64 {
    let child = Command::new(std::env::current_exe().unwrap())
        .env(CHILD, chapters.to_string())
        .output();
    let said = child.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    said.ok()
        .and_then(|said| said.trim().parse().ok())
        .unwrap_or(f64::NAN)
}

/// Documents of about 60 and 600 pages.
pub fn measure(commit: f64) {
    let folder = tempfile::tempdir().unwrap();
    for (chapters, runs) in [(20, 9), (200, 3)] {
        let (count, bytes) = print(chapters);
        let printed = median(time(runs, |_| {
            black_box(print(chapters));
        }));
        let what = format!("print: {count} tagged pages");
        match typst(folder.path(), chapters) {
            Some(typst) => report(&what, printed, "ms", "typst", typst),
            None => report(&what, printed, "ms", "a raw SQLCipher commit", commit),
        }
        report(
            &format!("file: {count} tagged pages"),
            bytes.len() as f64 / 1000.0,
            "kB",
            "a page of plain text",
            PARAGRAPH.len() as f64 * 14.0 / 1000.0,
        );
        report(
            &format!("memory: {count} tagged pages"),
            memory_of(chapters),
            "MB",
            "this process without them",
            memory_of(0),
        );
    }
}
