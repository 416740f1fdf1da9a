use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use chrono::{NaiveDate, NaiveDateTime};
use mallette_core::exchange::{Cell, Sheet, TableFormat, write_table};

fn at(hour: u32, minute: u32, second: u32) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
    day.and_hms_opt(hour, minute, second).unwrap()
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

/// Texts that a spreadsheet would compute.
const FORMULAS: [&str; 6] = [
    "=1+1",
    "+33",
    "-2+3",
    "@SUM(A1)",
    "=HYPERLINK(\"http://x.test\";\"y\")",
    "\t=1+1",
];

fn register() -> Sheet<'static> {
    let mut rows = vec![
        vec![
            text("2026-001"),
            text("Panne de « paie » ; deux\nlignes"),
            Cell::Instant(at(3, 10, 42)),
            Cell::Number(1.5),
        ],
        vec![
            text("2026-002"),
            Cell::Empty,
            Cell::Empty,
            Cell::Number(-3.0),
        ],
        vec![
            text("+33 6 39 98 12 40"),
            text(""),
            Cell::Empty,
            Cell::Number(f64::NAN),
        ],
    ];
    rows.extend(FORMULAS.map(|formula| vec![text(formula), text("x")]));
    Sheet {
        name: "Registre",
        headers: ["Numéro", "Titre", "=Début", "Heures"]
            .map(str::to_owned)
            .to_vec(),
        rows,
    }
}

fn workbook(bytes: &[u8], sheet: &str) -> calamine::Range<Data> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    assert_eq!(book.sheet_names(), [sheet]);
    let formulas = book.worksheet_formula(sheet).unwrap();
    assert!(formulas.used_cells().next().is_none(), "{formulas:?}");
    book.worksheet_range(sheet).unwrap()
}

fn csv_rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let body = bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .expect("the mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(body);
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn a_csv_file_gives_back_what_went_in() {
    let rows = csv_rows(&write_table(&register(), TableFormat::Csv).unwrap());
    assert_eq!(rows[0], ["Numéro", "Titre", "'=Début", "Heures"]);
    assert_eq!(
        rows[1],
        [
            "2026-001",
            "Panne de « paie » ; deux\nlignes",
            "2026-11-20 03:10:42",
            "1,5"
        ]
    );
    assert_eq!(rows[2], ["2026-002", "", "", "-3"]);
    assert_eq!(rows[3], ["+33 6 39 98 12 40", "", "", ""]);
}

#[test]
fn no_text_of_a_csv_file_is_computed() {
    let rows = csv_rows(&write_table(&register(), TableFormat::Csv).unwrap());
    for (row, formula) in rows[4..].iter().zip(FORMULAS) {
        assert_eq!(row[0], format!("'{formula}"));
    }
    assert_eq!(rows.len(), 4 + FORMULAS.len());
}

#[test]
fn a_workbook_holds_real_dates_numbers_and_texts_that_are_not_formulas() {
    let range = workbook(
        &write_table(&register(), TableFormat::Xlsx).unwrap(),
        "Registre",
    );
    let cell = |row, column| range.get((row, column)).unwrap();
    assert_eq!(cell(0, 2), &Data::String("=Début".to_owned()));
    assert_eq!(cell(1, 0), &Data::String("2026-001".to_owned()));
    assert_eq!(
        cell(1, 1),
        &Data::String("Panne de « paie » ; deux\nlignes".to_owned())
    );
    let Data::DateTime(moment) = cell(1, 2) else {
        panic!("{:?}", cell(1, 2))
    };
    assert!(moment.is_datetime());
    assert_eq!(moment.to_ymd_hms_milli(), (2026, 11, 20, 3, 10, 42, 0));
    assert_eq!(cell(1, 3), &Data::Float(1.5));
    assert_eq!(cell(2, 2), &Data::Empty);
    assert_eq!(cell(3, 3), &Data::Empty, "what is no number");
    for (row, formula) in (4..).zip(FORMULAS) {
        assert_eq!(cell(row, 0), &Data::String(formula.to_owned()));
    }
}

#[test]
fn the_same_table_gives_the_same_bytes_and_no_time_of_writing() {
    for format in [TableFormat::Csv, TableFormat::Xlsx] {
        let bytes = write_table(&register(), format).unwrap();
        assert_eq!(bytes, write_table(&register(), format).unwrap());
    }
    let bytes = write_table(&register(), TableFormat::Xlsx).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut properties = String::new();
    archive
        .by_name("docProps/core.xml")
        .unwrap()
        .read_to_string(&mut properties)
        .unwrap();
    assert_eq!(
        properties.matches("2000-01-01T00:00:00Z").count(),
        2,
        "{properties}"
    );
}

#[test]
fn a_workbook_takes_what_excel_would_refuse() {
    let long = "é".repeat(40_000);
    let before = NaiveDate::from_ymd_opt(1789, 7, 14).unwrap();
    let sheet = Sheet {
        name: "'Incidents [2026]: tous/exercices compris?*",
        headers: vec!["Texte".to_owned()],
        rows: vec![
            vec![text(&long)],
            vec![text("\u{1}")],
            vec![Cell::Instant(before.and_hms_opt(12, 0, 0).unwrap())],
        ],
    };
    let range = workbook(
        &write_table(&sheet, TableFormat::Xlsx).unwrap(),
        "Incidents  2026   tous exercice",
    );
    let Some(Data::String(cut)) = range.get((1, 0)) else {
        panic!()
    };
    assert_eq!(cut.chars().count(), 32_767);
    assert!(cut.ends_with('…'));
    assert_eq!(
        range.get((3, 0)),
        Some(&Data::String("1789-07-14 12:00:00".to_owned()))
    );
}

#[test]
fn an_empty_register_and_a_nameless_one_are_written() {
    let mut sheet = Sheet {
        name: "",
        headers: vec!["Numéro".to_owned()],
        rows: Vec::new(),
    };
    let range = workbook(&write_table(&sheet, TableFormat::Xlsx).unwrap(), "Sheet1");
    assert_eq!(range.height(), 1);
    sheet.headers.clear();
    for format in [TableFormat::Csv, TableFormat::Xlsx] {
        write_table(&sheet, format).unwrap();
    }
}
