use mallette_core::exchange::{
    COLUMN_LIMIT, ContactColumn, ExchangeError, FILE_LIMIT, ROW_LIMIT, RowProblem, UNPACKED_LIMIT,
    parse_contacts, preview, read_contacts,
};

use super::sample::{csv, empty_plan, fixture, fixture_path, parse, today};

fn problem_of(text: &str) -> RowProblem {
    let file = csv(text);
    let preview = preview(&file, &file.mapping(), &empty_plan(), today()).unwrap();
    preview
        .rows
        .into_iter()
        .find_map(|row| row.problem)
        .unwrap()
}

#[test]
fn a_file_of_200_megabytes_is_refused_before_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("huge.csv");
    std::fs::File::create(&path)
        .unwrap()
        .set_len(200_000_000)
        .unwrap();
    let refused = read_contacts(&path);
    assert!(
        matches!(
            refused,
            Err(ExchangeError::TooLarge {
                bytes: 200_000_000,
                limit: FILE_LIMIT
            })
        ),
        "{refused:?}"
    );
}

#[test]
fn a_folder_and_a_missing_file_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(
        read_contacts(folder.path()),
        Err(ExchangeError::Folder)
    ));
    let missing = read_contacts(&folder.path().join("absent.csv"));
    assert!(
        matches!(missing, Err(ExchangeError::Io(error)) if error.kind() == std::io::ErrorKind::NotFound)
    );
}

#[test]
fn more_rows_than_the_limit_are_refused() {
    let rows = |n: u32| {
        format!(
            "Nom;Mail\n{}",
            "Marie Dupont;m@exemple.fr\n".repeat(n as usize)
        )
    };
    assert_eq!(
        parse_contacts("x.csv", rows(ROW_LIMIT).as_bytes())
            .unwrap()
            .summary()
            .rows,
        ROW_LIMIT
    );
    let refused = parse_contacts("x.csv", rows(ROW_LIMIT + 1).as_bytes());
    assert!(
        matches!(
            refused,
            Err(ExchangeError::TooManyRows { limit: ROW_LIMIT })
        ),
        "{refused:?}"
    );
    let card = "BEGIN:VCARD\nFN:Marie Dupont\nEND:VCARD\n";
    let refused = parse_contacts("x.vcf", card.repeat(ROW_LIMIT as usize + 1).as_bytes());
    assert!(
        matches!(
            refused,
            Err(ExchangeError::TooManyRows { limit: ROW_LIMIT })
        ),
        "{refused:?}"
    );
}

#[test]
fn more_columns_than_the_limit_are_refused() {
    let wide = format!("Nom;Mail\nMarie{}x\n", ";".repeat(COLUMN_LIMIT as usize));
    let refused = parse_contacts("x.csv", wide.as_bytes());
    assert!(
        matches!(
            refused,
            Err(ExchangeError::TooManyColumns {
                line: 2,
                limit: COLUMN_LIMIT
            })
        ),
        "{refused:?}"
    );
}

#[test]
fn half_a_file_is_refused_with_the_line_it_stops_in() {
    assert!(matches!(
        parse("half.csv"),
        Err(ExchangeError::Half { line: 3 })
    ));
    assert!(matches!(
        parse("half-quote.csv"),
        Err(ExchangeError::Half { line: 3 })
    ));
    assert!(matches!(
        parse("half.vcf"),
        Err(ExchangeError::Half { line: 6 })
    ));
    assert!(matches!(
        parse("half.xlsx"),
        Err(ExchangeError::Workbook { .. })
    ));
    let mut cut = "Prénom;Nom\nHélène;Leb".as_bytes().to_vec();
    cut.push(0xC5);
    assert!(matches!(
        parse_contacts("x.csv", &cut),
        Err(ExchangeError::Half { line: 2 })
    ));
}

#[test]
fn a_card_that_never_ends_is_refused_where_it_begins() {
    let text = "BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\n";
    assert!(matches!(
        parse_contacts("x.vcf", text.as_bytes()),
        Err(ExchangeError::Half { line: 1 })
    ));
    let text = "BEGIN:VCARD\nFN:A\nEND:VCARD\nfin\n";
    assert!(matches!(
        parse_contacts("x.vcf", text.as_bytes()),
        Err(ExchangeError::OutsideCard { line: 4 })
    ));
}

#[test]
fn what_is_no_text_is_refused_by_its_kind() {
    assert!(matches!(parse("picture.csv"), Err(ExchangeError::Binary)));
    assert!(matches!(parse("old.xls"), Err(ExchangeError::OldWorkbook)));
    assert!(matches!(
        parse("other-archive.xlsx"),
        Err(ExchangeError::Workbook { line: 0, .. })
    ));
    assert!(matches!(
        parse_contacts("x.csv", &[b'a', 2, 3, 4, 5, 6, 7, b'b']),
        Err(ExchangeError::Binary)
    ));
}

#[test]
fn utf16_without_its_mark_is_named_as_such() {
    assert!(matches!(
        parse("utf16-no-mark.csv"),
        Err(ExchangeError::NoByteOrderMark)
    ));
}

#[test]
fn a_byte_that_is_no_character_is_refused_with_its_place() {
    assert!(matches!(
        parse("broken-utf8.csv"),
        Err(ExchangeError::Undecodable { line: 3, column: 2 })
    ));
    let odd = parse_contacts("x.csv", b"Nom;Mail\nMarie;m\x81@exemple.fr\n");
    assert!(
        matches!(odd, Err(ExchangeError::Undecodable { line: 2, column: 8 })),
        "{odd:?}"
    );
    let utf16 = parse_contacts("x.csv", b"\xFF\xFEN\0o\0m\0\n\0\x00\xD8a\0");
    assert!(
        matches!(
            utf16,
            Err(ExchangeError::Undecodable { line: 2, column: 1 })
        ),
        "{utf16:?}"
    );
}

#[test]
fn a_workbook_that_unpacks_without_end_is_refused() {
    let refused = parse("bomb.xlsx");
    assert!(
        matches!(
            refused,
            Err(ExchangeError::UnpacksTooLarge {
                limit: UNPACKED_LIMIT
            })
        ),
        "{refused:?}"
    );
}

#[test]
fn a_file_without_contacts_says_so() {
    for text in ["", "\n\n", "Nom;Mail\n", "\u{feff}"] {
        assert!(
            matches!(
                parse_contacts("x.csv", text.as_bytes()),
                Err(ExchangeError::Nothing)
            ),
            "{text:?}"
        );
    }
}

#[test]
fn a_name_of_ten_thousand_characters_is_refused_with_line_and_field() {
    let text = format!("Prénom;Nom\nMarie;Dupont\nPaul;{}\n", "x".repeat(10_000));
    let expected = RowProblem::TooLong {
        line: 3,
        field: ContactColumn::LastName,
        limit: 500,
        length: 10_000,
    };
    assert_eq!(problem_of(&text), expected);
}

#[test]
fn a_control_character_is_refused_with_line_and_field() {
    let expected = RowProblem::Unprintable {
        line: 2,
        field: ContactColumn::Job,
    };
    assert_eq!(
        problem_of("Nom;Fonction\nMarie Dupont;Chef\u{7}\n"),
        expected
    );
    assert_eq!(problem_of("Nom;Fonction\nMarie Dupont;\u{7}\n"), expected);
}

#[test]
fn markup_in_a_name_is_text_like_any_other() {
    let file = csv("Prénom;Nom\n<b>Marie</b>;<script>alert(1)</script>\n");
    let preview = preview(&file, &file.mapping(), &empty_plan(), today()).unwrap();
    assert_eq!(
        preview.rows[0].person,
        "<b>Marie</b> <script>alert(1)</script>"
    );
    assert_eq!(preview.new, 1);
}

#[test]
fn a_row_nobody_can_understand_is_refused_with_its_reason() {
    let wrong = |field| RowProblem::WrongValue { line: 2, field };
    assert_eq!(
        problem_of("Nom;Mail\n;marie@exemple.fr\n"),
        RowProblem::NoName { line: 2 }
    );
    assert_eq!(
        problem_of("Nom;Vérifié le\nMarie Dupont;mardi\n"),
        wrong(ContactColumn::VerifiedOn)
    );
    assert_eq!(
        problem_of("Nom;Vérifié le\nMarie Dupont;21/11/2026\n"),
        wrong(ContactColumn::VerifiedOn)
    );
    assert_eq!(
        problem_of("Nom;Rôle;Rang\nMarie Dupont;Chef;bleu\n"),
        wrong(ContactColumn::Rank)
    );
    assert_eq!(
        problem_of("Nom;Mobile\nMarie Dupont;3,36E+10\n"),
        wrong(ContactColumn::Mobile)
    );
    let cells = RowProblem::TooManyCells {
        line: 2,
        expected: 2,
        found: 3,
    };
    assert_eq!(
        problem_of("Nom;Mail\nMarie Dupont;m@exemple.fr;perdu\n"),
        cells
    );
}

#[test]
fn a_mapping_of_another_width_is_refused() {
    let file = csv("Nom;Mail\nMarie Dupont;m@exemple.fr\n");
    let refused = preview(&file, &[ContactColumn::FullName], &empty_plan(), today());
    assert!(matches!(
        refused,
        Err(ExchangeError::Mapping {
            expected: 2,
            found: 1
        })
    ));
}

#[test]
fn reading_changes_no_file() {
    let before = fixture("excel-french.csv");
    read_contacts(&fixture_path("excel-french.csv")).unwrap();
    assert_eq!(fixture("excel-french.csv"), before);
}
