//! One sentence for each error: what happened, and what to do.

use mallette_core::model::language::Language;

use crate::error::{CommandError, ErrorCode};

pub(super) fn sentence(error: &CommandError, language: Language) -> String {
    match language {
        Language::Fr => french(error),
        Language::En => english(error),
    }
}

fn detail<'a>(error: &'a CommandError, key: &str) -> &'a str {
    error.detail.get(key).map_or("", String::as_str)
}

/// ` (place)` where a place is known.
fn place(error: &CommandError) -> String {
    let known = ["path", "file", "folder"]
        .iter()
        .map(|key| detail(error, key))
        .find(|place| !place.is_empty());
    known.map_or_else(String::new, |place| format!(" ({place})"))
}

fn french(error: &CommandError) -> String {
    let place = place(error);
    let said = |key: &str| detail(error, key);
    match error.code {
        ErrorCode::PassphraseWrong => "cette phrase de passe n’ouvre pas la mallette.".to_owned(),
        ErrorCode::PassphraseNeeded => {
            "il faut une phrase de passe : donnez-la par MALLETTE_PASSPHRASE ou --passphrase-file.".to_owned()
        }
        ErrorCode::RecoveryCodeWrong => "ce code de secours n’ouvre pas la mallette.".to_owned(),
        ErrorCode::NotAMallette => format!("il n’y a pas de mallette ici{place} ; « mallette init » en crée une."),
        ErrorCode::Damaged => {
            let backup = said("backup");
            let advice = if backup.is_empty() { String::new() } else { format!(" La dernière sauvegarde est {backup}.") };
            format!("la mallette est abîmée{place}. Rien n’y a été changé.{advice}")
        }
        ErrorCode::NewerSchema => {
            "cette mallette a été écrite par une version plus récente : mettez le programme à jour.".to_owned()
        }
        ErrorCode::OlderSchema => {
            "cette mallette vient d’une version plus ancienne et ne peut être mise à jour ici : copiez-la sur un disque où l’on peut écrire."
                .to_owned()
        }
        ErrorCode::InUse => "cette mallette est ouverte ailleurs : fermez la fenêtre pour la modifier.".to_owned(),
        ErrorCode::ReadOnly => format!("on ne peut pas écrire ici{place} : la mallette est ouverte en lecture seule."),
        ErrorCode::NetworkShare => {
            "ce dossier est sur un partage réseau, où une coupure abîmerait la mallette : choisissez un disque local.".to_owned()
        }
        ErrorCode::CloudFolder => {
            "ce dossier est synchronisé par un service en ligne, qui abîmerait la mallette : choisissez-en un autre.".to_owned()
        }
        ErrorCode::FolderNotEmpty => format!("ce dossier n’est pas vide{place} : choisissez-en un vide."),
        ErrorCode::DiskFull => "le disque est plein : rien n’a été écrit, ce qui l’était déjà est gardé.".to_owned(),
        ErrorCode::Io => match said("cause") {
            "not_found" => format!("ce fichier ou ce dossier n’existe pas{place}."),
            "denied" => format!("l’accès est refusé{place} : vérifiez vos droits."),
            _ => format!("le disque ne répond pas{place} : vérifiez que le support est branché."),
        },
        ErrorCode::NotOpen => "aucune mallette n’est ouverte.".to_owned(),
        ErrorCode::ValueWrong => match said("known") {
            "" => format!("cette valeur ne convient pas au champ « {} ».", said("field")),
            known => format!("« {} » ne convient pas pour {} ; le plan a : {known}. Rien n’a été écrit.", said("value"), said("field")),
        },
        ErrorCode::ValueTooLong => format!(
            "le champ « {} » prend {} caractères au plus, pas {}.",
            said("field"),
            said("limit"),
            said("length")
        ),
        ErrorCode::NotFound => "cette fiche n’est pas dans le plan.".to_owned(),
        ErrorCode::Conflict => "cette valeur a changé entre-temps.".to_owned(),
        ErrorCode::FileTooLarge => {
            format!("le fichier est trop gros{place} : {} octets, {} au plus.", said("bytes"), said("limit"))
        }
        ErrorCode::FileUnreadable => format!("le fichier ne peut pas être lu{place} : vérifiez vos droits."),
        ErrorCode::FileIsFolder => format!("c’est un dossier{place}, il faut un fichier."),
        ErrorCode::FileVanished => format!("le fichier n’est pas là ou a changé pendant la lecture{place}."),
        ErrorCode::ImportUnreadable => format!("l’import est impossible{place} : {} Rien n’a été importé.", unreadable_french(error)),
        ErrorCode::ImportRow => row_french(error),
        ErrorCode::ImportNothing => format!("il n’y a aucun contact dans ce fichier{place}."),
        ErrorCode::LogoUnfit => format!("ce fichier ne peut pas servir de logo{place} : il faut une image PNG ou JPEG de 4 000 × 4 000 points au plus."),
        ErrorCode::CopyMissing => "la copie hors ligne de ce document manque.".to_owned(),
        ErrorCode::Keyring => "le trousseau n’a pas répondu.".to_owned(),
        ErrorCode::PassphraseWeak => "la phrase de passe est vide ou trop facile à deviner.".to_owned(),
        ErrorCode::SlotName => "ce nom de phrase de passe manque, est déjà pris, ou n’existe pas.".to_owned(),
        ErrorCode::LastSlot => "la dernière phrase de passe reste tant que la feuille de secours n’a pas été essayée.".to_owned(),
        ErrorCode::CopyUnknown => format!("le registre n’a pas d’exemplaire {} en service.", said("number")),
        ErrorCode::CopyNumberTaken => {
            format!("le numéro {} a été donné à un autre exemplaire : prenez-en un autre, ou aucun.", said("number"))
        }
        ErrorCode::CopySecret => "la feuille de secours n’entre dans aucun registre.".to_owned(),
        ErrorCode::DocumentUnbound => {
            "ce document dit un moment : il n’entre dans aucun registre et n’a pas de feuilles à remplacer. Imprimez-le en entier."
                .to_owned()
        }
        ErrorCode::IncidentNeeded => {
            "de quel incident ? Donnez son numéro : « --incident 2026-001 » ; « mallette incidents » les liste.".to_owned()
        }
        ErrorCode::OneDocument => "pour un exemplaire, des feuilles de remplacement ou des changements, nommez un seul document.".to_owned(),
        ErrorCode::VersionUnknown => match said("known") {
            "" => "le plan n’a pas encore de version publiée.".to_owned(),
            known => format!("le plan n’a pas de version {} ; il a : {known}.", said("version")),
        },
        ErrorCode::IncidentUnknown => match said("known") {
            "" => "le registre n’a encore aucun incident ; « mallette declare » en déclare un.".to_owned(),
            known => format!("le registre n’a pas d’incident {} ; les derniers sont {known}.", said("number")),
        },
        ErrorCode::TimeUnclear => format!(
            "« {} » n’est pas une heure ; écrivez 14:32, -5 (il y a cinq minutes), « 20/11 14:32 » ou 2026-11-20T14:32:00Z.",
            said("typed")
        ),
        ErrorCode::ActMissing => format!("il manque quelque chose : {}. Rien n’a été écrit.", missing_french(said("field"))),
        ErrorCode::ActTooEarly => format!("trop tôt : il faut d’abord « {} ». Rien n’a été écrit.", said("act")),
        ErrorCode::ActAlready => format!("c’est déjà fait : {}. Rien n’a été écrit.", said("act")),
        ErrorCode::ActFuture => "cette heure est dans le futur. Rien n’a été écrit.".to_owned(),
        ErrorCode::AlertsUnreadable => {
            format!("le fichier « {} » ne se lit pas : {}. Rien n’a été écrit.", said("file"), super::alerts::french(error))
        }
        ErrorCode::WalkFinished => "cette revue annuelle est terminée : commencez-en une nouvelle. Rien n’a été écrit.".to_owned(),
        ErrorCode::WalkUnanswered => format!("la revue annuelle n’est pas finie : il reste {} lignes à voir. Rien n’a été écrit.", said("left")),
        ErrorCode::PeriodWrong => format!("la période doit finir après avoir commencé, et durer {} ans au plus.", said("years")),
        ErrorCode::ReviewSigned => "la revue est signée : ouvrez d’abord une nouvelle révision. Rien n’a été écrit.".to_owned(),
        ErrorCode::ReviewNotBegun => "la revue n’est pas commencée. Rien n’a été écrit.".to_owned(),
        ErrorCode::ReviewNotSigned => "la revue n’est pas signée : elle peut être modifiée telle quelle.".to_owned(),
        ErrorCode::Cancelled => "annulé, rien n’a changé.".to_owned(),
        ErrorCode::Busy => "une autre tâche est en cours : réessayez dans un instant.".to_owned(),
        ErrorCode::Internal => "erreur imprévue du programme ; ce qui était enregistré est gardé.".to_owned(),
    }
}

fn missing_french(field: &str) -> &str {
    match field {
        "title" => "le titre",
        "text" => "le texte de la ligne",
        other => other,
    }
}

fn unreadable_french(error: &CommandError) -> String {
    let line = detail(error, "line");
    let limit = detail(error, "limit");
    match detail(error, "cause") {
        "unpacks_too_large" => format!("le classeur décompressé dépasse {limit} octets."),
        "too_many_rows" => format!("il y a plus de {limit} lignes."),
        "too_many_columns" => format!("ligne {line}, il y a plus de {limit} colonnes."),
        "binary" => "ce n’est ni du texte ni un classeur.".to_owned(),
        "old_workbook" => "c’est un classeur ancien (.xls) ou protégé : enregistrez-le en .xlsx sans mot de passe.".to_owned(),
        "no_byte_order_mark" => "l’encodage UTF-16 n’est pas annoncé : enregistrez-le en UTF-8.".to_owned(),
        "undecodable" => {
            format!("ligne {line}, caractère {}, l’octet n’est dans aucun encodage connu.", detail(error, "column"))
        }
        "half" => format!("le fichier s’arrête au milieu de ce qui commence à la ligne {line}."),
        "outside_card" => format!("ligne {line}, ce n’est pas une carte vCard."),
        "workbook" => format!("le classeur est abîmé après la ligne {line}."),
        "ending" => "le nom doit finir par .vcf ou .csv.".to_owned(),
        _ => "les colonnes ne correspondent pas au fichier.".to_owned(),
    }
}

fn row_french(error: &CommandError) -> String {
    let (line, field) = (detail(error, "line"), detail(error, "field"));
    match detail(error, "cause") {
        "no_name" => format!("Ligne {line} : il n’y a pas de nom ; laissée de côté."),
        "too_long" => format!(
            "Ligne {line}, {field} : {} caractères, {} au plus ; laissée de côté.",
            detail(error, "length"),
            detail(error, "limit")
        ),
        "unprintable" => {
            format!("Ligne {line}, {field} : un caractère ne s’imprime pas ; laissée de côté.")
        }
        "too_many_cells" => format!(
            "Ligne {line} : {} cellules pour {} titres ; laissée de côté.",
            detail(error, "found"),
            detail(error, "expected")
        ),
        _ => format!("Ligne {line}, {field} : la valeur n’est pas comprise ; laissée de côté."),
    }
}

fn english(error: &CommandError) -> String {
    let place = place(error);
    let said = |key: &str| detail(error, key);
    match error.code {
        ErrorCode::PassphraseWrong => "this passphrase does not open the mallette.".to_owned(),
        ErrorCode::PassphraseNeeded => {
            "a passphrase is needed: give it by MALLETTE_PASSPHRASE or --passphrase-file.".to_owned()
        }
        ErrorCode::RecoveryCodeWrong => "this recovery code does not open the mallette.".to_owned(),
        ErrorCode::NotAMallette => format!("there is no mallette here{place}; \"mallette init\" makes one."),
        ErrorCode::Damaged => {
            let backup = said("backup");
            let advice = if backup.is_empty() { String::new() } else { format!(" The latest backup is {backup}.") };
            format!("the mallette is damaged{place}. Nothing in it was changed.{advice}")
        }
        ErrorCode::NewerSchema => "this mallette was written by a newer version: update the program.".to_owned(),
        ErrorCode::OlderSchema => {
            "this mallette comes from an older version and cannot be brought up to date here: copy it to a disk that can be written."
                .to_owned()
        }
        ErrorCode::InUse => "this mallette is open elsewhere: close the window to change it.".to_owned(),
        ErrorCode::ReadOnly => format!("nothing can be written here{place}: the mallette is open for reading only."),
        ErrorCode::NetworkShare => {
            "this folder is on a network share, where a cut would damage the mallette: choose a local disk.".to_owned()
        }
        ErrorCode::CloudFolder => {
            "this folder is synchronised by an online service, which would damage the mallette: choose another.".to_owned()
        }
        ErrorCode::FolderNotEmpty => format!("this folder is not empty{place}: choose an empty one."),
        ErrorCode::DiskFull => "the disk is full: nothing was written, what was saved before is kept.".to_owned(),
        ErrorCode::Io => match said("cause") {
            "not_found" => format!("this file or folder does not exist{place}."),
            "denied" => format!("access is denied{place}: check your rights."),
            _ => format!("the disk does not answer{place}: check that the medium is plugged in."),
        },
        ErrorCode::NotOpen => "no mallette is open.".to_owned(),
        ErrorCode::ValueWrong => match said("known") {
            "" => format!("this value does not fit the field \"{}\".", said("field")),
            known => format!("\"{}\" does not fit {}; the plan has: {known}. Nothing was written.", said("value"), said("field")),
        },
        ErrorCode::ValueTooLong => {
            format!("the field \"{}\" takes {} characters at most, not {}.", said("field"), said("limit"), said("length"))
        }
        ErrorCode::NotFound => "this record is not in the plan.".to_owned(),
        ErrorCode::Conflict => "this value was changed in the meantime.".to_owned(),
        ErrorCode::FileTooLarge => {
            format!("the file is too large{place}: {} bytes, {} at most.", said("bytes"), said("limit"))
        }
        ErrorCode::FileUnreadable => format!("the file cannot be read{place}: check your rights."),
        ErrorCode::FileIsFolder => format!("this is a folder{place}, a file is needed."),
        ErrorCode::FileVanished => format!("the file is not there or changed while it was read{place}."),
        ErrorCode::ImportUnreadable => format!("the import is impossible{place}: {} Nothing was imported.", unreadable_english(error)),
        ErrorCode::ImportRow => row_english(error),
        ErrorCode::ImportNothing => format!("there is no contact in this file{place}."),
        ErrorCode::LogoUnfit => format!("this file cannot be a logo{place}: a PNG or JPEG picture of 4,000 × 4,000 pixels at most is needed."),
        ErrorCode::CopyMissing => "the offline copy of this document is missing.".to_owned(),
        ErrorCode::Keyring => "the keyring did not answer.".to_owned(),
        ErrorCode::PassphraseWeak => "the passphrase is empty or too easy to guess.".to_owned(),
        ErrorCode::SlotName => "this passphrase name is missing, taken, or unknown.".to_owned(),
        ErrorCode::LastSlot => "the last passphrase stays until the recovery sheet was tried.".to_owned(),
        ErrorCode::CopyUnknown => format!("the register has no copy {} in service.", said("number")),
        ErrorCode::CopyNumberTaken => {
            format!("number {} was given to another copy: take another one, or none.", said("number"))
        }
        ErrorCode::CopySecret => "the recovery sheet is in no register.".to_owned(),
        ErrorCode::DocumentUnbound => {
            "this document tells of a moment: it is in no register and has no sheets to replace. Print it whole.".to_owned()
        }
        ErrorCode::IncidentNeeded => {
            "of which incident? Give its number: \"--incident 2026-001\"; \"mallette incidents\" lists them.".to_owned()
        }
        ErrorCode::OneDocument => "for a copy, replacement sheets or changes, name one document.".to_owned(),
        ErrorCode::VersionUnknown => match said("known") {
            "" => "the plan has no published version yet.".to_owned(),
            known => format!("the plan has no version {}; it has: {known}.", said("version")),
        },
        ErrorCode::IncidentUnknown => match said("known") {
            "" => "the register has no incident yet; \"mallette declare\" declares one.".to_owned(),
            known => format!("the register has no incident {}; the latest are {known}.", said("number")),
        },
        ErrorCode::TimeUnclear => format!(
            "\"{}\" is not a time; write 14:32, -5 (five minutes ago), \"20/11 14:32\" or 2026-11-20T14:32:00Z.",
            said("typed")
        ),
        ErrorCode::ActMissing => format!("something is missing: {}. Nothing was written.", said("field")),
        ErrorCode::ActTooEarly => format!("too early: \"{}\" comes first. Nothing was written.", said("act")),
        ErrorCode::ActAlready => format!("that was done already: {}. Nothing was written.", said("act")),
        ErrorCode::ActFuture => "that time is in the future. Nothing was written.".to_owned(),
        ErrorCode::AlertsUnreadable => {
            format!("the file \"{}\" cannot be read: {}. Nothing was written.", said("file"), super::alerts::english(error))
        }
        ErrorCode::WalkFinished => "this yearly review is finished: begin a new one. Nothing was written.".to_owned(),
        ErrorCode::WalkUnanswered => format!("the yearly review is not done: {} lines are left to be seen. Nothing was written.", said("left")),
        ErrorCode::PeriodWrong => format!("the period must end after it begins, and last {} years at most.", said("years")),
        ErrorCode::ReviewSigned => "the review is signed: open a new revision first. Nothing was written.".to_owned(),
        ErrorCode::ReviewNotBegun => "the review was not begun. Nothing was written.".to_owned(),
        ErrorCode::ReviewNotSigned => "the review is not signed: it can be changed as it is.".to_owned(),
        ErrorCode::Cancelled => "cancelled, nothing was changed.".to_owned(),
        ErrorCode::Busy => "another task is under way: try again in a moment.".to_owned(),
        ErrorCode::Internal => "unexpected fault of the program; what was saved is kept.".to_owned(),
    }
}

fn unreadable_english(error: &CommandError) -> String {
    let line = detail(error, "line");
    let limit = detail(error, "limit");
    match detail(error, "cause") {
        "unpacks_too_large" => format!("the workbook unpacks to more than {limit} bytes."),
        "too_many_rows" => format!("there are more than {limit} rows."),
        "too_many_columns" => format!("line {line}, there are more than {limit} columns."),
        "binary" => "it is neither text nor a workbook.".to_owned(),
        "old_workbook" => {
            "it is an old (.xls) or locked workbook: save it as .xlsx without a password."
                .to_owned()
        }
        "no_byte_order_mark" => "UTF-16 is not announced: save it as UTF-8.".to_owned(),
        "undecodable" => format!(
            "line {line}, character {}, the byte is in no known encoding.",
            detail(error, "column")
        ),
        "half" => format!("the file stops in the middle of what begins at line {line}."),
        "outside_card" => format!("line {line}, this is not a vCard."),
        "workbook" => format!("the workbook is damaged after row {line}."),
        "ending" => "the name must end in .vcf or .csv.".to_owned(),
        _ => "the columns do not fit the file.".to_owned(),
    }
}

fn row_english(error: &CommandError) -> String {
    let (line, field) = (detail(error, "line"), detail(error, "field"));
    match detail(error, "cause") {
        "no_name" => format!("Line {line}: there is no name; left out."),
        "too_long" => format!(
            "Line {line}, {field}: {} characters, {} at most; left out.",
            detail(error, "length"),
            detail(error, "limit")
        ),
        "unprintable" => format!("Line {line}, {field}: a character cannot be printed; left out."),
        "too_many_cells" => format!(
            "Line {line}: {} cells for {} headings; left out.",
            detail(error, "found"),
            detail(error, "expected")
        ),
        _ => format!("Line {line}, {field}: the value is not understood; left out."),
    }
}
