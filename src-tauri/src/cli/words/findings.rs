//! One sentence for each readiness finding.

use chrono::{DateTime, NaiveDate, Utc};
use mallette_core::model::language::Language;
use mallette_core::model::readiness::{Finding, FindingCode};

pub(super) fn sentence(finding: &Finding, language: Language) -> String {
    match language {
        Language::Fr => french(finding),
        Language::En => english(finding),
    }
}

fn detail<'a>(finding: &'a Finding, key: &str) -> &'a str {
    finding.detail.get(key).map_or("", String::as_str)
}

/// A day or an instant as the French write it; anything else as it is.
fn read_in_french(value: &str) -> String {
    if let Ok(day) = value.parse::<NaiveDate>() {
        return day.format("%d/%m/%Y").to_string();
    }
    match value.parse::<DateTime<Utc>>() {
        Ok(at) => at.format("%d/%m/%Y %H:%M UTC").to_string(),
        Err(_) => value.to_owned(),
    }
}

fn french(finding: &Finding) -> String {
    let subject = &finding.subject;
    let said = |key: &str| read_in_french(detail(finding, key));
    match finding.code {
        FindingCode::RoleOneContact => {
            format!("Rôle « {subject} » : un seul contact joignable, il en faut deux.")
        }
        FindingCode::RoleNoContact => format!("Rôle « {subject} » : personne n’est joignable."),
        FindingCode::ContactUnverified if detail(finding, "last").is_empty() => {
            format!("{subject} : coordonnées jamais vérifiées.")
        }
        FindingCode::ContactUnverified => format!(
            "{subject} : coordonnées vérifiées pour la dernière fois le {}.",
            said("last")
        ),
        FindingCode::DocumentNoCopy => format!("Document « {subject} » : pas de copie hors ligne."),
        FindingCode::DocumentOverdue => format!(
            "Document « {subject} » : à revoir depuis le {}.",
            said("due")
        ),
        FindingCode::DocumentNoReview => format!("Document « {subject} » : pas de date de revue."),
        FindingCode::ReviewOverdue if detail(finding, "last").is_empty() => {
            "Plan : jamais revu.".to_owned()
        }
        FindingCode::ReviewOverdue => format!("Plan : revue due depuis le {}.", said("due")),
        FindingCode::TestOverdue if detail(finding, "last").is_empty() => {
            "Plan : jamais testé.".to_owned()
        }
        FindingCode::TestOverdue => format!("Plan : test dû depuis le {}.", said("due")),
        FindingCode::OnCallGap => format!(
            "Astreinte « {subject} » : personne à partir du {}.",
            said("from")
        ),
        FindingCode::RaciNoAccountable => {
            format!("RACI, « {subject} » : personne n’en répond (A).")
        }
        FindingCode::RaciEmptyCell => {
            format!("RACI, « {subject} » : case vide pour {}.", said("column"))
        }
        FindingCode::RtoMissing => format!("Activité essentielle « {subject} » : pas de DMIA."),
        FindingCode::ActivityNoOwner => {
            format!("Activité essentielle « {subject} » : pas de responsable.")
        }
        FindingCode::RecoverySheetUntried => {
            "Feuille de secours : son code n’a jamais été essayé.".to_owned()
        }
        FindingCode::NoVersion => "Plan : aucune version publiée.".to_owned(),
        FindingCode::NoPaperCopy => "Papier : aucun exemplaire du plan au registre.".to_owned(),
        FindingCode::BackupOld if detail(finding, "last").is_empty() => {
            "Sauvegarde : aucune.".to_owned()
        }
        FindingCode::BackupOld => format!("Sauvegarde : la dernière a {} jours.", said("days")),
        FindingCode::MeasureOverdue => {
            format!("Mesure « {subject} » : due depuis le {}.", said("due"))
        }
        FindingCode::OrganisationUnnamed => "Organisation : elle n’a pas de nom.".to_owned(),
    }
}

fn english(finding: &Finding) -> String {
    let subject = &finding.subject;
    let said = |key: &str| detail(finding, key);
    match finding.code {
        FindingCode::RoleOneContact => {
            format!("Role \"{subject}\": only one contact can be reached, two are needed.")
        }
        FindingCode::RoleNoContact => format!("Role \"{subject}\": nobody can be reached."),
        FindingCode::ContactUnverified if said("last").is_empty() => {
            format!("{subject}: contact details never verified.")
        }
        FindingCode::ContactUnverified => format!(
            "{subject}: contact details last verified on {}.",
            said("last")
        ),
        FindingCode::DocumentNoCopy => format!("Document \"{subject}\": no offline copy."),
        FindingCode::DocumentOverdue => {
            format!("Document \"{subject}\": review due since {}.", said("due"))
        }
        FindingCode::DocumentNoReview => format!("Document \"{subject}\": no review date."),
        FindingCode::ReviewOverdue if said("last").is_empty() => "Plan: never reviewed.".to_owned(),
        FindingCode::ReviewOverdue => format!("Plan: review due since {}.", said("due")),
        FindingCode::TestOverdue if said("last").is_empty() => "Plan: never tested.".to_owned(),
        FindingCode::TestOverdue => format!("Plan: test due since {}.", said("due")),
        FindingCode::OnCallGap => format!(
            "On-call rotation \"{subject}\": nobody from {}.",
            said("from")
        ),
        FindingCode::RaciNoAccountable => {
            format!("RACI, \"{subject}\": nobody is accountable (A).")
        }
        FindingCode::RaciEmptyCell => {
            format!("RACI, \"{subject}\": empty cell for {}.", said("column"))
        }
        FindingCode::RtoMissing => format!("Essential activity \"{subject}\": no RTO."),
        FindingCode::ActivityNoOwner => format!("Essential activity \"{subject}\": no owner."),
        FindingCode::RecoverySheetUntried => "Recovery sheet: its code was never tried.".to_owned(),
        FindingCode::NoVersion => "Plan: no version published.".to_owned(),
        FindingCode::NoPaperCopy => "Paper: no copy of the plan in the register.".to_owned(),
        FindingCode::BackupOld if said("last").is_empty() => "Backup: none.".to_owned(),
        FindingCode::BackupOld => format!("Backup: the latest is {} days old.", said("days")),
        FindingCode::MeasureOverdue => format!("Measure \"{subject}\": due since {}.", said("due")),
        FindingCode::OrganisationUnnamed => "Organisation: it has no name.".to_owned(),
    }
}
