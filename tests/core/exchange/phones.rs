use mallette_core::model::fold::fold;
use mallette_core::model::phone::{copy, dial_key, is_mobile, mend, show};

#[test]
fn every_way_of_typing_a_number_gives_one_key() {
    for typed in [
        "06 39 98 12 40",
        "0639981240",
        "06.39.98.12.40",
        "+33 6 39 98 12 40",
        "0033639981240",
        "+33 (0)6 39 98 12 40",
        "+33 06 39 98 12 40",
        "tel:+33-6-39-98-12-40",
        "639981240",
        "33639981240",
        "06 39 98 12 40 poste 12",
        "06\u{a0}39\u{202f}98 12 40",
    ] {
        assert_eq!(dial_key(typed, "fr"), "33639981240", "{typed}");
    }
    for typed in [
        "0470 12 34 56",
        "+32 470 12 34 56",
        "0032 470/12.34.56",
        "470123456",
        "32470123456",
    ] {
        assert_eq!(dial_key(typed, "be"), "32470123456", "{typed}");
    }
}

#[test]
fn a_search_for_the_start_of_a_number_finds_it_in_international_form() {
    assert!(dial_key("+33 6 12 34 56 78", "fr").starts_with(&dial_key("0612", "fr")));
    assert!(!dial_key("+32 6 12 34 56 78", "fr").starts_with(&dial_key("0612", "fr")));
    assert_eq!(dial_key("", "fr"), "");
    assert_eq!(dial_key("liste rouge", "fr"), "");
}

#[test]
fn short_numbers_and_extensions_stay_as_they_are() {
    for number in ["112", "15", "3949", "4512"] {
        assert_eq!(dial_key(number, "fr"), number);
        assert_eq!(show(number, "fr"), number);
        assert_eq!(copy(number, "fr"), number);
    }
}

#[test]
fn numbers_are_shown_as_they_are_read_aloud() {
    assert_eq!(show("+33639981240", "fr"), "06 39 98 12 40");
    assert_eq!(show("0639981240", "fr"), "06 39 98 12 40");
    assert_eq!(show("0639981240", ""), "0639981240");
    assert_eq!(show("+33639981240", "be"), "+33 6 39 98 12 40");
    assert_eq!(show("0470123456", "be"), "0470 12 34 56");
    assert_eq!(show("+3221234567", "be"), "02 123 45 67");
    assert_eq!(show("071123456", "be"), "071 12 34 56");
    assert_eq!(show("+32470123456", "fr"), "+32 470 12 34 56");
    assert_eq!(show("+3221234567", "fr"), "+32 2 123 45 67");
    assert_eq!(show("+442079460018", "fr"), "+44 207 946 00 18");
    assert_eq!(show("+15145550199", "fr"), "+1 514 555 0199");
    assert_eq!(show("0262 12 34 56", "fr"), "02 62 12 34 56");
    assert_eq!(
        show(" 01 99 00 12 03 poste 12 ", "fr"),
        "01 99 00 12 03 poste 12"
    );
}

#[test]
fn a_copied_number_can_be_dialled_from_anywhere() {
    assert_eq!(copy("06 39 98 12 40", "fr"), "+33639981240");
    assert_eq!(copy("0470/12.34.56", "be"), "+32470123456");
    assert_eq!(copy("0262 12 34 56", "fr"), "+262262123456");
    assert_eq!(copy("+44 20 7946 0018", "fr"), "+442079460018");
}

#[test]
fn a_number_that_a_spreadsheet_took_for_a_quantity_is_mended() {
    assert_eq!(mend("639981240", "fr"), "0639981240");
    assert_eq!(mend("33639981240", "fr"), "+33639981240");
    assert_eq!(mend("32470123456", "fr"), "+32470123456");
    assert_eq!(mend("470123456", "be"), "0470123456");
    assert_eq!(mend("3221234567", "be"), "+3221234567");
    for sound in [
        "0639981240",
        "06 39 98 12 40",
        "112",
        "+33639981240",
        "poste 12",
        "4512",
    ] {
        assert_eq!(mend(sound, "fr"), sound);
    }
}

#[test]
fn only_mobiles_are_taken_for_mobiles() {
    assert!(is_mobile("33639981240") && is_mobile("33712345678") && is_mobile("32470123456"));
    assert!(!is_mobile("33199001203") && !is_mobile("3221234567") && !is_mobile("336"));
}

#[test]
fn folding_takes_accents_case_ligatures_and_hyphens_away() {
    assert_eq!(fold("  Hélène LEBŒUF-Petit "), "helene leboeuf petit");
    assert_eq!(fold("L’Aÿ d'Æther (n° 2)"), "l ay d aether n 2");
    assert_eq!(fold("ﬁn Straße Łódź"), "fin strasse lodz");
}

#[test]
fn the_zero_in_brackets_is_not_dialled_from_abroad() {
    assert_eq!(dial_key("+44 (0)20 7946 0018", "fr"), "442079460018");
    assert_eq!(dial_key("0044 (0)20 7946 0018", "fr"), "442079460018");
    assert_eq!(dial_key("(0)6 39 98 12 40", "fr"), "33639981240");
}
