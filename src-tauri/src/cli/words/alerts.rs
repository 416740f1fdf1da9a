//! Why a file of alerts does not read, and where.

use crate::error::CommandError;

fn detail<'a>(error: &'a CommandError, key: &str) -> &'a str {
    error.detail.get(key).map_or("", String::as_str)
}

pub(super) fn french(error: &CommandError) -> String {
    let line = match (detail(error, "line"), detail(error, "column")) {
        ("", _) => String::new(),
        (line, "") => format!("ligne {line}, "),
        (line, column) => format!("ligne {line}, caractère {column}, "),
    };
    let path = match detail(error, "path") {
        "" => String::new(),
        path => format!("{path}, "),
    };
    let cause = match detail(error, "cause") {
        "not_text" => "ce n’est pas du texte",
        "half" => "il s’arrête au milieu",
        "not_json" => "ce n’est pas du JSON",
        "duplicate_key" => "un nom y est deux fois",
        "too_deep" => "il est imbriqué trop profondément",
        "unknown_format" => "ce n’est ni Alertmanager, ni Opsgenie, ni Dynatrace",
        "mixed" => "il mêle les alertes de deux systèmes",
        "unfilled" => "c’est un modèle dont les champs ne sont pas remplis",
        "wrong_type" => "la valeur n’est pas de la nature attendue",
        "wrong_time" => "ce n’est pas une heure",
        "too_many" => "il contient trop d’alertes",
        _ => "il ne contient aucune alerte",
    };
    format!("{line}{path}{cause}")
}

pub(super) fn english(error: &CommandError) -> String {
    let line = match (detail(error, "line"), detail(error, "column")) {
        ("", _) => String::new(),
        (line, "") => format!("line {line}, "),
        (line, column) => format!("line {line}, character {column}, "),
    };
    let path = match detail(error, "path") {
        "" => String::new(),
        path => format!("{path}, "),
    };
    let cause = match detail(error, "cause") {
        "not_text" => "it is not text",
        "half" => "it stops in the middle",
        "not_json" => "it is not JSON",
        "duplicate_key" => "a name stands twice",
        "too_deep" => "it is nested too deeply",
        "unknown_format" => "it is neither Alertmanager nor Opsgenie nor Dynatrace",
        "mixed" => "it mixes the alerts of two systems",
        "unfilled" => "it is a template whose fields are not filled in",
        "wrong_type" => "the value is not of the expected kind",
        "wrong_time" => "it is not a time",
        "too_many" => "it holds too many alerts",
        _ => "it holds no alert",
    };
    format!("{line}{path}{cause}")
}
