//! Help and usage errors in the language of the person.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};
use mallette_core::model::language::Language;

use crate::settings::locale_language;

/// The language before the arguments are parsed: `--lang` if it stands there, else the locale.
pub(super) fn language_of(arguments: &[OsString]) -> Language {
    let texts: Vec<&str> = arguments
        .iter()
        .filter_map(|argument| argument.to_str())
        .collect();
    let named = texts
        .iter()
        .enumerate()
        .find_map(|(place, text)| match *text {
            "--lang" => texts.get(place + 1).copied(),
            text => text.strip_prefix("--lang="),
        });
    named
        .and_then(Language::of_code)
        .unwrap_or_else(locale_language)
}

/// The command with its help in that language.
pub(super) fn in_language(command: Command, language: Language) -> Command {
    match language {
        Language::En => command,
        Language::Fr => in_french(command, ""),
    }
}

const TEMPLATE: &str = "{about}\n\nUtilisation : {usage}\n\n{all-args}";

/// `within` is the command it is part of: `copies` for `copies list`.
fn in_french(command: Command, within: &str) -> Command {
    let path = format!("{within} {}", command.get_name());
    let path = path.trim_start().to_owned();
    let command = match about(&path) {
        Some(about) => command.about(about).long_about(about),
        None => command,
    };
    let names: Vec<String> = command
        .get_arguments()
        .map(|argument| argument.get_id().to_string())
        .collect();
    let mut command = command
        .help_template(TEMPLATE)
        .subcommand_help_heading("Commandes")
        .subcommand_value_name("COMMANDE")
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help("Afficher cette aide.")
                .help_heading("Options"),
        );
    if path == "mallette" {
        let version = Arg::new("version")
            .short('V')
            .long("version")
            .action(ArgAction::Version);
        command = command.arg(version.help("Afficher la version.").help_heading("Options"));
    }
    for name in names {
        command = command.mut_arg(&name, |argument| {
            let heading = if argument.is_positional() {
                "Arguments"
            } else {
                "Options"
            };
            let argument = argument.help_heading(heading);
            let argument = match value_name(&name) {
                Some(value) => argument
                    .value_name(value)
                    .hide_possible_values(true)
                    .hide_default_value(true),
                None => argument,
            };
            match help(&path, &name) {
                Some(help) => argument.help(help).long_help(help),
                None => argument,
            }
        });
    }
    let within = if path == "mallette" { "" } else { &path };
    let children: Vec<String> = command
        .get_subcommands()
        .map(|child| child.get_name().to_owned())
        .collect();
    for child in children {
        command = command.mut_subcommand(&child, |child| in_french(child, within));
    }
    command
}

fn about(command: &str) -> Option<&'static str> {
    Some(match command {
        "mallette" => {
            "Le plan de gestion des incidents d’une organisation, sur l’ordinateur et sur le papier. Sans commande, la fenêtre s’ouvre."
        }
        "demo" => {
            "Créer la mallette de démonstration dans un dossier ; sa phrase de passe est « demonstration »."
        }
        "init" => "Créer une mallette avec un plan de départ dans un dossier, sans l’assistant.",
        "print" => {
            "Imprimer un document du plan dans un fichier PDF, ou tous (« all ») dans un dossier ; la feuille de secours n’en fait jamais partie."
        }
        "check" => {
            "Lister ce qui manque ou n’est plus à jour ; le code de sortie est 1 s’il y a quelque chose."
        }
        "contacts" => "Importer des contacts d’un fichier, ou les exporter dans un fichier.",
        "contacts import" => {
            "Importer des personnes d’un fichier vCard, CSV ou XLSX. Celles déjà connues sont ignorées ; celles qui le sont peut-être sont listées, laissées de côté, et le code de sortie est 1."
        }
        "contacts export" => "Exporter tout le monde dans un fichier .vcf ou .csv.",
        "search" => {
            "Chercher des personnes, rôles, numéros, textes et documents ; le code de sortie est 1 si rien n’est trouvé."
        }
        "verify" => {
            "Contrôler les pages du fichier du plan, la chaîne de son journal, ses tables, ses pièces jointes et ses sauvegardes ; ou, avec un code, si un classeur est à jour. Le code de sortie est 1 si quelque chose ne va pas."
        }
        "copies" => {
            "Lister les exemplaires papier, en inscrire un fait ailleurs, ou noter qu’un exemplaire a été détruit."
        }
        "copies list" => {
            "Lister les exemplaires et ce qui y est périmé ; le code de sortie est 1 s’il y a quelque chose."
        }
        "copies add" => {
            "Inscrire un exemplaire fait ailleurs, par exemple une photocopie du document tel qu’il est."
        }
        "copies hand-over" => "Noter qu’un exemplaire a été remis aujourd’hui.",
        "copies retire" => "Noter qu’un exemplaire a été détruit aujourd’hui.",
        "incidents" => "Lister les incidents et les exercices, ceux qui sont ouverts d’abord.",
        "declare" => "Déclarer un incident, ou commencer un exercice, et écrire son numéro.",
        "log" => {
            "Écrire une ligne dans la main courante d’un incident et dire son numéro ; sans texte, la montrer."
        }
        "review" => {
            "Montrer la revue d’un incident : où elle en est, pour quand elle est due, ce qui a été répondu."
        }
        "numbers" => {
            "Compter les incidents d’une période, et les exercices à part : combien, combien de temps, quels engagements tenus."
        }
        "alerts" => {
            "Déclarer des incidents depuis un fichier d’alertes, quand le réseau est coupé."
        }
        "alerts import" => {
            "Déclarer un incident pour chaque alerte d’un fichier JSON d’Alertmanager, d’Opsgenie ou de Dynatrace. Celle qui est connue reste à son incident. Le code de sortie est 1 si l’expéditeur a laissé des alertes hors du fichier."
        }
        "report" => {
            "Écrire le rapport d’un incident dans un fichier : des pages, du Markdown ou un document Word."
        }
        "actions" => "Donner les actions du plan d’amélioration à un autre outil.",
        "actions export" => {
            "Écrire les actions dans un fichier que Jira, Trello ou Asana importe, ou dans un tableau."
        }
        "calendar" => "Donner les échéances et les tours d’astreinte à un agenda.",
        "calendar export" => {
            "Écrire dans un fichier .ics les échéances (actions, revues, documents, mesures, contacts) et les tours d’astreinte."
        }
        "backup" => {
            "Faire une copie vérifiée de toute la mallette dans un autre dossier ; la copie s’ouvre depuis un support protégé en écriture."
        }
        _ => return None,
    })
}

/// What stands for the value of an argument in its usage.
fn value_name(argument: &str) -> Option<&'static str> {
    Some(match argument {
        "dir" | "target" => "DOSSIER",
        "lang" => "LANGUE",
        "passphrase_file" | "file" | "out" => "FICHIER",
        "author" | "organisation" | "holder" | "who" | "application" => "NOM",
        "place" => "LIEU",
        "number" | "incident" => "NUMÉRO",
        "copy" | "speed" => "N",
        "since" | "until" | "bars" | "changes" => "VERSION",
        "code" | "text" | "title" | "description" | "result" | "link" => "TEXTE",
        "impact" | "urgency" | "service_level" | "source" | "scenario" => "CODE",
        "kind" => "GENRE",
        "format" => "FORMAT",
        "country" => "PAYS",
        "time_zone" => "FUSEAU",
        "paper" => "PAPIER",
        "at" | "noticed_at" => "HEURE",
        "from" | "to" => "DATE",
        "words" => "MOTS",
        "document" => "DOCUMENT",
        _ => return None,
    })
}

fn help(command: &str, argument: &str) -> Option<&'static str> {
    Some(match (command, argument) {
        ("init" | "demo", "dir") => "Le dossier, vide ou encore inexistant.",
        (_, "dir") => "Travailler sur la mallette de ce dossier au lieu du dossier habituel.",
        (_, "lang") => {
            "Parler français (fr) ou anglais (en) ; sinon la langue suit celle du système, et celle du plan pour ce qui est imprimé."
        }
        (_, "passphrase_file") => {
            "Lire la phrase de passe sur la première ligne de ce fichier quand le trousseau n’ouvre pas la mallette."
        }
        (_, "author") => {
            "Écrire les modifications sous ce nom au lieu de celui de l’utilisateur de l’ordinateur."
        }
        (_, "organisation") => "Nom de l’organisation.",
        (_, "country") => "Pays dont les jours fériés comptent : fr (sauf avis contraire) ou be.",
        (_, "time_zone") => {
            "Fuseau horaire dans lequel les heures sont affichées ; sauf avis contraire, Europe/Paris."
        }
        (_, "document") => {
            "Le document : plan, contacts, cards (les cartes de poche), action-cards (les fiches réflexes), forms (les formulaires), diagrams (les schémas), recovery-sheet (la feuille de secours), ou all pour tout cela sauf la feuille de secours ; pour un incident : incident (le dossier), log (la main courante), calls (qui appeler), status (le point de situation), message (le dernier message), handover (la relève), run-sheet (le déroulé de reprise), et après lui review (la revue), report (le rapport), fact-sheet (la fiche de faits techniques) ; actions (le plan d’amélioration) ; register (le registre des incidents), numbers (leurs chiffres), annual-review (la revue annuelle du plan)."
        }
        (_, "from") => {
            "Le premier jour compté, par exemple 2026-01-01 ; sauf avis contraire, onze mois avant le mois du dernier."
        }
        (_, "to") => "Le dernier jour compté ; sauf avis contraire, aujourd’hui.",
        ("report", "out") => "Le fichier à écrire.",
        ("report", "incident") => "Numéro de l’incident, par exemple 2026-001.",
        ("report", "format") => {
            "Le format : des pages (pdf), du Markdown (md) ou un document Word (docx)."
        }
        ("report", "masked") => "Masquer les noms des personnes, les numéros et les adresses.",
        (_, "out") => {
            "Le fichier PDF à écrire, ou le dossier pour « all » et pour les fichiers SVG."
        }
        (_, "paper") => "Le format de papier : a4 (sauf avis contraire) ou letter.",
        ("log", "at") => {
            "Quand c’est arrivé : 14:32, -5 (minutes plus tôt), « 20/11 14:32 » ou 2026-11-20T14:32:00Z ; sauf avis contraire, maintenant."
        }
        (_, "at") => "Imprimer comme s’il était cette heure, par exemple 2026-11-20T09:00:00Z.",
        (_, "large") => "Imprimer en grands caractères (16 pt).",
        (_, "svg") => "Écrire les schémas en fichiers SVG dans un dossier.",
        (_, "incident") => {
            "L’incident que disent « incident », « log », « calls », « status », « message », « handover », « review », « report » et « fact-sheet », par exemple 2026-001 ; « run-sheet » s’en passe."
        }
        (_, "masked") => {
            "Masquer les noms de personnes, les numéros et les adresses dans « review », « report » et « fact-sheet »."
        }
        (_, "duplex") => "Inverser les marges pour une impression recto verso.",
        ("copies add", "holder") => "Qui le détient.",
        ("copies add", "place") => "Où il est gardé.",
        ("copies add", "copy") => "Son numéro ; sauf avis contraire, le prochain libre.",
        ("log" | "review", "number") => "Numéro de l’incident, par exemple 2026-001.",
        (_, "number") => "Son numéro.",
        (_, "copy") => {
            "Imprimer l’exemplaire de ce numéro et l’inscrire au registre ; avec « --since copy », le mettre à jour."
        }
        (_, "holder") => "Qui détiendra l’exemplaire.",
        (_, "place") => "Où l’exemplaire sera gardé.",
        (_, "since") => {
            "N’imprimer que les feuilles changées depuis cette version du plan (« copy » : depuis l’impression de l’exemplaire), avec un bordereau."
        }
        (_, "bars") => "Marquer d’un trait en marge ce qui a changé depuis cette version.",
        (_, "changes") => "N’imprimer que la liste de ce qui a changé depuis cette version.",
        (_, "until") => {
            "Avec « --bars » ou « --changes » : comparer avec cette version ultérieure au lieu de l’état présent."
        }
        (_, "code") => "Le texte du code QR d’une couverture, ou l’empreinte imprimée à côté.",
        ("incidents" | "copies list", "json") => {
            "Écrire le registre en JSON pour un autre programme."
        }
        ("check", "json") => "Écrire les constats en JSON pour un autre programme.",
        ("log", "json") => {
            "Écrire la main courante, ou ce que le contrôle a trouvé, en JSON pour un autre programme."
        }
        ("review", "json") => "Écrire la revue en JSON pour un autre programme.",
        ("alerts import", "json") => {
            "Écrire ce qui a été fait, ou ce qui le serait, en JSON pour un autre programme."
        }
        (_, "json") => "Écrire les résultats en JSON pour un autre programme.",
        (_, "words") => {
            "Les mots ; chacun doit commencer un mot de ce qui est trouvé. Des chiffres trouvent des numéros de téléphone."
        }
        ("calendar export", "file") => "Le fichier .ics.",
        (_, "file") => "Le fichier.",
        ("actions export", "open") => "Seulement celles qui ne sont pas closes.",
        ("actions export", "format") => {
            "Le format : jira, trello, asana (CSV pour leur import), csv ou xlsx (un tableau de tout ce qui est connu)."
        }
        (_, "open") => "Seulement ceux qui ne sont pas clos.",
        (_, "title") => "Ce qui arrive, en une ligne.",
        (_, "noticed_at") => {
            "Quand cela a été constaté : 14:32, -5 (minutes plus tôt), « 20/11 14:32 » ou 2026-11-20T14:32:00Z ; sauf avis contraire, maintenant."
        }
        (_, "impact") => {
            "Code de l’impact dans le plan : high, medium, low ; avec l’urgence, il qualifie l’incident."
        }
        (_, "urgency") => "Code de l’urgence dans le plan : high, medium, low.",
        (_, "service_level") => "Code du niveau de service dans le plan.",
        (_, "source") => "Code de l’origine dans le plan, par exemple monitoring.",
        (_, "application") => "Application ou machine.",
        (_, "description") => "Ce qu’on en sait.",
        (_, "exercise") => {
            "C’est un exercice : numéroté à part, marqué partout, hors des statistiques."
        }
        (_, "scenario") => {
            "Code du scénario de l’exercice ; il dit ce que les autres arguments ne disent pas."
        }
        (_, "speed") => "Combien de fois plus vite va l’horloge de l’exercice, de 1 à 60.",
        (_, "text") => {
            "La ligne à écrire ; sans elle, la main courante est montrée, le fait le plus récent en dernier."
        }
        (_, "kind") => {
            "Le genre de la ligne : fact (fait, sauf avis contraire), action, decision (décision), communication, call (appel), escalation (escalade) ou state (état)."
        }
        (_, "who") => "Qui a agi, si c’est quelqu’un d’autre.",
        (_, "result") => "Ce qui en est sorti.",
        (_, "link") => "Une référence : un ticket, une adresse, un document.",
        (_, "verify") => {
            "Contrôler que chaque ligne est restée telle qu’écrite, et la chaîne qui les lie ; le code de sortie est 1 si elle est rompue."
        }
        (_, "preview") => "Montrer ce qui se passerait et ne rien écrire.",
        (_, "target") => {
            "Le dossier : vide, encore inexistant, ou contenant une copie plus ancienne de la même mallette."
        }
        _ => return None,
    })
}

/// Prints help or version, or one sentence that says what is wrong with the arguments.
pub(super) fn answer(error: &clap::Error, language: Language) -> ExitCode {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    eprintln!("mallette: {}", sentence(error, language));
    ExitCode::from(2)
}

fn sentence(error: &clap::Error, language: Language) -> String {
    let said = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let (argument, value) = (
        said(ContextKind::InvalidArg),
        said(ContextKind::InvalidValue),
    );
    let subcommand = said(ContextKind::InvalidSubcommand);
    match (error.kind(), language) {
        (ErrorKind::InvalidSubcommand, Language::Fr) => {
            format!(
                "« {subcommand} » n’est pas une commande ; « mallette --help » les donne toutes."
            )
        }
        (ErrorKind::InvalidSubcommand, Language::En) => {
            format!("\"{subcommand}\" is no command; \"mallette --help\" lists them all.")
        }
        (ErrorKind::MissingRequiredArgument, Language::Fr) => {
            format!("il manque {argument} ; « --help » après la commande montre comment l’écrire.")
        }
        (ErrorKind::MissingRequiredArgument, Language::En) => {
            format!("{argument} is missing; \"--help\" after the command shows how to write it.")
        }
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Language::Fr) => {
            format!(
                "« {value} » ne convient pas pour {argument} ; « --help » après la commande dit ce qui convient."
            )
        }
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Language::En) => {
            format!(
                "\"{value}\" does not fit {argument}; \"--help\" after the command says what does."
            )
        }
        (_, Language::Fr) if argument.is_empty() => {
            "il manque une commande ; « --help » les donne.".to_owned()
        }
        (_, Language::En) if argument.is_empty() => {
            "a command is missing; \"--help\" lists them.".to_owned()
        }
        (_, Language::Fr) => format!(
            "« {argument} » n’est pas attendu ici ; « --help » après la commande dit ce qui l’est."
        ),
        (_, Language::En) => format!(
            "\"{argument}\" is not expected here; \"--help\" after the command says what is."
        ),
    }
}
