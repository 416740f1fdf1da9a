//! Telephone numbers: one key to compare and to search with, one form to read aloud, one form to copy (CT1, CT3).
//!
//! Numbers are kept as they were typed. `country` is the organisation's ([`super::organisation::Organisation`]);
//! any other code than `fr` or `be` leaves national numbers alone.

/// The digits of a number in E.164, without the plus: `06 39 98 12 40` in France gives `33639981240`.
///
/// Works on a number that is still being typed, so that a search for `0612` finds `+33 6 12 ...`. Short numbers
/// (`112`, an internal extension) stay as they are; text without a digit gives an empty key.
pub fn dial_key(number: &str, country: &str) -> String {
    let (abroad, digits) = dialled(number);
    let plan = NumberPlan::of(country);
    if abroad {
        return without_trunk_zero(digits);
    }
    let Some(plan) = plan else { return digits };
    if let Some(national) = digits.strip_prefix('0') {
        return format!("{}{national}", plan.calling_code(&digits));
    }
    if plan.lost_its_zero(&digits) {
        return format!("{}{digits}", plan.code);
    }
    digits
}

/// The number as it is read aloud: `06 39 98 12 40` at home, `+33 6 39 98 12 40` from anywhere else.
/// What is no complete number (an extension, "poste 12", a short number) is shown as it was typed.
pub fn show(number: &str, country: &str) -> String {
    let typed = number.trim();
    let Some(key) = complete(typed, country) else { return typed.to_owned() };
    let at_home = NumberPlan::of(country).filter(|plan| plan.holds(&key));
    match at_home {
        Some(plan) => plan.national(&key),
        None => international(&key),
    }
}

/// The number to paste into a softphone: `+33639981240`, or the bare digits of a short number.
pub fn copy(number: &str, country: &str) -> String {
    match complete(number, country) {
        Some(key) => format!("+{key}"),
        None => dialled(number).1,
    }
}

/// Whether a key of [`dial_key`] is that of a French or Belgian mobile, which one person carries.
pub fn is_mobile(key: &str) -> bool {
    matches!((key.get(..3), key.len()), (Some("336" | "337" | "324"), 11))
}

/// A number that a spreadsheet took for a quantity gets its zero or its plus back:
/// `639981240` becomes `0639981240`, `33639981240` becomes `+33639981240`. Any other text stays as it is.
pub fn mend(number: &str, country: &str) -> String {
    let typed = number.trim();
    let Some(plan) = NumberPlan::of(country) else { return typed.to_owned() };
    if typed.is_empty() || !typed.bytes().all(|b| b.is_ascii_digit()) || typed.starts_with('0') {
        typed.to_owned()
    } else if plan.lost_its_zero(typed) {
        format!("0{typed}")
    } else if plan.holds(typed) || (11..=E164_LONGEST).contains(&typed.len()) {
        format!("+{typed}")
    } else {
        typed.to_owned()
    }
}

const E164_LONGEST: usize = 15;
const E164_SHORTEST: usize = 8;

/// How a country numbers its telephones, as far as the organisation's own numbers need it.
struct NumberPlan {
    code: &'static str,
}

impl NumberPlan {
    fn of(country: &str) -> Option<NumberPlan> {
        match country {
            "fr" => Some(NumberPlan { code: "33" }),
            "be" => Some(NumberPlan { code: "32" }),
            _ => None,
        }
    }

    /// The French overseas departments dial as at home and have calling codes of their own.
    fn calling_code(&self, digits: &str) -> &'static str {
        match (self.code, digits.get(..4)) {
            ("33", Some("0262" | "0263" | "0269" | "0692" | "0693")) => "262",
            ("33", Some("0590" | "0690" | "0691")) => "590",
            ("33", Some("0594" | "0694")) => "594",
            ("33", Some("0596" | "0696" | "0697")) => "596",
            _ => self.code,
        }
    }

    fn lost_its_zero(&self, digits: &str) -> bool {
        match self.code {
            "33" => digits.len() == 9,
            _ => digits.len() == 8 || (digits.len() == 9 && digits.starts_with('4')),
        }
    }

    /// Whether a key is a complete number of this country.
    fn holds(&self, key: &str) -> bool {
        match (self.code, key.get(..3), key.len()) {
            ("33", Some("262" | "590" | "594" | "596"), 12) => true,
            ("33", _, 11) => key.starts_with("33"),
            ("32", _, 10) => key.starts_with("32"),
            ("32", Some("324"), 11) => true,
            _ => false,
        }
    }

    fn national(&self, key: &str) -> String {
        let calling = if key.starts_with(self.code) { self.code.len() } else { 3 };
        let digits = format!("0{}", &key[calling..]);
        match self.code {
            "33" => groups(&digits, &[2, 2, 2, 2, 2]),
            _ => groups(&digits, belgian_groups(&digits)),
        }
    }
}

/// Belgian numbers: mobiles `0470 12 34 56`, the large cities `02 123 45 67`, the rest `071 12 34 56`.
fn belgian_groups(national: &str) -> &'static [usize] {
    match (national.len(), national.get(..2)) {
        (10, _) => &[4, 2, 2, 2],
        (_, Some("02" | "03" | "04" | "09")) => &[2, 3, 2, 2],
        _ => &[3, 2, 2, 2],
    }
}

/// The key of a number that can be dialled from anywhere, if this is one.
fn complete(number: &str, country: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_digit() || c.is_whitespace() || "+().-/".contains(c);
    if !number.chars().all(plain) {
        return None;
    }
    let (abroad, _) = dialled(number);
    let key = dial_key(number, country);
    let at_home = NumberPlan::of(country).is_some_and(|plan| plan.holds(&key));
    let whole = at_home || (abroad && (E164_SHORTEST..=E164_LONGEST).contains(&key.len()));
    whole.then_some(key)
}

/// Whether a number starts with `+` or `00`, and the digits that follow. An extension after it is left out.
fn dialled(number: &str) -> (bool, String) {
    let start = number.find(|c: char| c.is_ascii_digit() || c == '+').unwrap_or(number.len());
    let body = &number[start..];
    let plus = body.starts_with('+');
    // "+33 (0)6 ...": the zero in brackets is for those who dial at home.
    let body = if plus || body.starts_with("00") { body.replace("(0)", "") } else { body.to_owned() };
    let digits: String = body
        .chars()
        .take_while(|c| !c.is_alphabetic() && !matches!(c, '#' | ',' | ';' | '\n'))
        .filter(char::is_ascii_digit)
        .collect();
    match digits.strip_prefix("00") {
        Some(rest) if !plus => (true, rest.to_owned()),
        _ => (plus, digits),
    }
}

/// `+33 06 ...` is a common slip: no French or Belgian number begins with zero after the calling code.
fn without_trunk_zero(digits: String) -> String {
    match (digits.get(..2), digits.get(2..3)) {
        (Some(code @ ("33" | "32")), Some("0")) => format!("{code}{}", &digits[3..]),
        _ => digits,
    }
}

fn international(key: &str) -> String {
    let (code, rest) = key.split_at(calling_code_length(key).min(key.len()));
    let spaced = match (code, rest.len()) {
        ("33", 9) => groups(rest, &[1, 2, 2, 2, 2]),
        ("32", 8 | 9) => groups(&format!("0{rest}"), belgian_groups(&format!("0{rest}")))[1..].to_owned(),
        ("1", 10) => groups(rest, &[3, 3, 4]),
        (_, length) if length % 3 == 1 => {
            let threes = (length - 4) / 3;
            groups(rest, &[vec![3; threes], vec![2, 2]].concat())
        }
        (_, length) => groups(rest, &vec![3; length / 3 + 1]),
    };
    format!("+{code} {spaced}")
}

/// E.164 calling codes have one digit (1, 7), two, or three.
fn calling_code_length(key: &str) -> usize {
    const TWO: [&str; 43] = [
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
        "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
        "86", "90", "91", "92", "93", "94", "95",
    ];
    match key.get(..2) {
        Some("98") => 2,
        Some(two) if two.starts_with(['1', '7']) => 1,
        Some(two) if TWO.contains(&two) => 2,
        _ => 3,
    }
}

/// Cuts digits into groups of these sizes, parted by spaces; what is left over follows the last group.
fn groups(digits: &str, sizes: &[usize]) -> String {
    let mut spaced = String::new();
    let mut rest = digits;
    for size in sizes {
        let (group, after) = rest.split_at((*size).min(rest.len()));
        if !spaced.is_empty() && !group.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(group);
        rest = after;
    }
    spaced + rest
}
