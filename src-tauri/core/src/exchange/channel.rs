//! Further channels of a person in one cell: a line each, `label: value`.

/// Channels as the text of one cell.
pub(crate) fn join(channels: &[(String, String)]) -> String {
    let line = |(label, value): &(String, String)| match label.trim() {
        "" => value.trim().to_owned(),
        // The first colon ends the label.
        label => format!("{}: {}", label.replace(": ", " - "), value.trim()),
    };
    channels.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The channels of a cell; a line without a label takes the heading of its column.
pub(crate) fn split(cell: &str, heading: &str) -> Vec<(String, String)> {
    let lines = cell.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| match line.split_once(": ") {
            Some((label, value)) => (label.trim().to_owned(), value.trim().to_owned()),
            None => (heading.to_owned(), line.to_owned()),
        })
        .collect()
}

/// A label that vCard has a code for, in the language of the plan; any other label stays.
pub(crate) fn label(label: &str, language: &str) -> String {
    let in_french = language != "en";
    let word = match label {
        "email" if in_french => "Autre courriel",
        "work" if in_french => "Autre téléphone",
        "cell" if in_french => "Autre mobile",
        "home" if in_french => "Domicile",
        "email" => "Other e-mail",
        "work" => "Other phone",
        "cell" => "Other mobile",
        "home" => "Home",
        "fax" => "Fax",
        "pager" => "Pager",
        other => other,
    };
    word.to_owned()
}
