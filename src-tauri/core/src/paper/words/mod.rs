//! The words that are printed around the content, in each language: a language that lacks one does not compile.

mod afterwards;
mod bilingual;
mod binder;
mod cards;
mod diagrams;
mod en;
mod flowcharts;
mod format;
mod fr;
mod incident;

pub(crate) use format::{after_start, date, delay, instant, minutes, repeated, span, time_of_day};

pub use afterwards::AfterwardsWords;
use bilingual::bilingual;
pub use binder::BinderWords;
pub use cards::CardWords;
pub use diagrams::{DiagramWords, PictureWords};
pub use flowcharts::{FlowchartWords, Step};
pub use incident::IncidentWords;
pub(crate) use incident::coded;

use crate::model::Language;

/// Every word and phrase the paper adds to the content of a plan.
#[derive(Debug)]
pub struct Words {
    /// The language.
    pub language: Language,
    /// Copies, sheets and what changed in them.
    pub binder: BinderWords,
    /// Pocket cards and action cards.
    pub cards: CardWords,
    /// The diagrams, each alone.
    pub diagrams: DiagramWords,
    /// The flowcharts.
    pub flowcharts: FlowchartWords,
    /// The documents of an incident.
    pub incident: IncidentWords,
    /// The documents that are written after an incident.
    pub afterwards: AfterwardsWords,
    /// January to December.
    pub months: [&'static str; 12],
    /// Monday to Sunday.
    pub weekdays: [&'static str; 7],
    /// A day and a time in few letters.
    pub moment_format: &'static str,
    /// The columns of the incident register, each with what is written there (IN1).
    pub register: [(&'static str, &'static str); 7],
    /// The word before a page number.
    pub page: &'static str,
    /// Between a name and its value.
    pub colon: &'static str,
    /// Between the parts of a sentence.
    pub semicolon: &'static str,
    /// Title of the table of contents.
    pub contents: &'static str,
    /// A version of the plan.
    pub version: &'static str,
    /// Stands for the version of a plan that was never published.
    pub draft: &'static str,
    /// Which incident a form belongs to.
    pub forms_incident: &'static str,
    /// Between a version and its date.
    pub of_date: &'static str,
    /// When the document was printed.
    pub printed_on: &'static str,
    /// When the version was published.
    pub published_on: &'static str,
    /// Who approved the version.
    pub approver: &'static str,
    /// What a version changed.
    pub note: &'static str,
    /// When the plan was last reviewed.
    pub reviewed_on: &'static str,
    /// When the plan was last tested.
    pub tested_on: &'static str,
    /// Who may read it.
    pub confidentiality: &'static str,
    /// On the cover: what to do with older copies.
    pub replaces_older: &'static str,
    /// Something has no value.
    pub missing: &'static str,
    /// Something was never done.
    pub never: &'static str,
    /// Short for minutes.
    pub minutes: &'static str,
    /// Short for hours.
    pub hours: &'static str,
    /// One day.
    pub day: &'static str,
    /// Days.
    pub days: &'static str,
    /// One business day.
    pub business_day: &'static str,
    /// Business days.
    pub business_days: &'static str,
    /// One month.
    pub month: &'static str,
    /// Months.
    pub months_of_delay: &'static str,
    /// Hours counted in business time.
    pub business_hours_short: &'static str,
    /// A delay without a figure.
    pub as_it_progresses: &'static str,
    /// A role.
    pub role: &'static str,
    /// Who holds a role first.
    pub principal: &'static str,
    /// Who holds it next.
    pub backup: &'static str,
    /// An external organisation.
    pub company: &'static str,
    /// Reference of a contract.
    pub contract: &'static str,
    /// Mobile telephone.
    pub mobile: &'static str,
    /// Fixed telephone.
    pub phone: &'static str,
    /// Electronic mail.
    pub email: &'static str,
    /// Hours in which somebody answers.
    pub reachable: &'static str,
    /// Where somebody works.
    pub site: &'static str,
    /// Title of the directory of the organisation.
    pub internal_contacts: &'static str,
    /// Title of the directory of others.
    pub external_contacts: &'static str,
    /// People who hold no role.
    pub other_people: &'static str,
    /// Organisations without a role.
    pub other_companies: &'static str,
    /// Roles that belong to no team.
    pub no_team: &'static str,
    /// A person.
    pub person: &'static str,
    /// Telephone numbers.
    pub numbers: &'static str,
    /// What kind of organisation.
    pub category: &'static str,
    /// A category of organisation.
    pub supplier: &'static str,
    /// A category of organisation.
    pub client_category: &'static str,
    /// A category of organisation.
    pub partner: &'static str,
    /// A category of organisation.
    pub authority: &'static str,
    /// A category of organisation.
    pub insurer: &'static str,
    /// Any other.
    pub other: &'static str,
    /// Rule CT3, where it is broken.
    pub two_contacts: &'static str,
    /// A person without a number.
    pub no_number: &'static str,
    /// How to use the directory.
    pub directory_use: &'static str,
    /// Title of the directory.
    pub directory_title: &'static str,
    /// What a team or role is there for.
    pub mission: &'static str,
    /// What a role does.
    pub duties: &'static str,
    /// What a role may decide alone.
    pub decides: &'static str,
    /// Other names of a role.
    pub aliases: &'static str,
    /// Who holds a role.
    pub holders: &'static str,
    /// An end of a link.
    pub end_risk: &'static str,
    /// An end of a link.
    pub end_bcp: &'static str,
    /// An end of a link.
    pub end_incident: &'static str,
    /// An end of a link.
    pub end_suppliers: &'static str,
    /// An end of a link.
    pub end_clients: &'static str,
    /// A plan and its manager.
    pub plan_irp: &'static str,
    /// A plan and its manager.
    pub plan_cmp: &'static str,
    /// A plan and its manager.
    pub plan_bcp: &'static str,
    /// A plan and its manager.
    pub plan_drp: &'static str,
    /// Begins the words that stand for the links.
    pub links_alt: &'static str,
    /// Begins the words that stand for the flows.
    pub flows_alt: &'static str,
    /// Begins the words that stand for the stages.
    pub stages_alt: &'static str,
    /// Begins the words that stand for the chronogram.
    pub milestones_alt: &'static str,
    /// Begins the words that stand for the recovery.
    pub run_sheet_alt: &'static str,
    /// A link's letter.
    pub letter: &'static str,
    /// From where to where.
    pub between: &'static str,
    /// What is said.
    pub text: &'static str,
    /// A number.
    pub number: &'static str,
    /// Where a flow starts.
    pub from_end: &'static str,
    /// Where a flow ends.
    pub to_end: &'static str,
    /// When, and what is said.
    pub when_what: &'static str,
    /// When something applies.
    pub criteria: &'static str,
    /// When it passes to the next class.
    pub escalation_to: &'static str,
    /// What to do.
    pub steps: &'static str,
    /// What to do.
    pub action: &'static str,
    /// Who may do it.
    pub function: &'static str,
    /// Linked documents.
    pub documents: &'static str,
    /// A column of the register.
    pub column: &'static str,
    /// What a column holds.
    pub holds: &'static str,
    /// A scale.
    pub impact: &'static str,
    /// A scale.
    pub urgency: &'static str,
    /// The corner of the priority matrix.
    pub impact_urgency: &'static str,
    /// A scale.
    pub priority: &'static str,
    /// A service level.
    pub service_level: &'static str,
    /// A delay.
    pub acknowledge: &'static str,
    /// A scale.
    pub gravity: &'static str,
    /// A delay.
    pub respond: &'static str,
    /// A delay.
    pub update: &'static str,
    /// What a duty obliges to declare.
    pub to_declare: &'static str,
    /// How long there is.
    pub delay: &'static str,
    /// Who declares.
    pub files: &'static str,
    /// A duty without a figure.
    pub without_delay: &'static str,
    /// Before the duty whose filing starts another.
    pub after_filing: &'static str,
    /// A scale.
    pub report_impact: &'static str,
    /// A list.
    pub report_status: &'static str,
    /// A list.
    pub report_type: &'static str,
    /// A list.
    pub incident_type: &'static str,
    /// A list of words.
    pub list: &'static str,
    /// A word of a list.
    pub term: &'static str,
    /// What a word means.
    pub meaning: &'static str,
    /// A scale.
    pub class: &'static str,
    /// When something holds.
    pub condition: &'static str,
    /// A kind of criterion.
    pub criteria_major: &'static str,
    /// A kind of criterion.
    pub criteria_outage: &'static str,
    /// A kind of criterion.
    pub criteria_other: &'static str,
    /// Escalation in business hours.
    pub business_hours: &'static str,
    /// Escalation out of hours.
    pub out_of_hours: &'static str,
    /// A level of escalation.
    pub level: &'static str,
    /// The provider's side.
    pub provider: &'static str,
    /// The client's side.
    pub client: &'static str,
    /// When a level is called.
    pub trigger: &'static str,
    /// A seat of the crisis cell.
    pub seat: &'static str,
    /// Permanent seats.
    pub permanent: &'static str,
    /// Optional seats.
    pub optional: &'static str,
    /// A time.
    pub time: &'static str,
    /// A milestone.
    pub milestone: &'static str,
    /// Comes back after so long.
    pub repeated_every: &'static str,
    /// As long as the crisis lasts.
    pub until_closing: &'static str,
    /// An activity.
    pub activity: &'static str,
    /// Subject of a message.
    pub subject: &'static str,
    /// Whom a message is for.
    pub audience: &'static str,
    /// How a message is sent.
    pub channel: &'static str,
    /// A phase.
    pub phase: &'static str,
    /// How long it takes.
    pub duration: &'static str,
    /// Between two durations.
    pub to_duration: &'static str,
    /// An actor only waits.
    pub waits: &'static str,
    /// A functional service.
    pub service: &'static str,
    /// RTO.
    pub rto: &'static str,
    /// RPO.
    pub rpo: &'static str,
    /// Who answers for it.
    pub owner: &'static str,
    /// Anything else.
    pub notes: &'static str,
    /// A turn of an on-call rotation.
    pub shift: &'static str,
    /// Who is on call.
    pub on_call: &'static str,
    /// Who is called next.
    pub next_called: &'static str,
    /// A rotation that is not filled in.
    pub no_shift: &'static str,
    /// Between start and end.
    pub until: &'static str,
    /// A measure.
    pub measure: &'static str,
    /// Preventive measures.
    pub measures: &'static str,
    /// Good practice.
    pub practices: &'static str,
    /// When it is due.
    pub due_on: &'static str,
    /// When it was done.
    pub done_on: &'static str,
    /// A tool.
    pub tool: &'static str,
    /// What it is used for.
    pub use_of: &'static str,
    /// How it adapts.
    pub flexibility: &'static str,
    /// What it costs.
    pub cost: &'static str,
    /// What replaces it when it is down.
    pub replacement: &'static str,
    /// The tool is in use.
    pub in_use: &'static str,
    /// Reference of a document.
    pub reference: &'static str,
    /// A document.
    pub document: &'static str,
    /// When it is reviewed next.
    pub review_on: &'static str,
    /// Where the original is.
    pub link: &'static str,
    /// The offline copy.
    pub copy: &'static str,
    /// A document without a copy.
    pub no_copy: &'static str,
    /// Title of the list of documents.
    pub linked_documents: &'static str,
    /// The organisation.
    pub organisation: &'static str,
    /// Title of the last chapter.
    pub organisation_and_plan: &'static str,
    /// Postal address.
    pub address: &'static str,
    /// Business hours and days.
    pub working_time: &'static str,
    /// Days added to or taken from the public holidays.
    pub holidays: &'static str,
    /// A public holiday on which the organisation works.
    pub works_that_day: &'static str,
    /// Versions of the plan.
    pub versions: &'static str,
    /// Records that no section shows.
    pub elsewhere: &'static str,
    /// Title of the forms.
    pub forms_title: &'static str,
    /// When a form is filled in, and by whom.
    pub forms_when: &'static str,
    /// To whom a sheet goes.
    pub forms_to: &'static str,
    /// What must not be forgotten.
    pub forms_reminder: &'static str,
    /// A question of one's own.
    pub forms_more: &'static str,
    /// Title of the recovery sheet.
    pub recovery_title: &'static str,
    /// What the sheet can do.
    pub recovery_warning: &'static str,
    /// How to keep it.
    pub recovery_keep: &'static str,
    /// The code.
    pub recovery_code: &'static str,
    /// Words that stand for the QR code.
    pub recovery_qr: &'static str,
    /// How to use it.
    pub recovery_how: &'static str,
    /// A step.
    pub recovery_step_1: &'static str,
    /// A step.
    pub recovery_step_2: &'static str,
    /// A step.
    pub recovery_step_3: &'static str,
    /// A step.
    pub recovery_step_4: &'static str,
    /// Which mallette it opens.
    pub recovery_mallette: &'static str,
    /// Who holds the sheet.
    pub recovery_holders: &'static str,
    /// Who may hold the sheet.
    pub recovery_for: &'static str,
    /// Behind the name of a row that goes on on another page.
    pub continued: &'static str,
    /// Name of a holder.
    pub holder_name: &'static str,
    /// Where the sheet is kept.
    pub holder_place: &'static str,
    /// Since when.
    pub holder_since: &'static str,
    /// Signature.
    pub signature: &'static str,
}

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> &'static Words {
        match language {
            Language::Fr => &fr::WORDS,
            Language::En => &en::WORDS,
        }
    }
}
