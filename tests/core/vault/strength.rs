use mallette_core::vault::{Weakness, strength};

#[test]
fn a_common_password_is_worth_nothing_and_says_so() {
    let found = strength("password", &[]);
    assert_eq!(found.score, 0);
    assert_eq!(found.weaknesses[0], Weakness::Common);
}

#[test]
fn four_unusual_words_are_strong_and_need_no_advice() {
    let found = strength("grille tambour mouette ardoise", &[]);
    assert_eq!(found.score, 4);
    assert!(found.guesses_log10 > 10.0);
    assert!(found.weaknesses.is_empty());
}

#[test]
fn the_name_of_the_organisation_makes_a_passphrase_weak() {
    let organisation = ["Clinique Sainte-Quiterie"];
    let with = strength("Sainte-Quiterie", &organisation);
    let without = strength("Sainte-Quiterie", &[]);

    assert!(with.guesses_log10 < without.guesses_log10);
    assert_eq!(with.weaknesses[0], Weakness::KnownWord);
    assert!(!without.weaknesses.contains(&Weakness::KnownWord));
}

#[test]
fn each_weakness_is_told_once() {
    for passphrase in [
        "azertyuiop",
        "aaaaaaaa",
        "abcdefgh",
        "12/07/1998",
        "P@ssw0rd",
        "qwertyqwerty",
    ] {
        let weaknesses = strength(passphrase, &[]).weaknesses;
        let once: std::collections::HashSet<_> = weaknesses.iter().collect();
        assert!(
            !weaknesses.is_empty() && once.len() == weaknesses.len(),
            "{passphrase}: {weaknesses:?}"
        );
    }
}

#[test]
fn an_empty_passphrase_has_numbers_that_can_be_shown() {
    let found = strength("", &[]);
    assert_eq!((found.score, found.guesses_log10), (0, 0.0));
}
