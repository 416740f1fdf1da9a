//! How hard a passphrase is to guess, and why.

use zxcvbn::feedback::{Suggestion, Warning};
use zxcvbn::zxcvbn;

/// The strength of a passphrase.
#[derive(Clone, Debug, PartialEq, serde::Serialize, specta::Type)]
pub struct Strength {
    /// From 0 (guessed at once) to 4; below 3 is weak.
    pub score: u8,
    /// How many guesses an attacker needs, as a power of ten.
    pub guesses_log10: f64,
    /// What makes it weak, the first being the gravest; empty when it is strong.
    pub weaknesses: Vec<Weakness>,
}

/// One thing that makes a passphrase easier to guess.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, serde::Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Weakness {
    /// Holds a word that everybody connects with this organisation.
    KnownWord,
    /// Is, or resembles, a common password.
    Common,
    /// One word, or a name, by itself.
    SingleWord,
    /// Keys that lie side by side.
    KeyboardPattern,
    /// Something repeated.
    Repetition,
    /// abc, 6543.
    Sequence,
    /// A date or a year.
    Date,
    /// Capitals, reversed words or @ for a do not help.
    PredictableChange,
    /// Add a word or two.
    TooShort,
}

/// Estimates a passphrase. `words_to_avoid`: the organisation, the people, the town.
pub fn strength(passphrase: &str, words_to_avoid: &[&str]) -> Strength {
    let known: Vec<&str> = words_to_avoid
        .iter()
        .flat_map(|words| words.split_whitespace().chain([*words]))
        .filter(|word| word.chars().count() > 2)
        .collect();
    let estimate = zxcvbn(passphrase, &known);
    let mut weaknesses = Vec::new();
    if let Some(feedback) = estimate.feedback() {
        let lower = passphrase.to_lowercase();
        let holds_known = known
            .iter()
            .any(|word| lower.contains(&word.to_lowercase()));
        let reasons = holds_known.then_some(Weakness::KnownWord).into_iter();
        let warned = feedback.warning().map(of_warning);
        let advised = feedback.suggestions().iter().map(of_suggestion);
        for weakness in reasons.chain(warned).chain(advised) {
            if !weaknesses.contains(&weakness) {
                weaknesses.push(weakness);
            }
        }
    }
    Strength {
        score: estimate.score().into(),
        // An empty passphrase takes no guess at all, which has no logarithm.
        guesses_log10: estimate.guesses_log10().max(0.0),
        weaknesses,
    }
}

fn of_warning(warning: Warning) -> Weakness {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess
        | Warning::ShortKeyboardPatternsAreEasyToGuess => Weakness::KeyboardPattern,
        Warning::RepeatsLikeAaaAreEasyToGuess
        | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => Weakness::Repetition,
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => Weakness::Common,
        Warning::SequencesLikeAbcAreEasyToGuess => Weakness::Sequence,
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => Weakness::Date,
        Warning::AWordByItselfIsEasyToGuess
        | Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
        | Warning::CommonNamesAndSurnamesAreEasyToGuess => Weakness::SingleWord,
    }
}

fn of_suggestion(suggestion: &Suggestion) -> Weakness {
    match suggestion {
        Suggestion::UseAFewWordsAvoidCommonPhrases
        | Suggestion::NoNeedForSymbolsDigitsOrUppercaseLetters
        | Suggestion::AddAnotherWordOrTwo => Weakness::TooShort,
        Suggestion::CapitalizationDoesntHelpVeryMuch
        | Suggestion::AllUppercaseIsAlmostAsEasyToGuessAsAllLowercase
        | Suggestion::ReversedWordsArentMuchHarderToGuess
        | Suggestion::PredictableSubstitutionsDontHelpVeryMuch => Weakness::PredictableChange,
        Suggestion::UseALongerKeyboardPatternWithMoreTurns => Weakness::KeyboardPattern,
        Suggestion::AvoidRepeatedWordsAndCharacters => Weakness::Repetition,
        Suggestion::AvoidSequences => Weakness::Sequence,
        Suggestion::AvoidRecentYears
        | Suggestion::AvoidYearsThatAreAssociatedWithYou
        | Suggestion::AvoidDatesAndYearsThatAreAssociatedWithYou => Weakness::Date,
    }
}
