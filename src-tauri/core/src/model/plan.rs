//! The whole incident plan in memory, and the kinds of record it is made of.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::activity::Activity;
use super::chapter::{Chapter, Section};
use super::classification::{Class, ClassStep, PriorityRule, ScaleMapping, Term};
use super::contact::{Assignment, Company, ContactChannel, Person, Role, Team};
use super::crisis::{
    ActivationCriterion, EscalationStep, Milestone, RaciCell, RaciColumn, RaciRow, Seat,
};
use super::document::Document;
use super::duty::Duty;
use super::improvement::{Action, Problem, ProblemIncident, Walk, WalkAnswer};
use super::incident::{
    AffectedActivity, AlertSeen, CallAttempt, ChannelState, ClockMark, Crisis, Custody, Evidence,
    Handover, Incident, LogLine, Message, PlanActivation, Qualification, RecoveryRun, RunMark,
    SeatTaking, StateChange, StatusReport, Tick,
};
use super::links::{Arrow, Flow, Link};
use super::organisation::{Holiday, Logo, Organisation};
use super::paper_copy::PaperCopy;
use super::prevention::Measure;
use super::procedure::ProcedureAction;
use super::question::ReviewQuestion;
use super::record::{FieldSpec, FieldType, Record};
use super::recovery::{RecoveryActor, RecoveryPhase, RecoveryTask};
use super::review::{Involved, ReviewAnswer, ReviewMark, TimelineLine, Why};
use super::rotation::{Rotation, Shift};
use super::scenario::{Inject, Scenario};
use super::service_level::Delay;
use super::template::Template;
use super::tool::Tool;
use super::version::PlanVersion;

macro_rules! kinds {
    (
        plan { $($(#[$doc:meta])* $list:ident : $record:ident = $table:literal),* $(,)? }
        incident { $($(#[$fact_doc:meta])* $fact:ident = $fact_table:literal $life:ident),* $(,)? }
        afterwards { $($(#[$after_doc:meta])* $after:ident = $after_table:literal $after_life:ident),* $(,)? }
    ) => {
        /// A kind of record. Its code is the name of its table and never changes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
        pub enum Kind {
            $($(#[$doc])* #[serde(rename = $table)] $record,)*
            $($(#[$fact_doc])* #[serde(rename = $fact_table)] $fact,)*
            $($(#[$after_doc])* #[serde(rename = $after_table)] $after,)*
        }

        impl Kind {
            /// Every kind; a kind comes after those its records refer to.
            pub const ALL: &'static [Kind] = &[$(Kind::$record,)* $(Kind::$fact,)* $(Kind::$after,)*];

            /// The kinds the plan is made of.
            pub const OF_PLAN: &'static [Kind] = &[$(Kind::$record,)*];

            /// The kinds of what comes after incidents: reviews, actions, problems. People edit them as they do the plan.
            pub const AFTERWARDS: &'static [Kind] = &[$(Kind::$after,)*];

            /// The name of its table, and its code in files.
            pub fn table(self) -> &'static str {
                match self {
                    $(Kind::$record => $table,)*
                    $(Kind::$fact => $fact_table,)*
                    $(Kind::$after => $after_table,)*
                }
            }

            /// The fields of its records, without `id` and `retired`.
            pub fn fields(self) -> &'static [FieldSpec] {
                match self {
                    $(Kind::$record => $record::FIELDS,)*
                    $(Kind::$fact => $fact::FIELDS,)*
                    $(Kind::$after => $after::FIELDS,)*
                }
            }

            /// Records of this kind are written once and never changed: what happened stays as it was said.
            pub fn is_final(self) -> bool {
                match self {
                    $(Kind::$record => false,)*
                    $(Kind::$fact => life!($life),)*
                    $(Kind::$after => life!($after_life),)*
                }
            }
        }

        /// The whole incident plan: every record that is not retired.
        #[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, specta::Type)]
        pub struct Plan {
            $($(#[$doc])* pub $list: Vec<$record>,)*
        }

        impl Plan {
            /// Builds a plan by asking for the records of each kind in turn.
            pub fn gather<E>(reader: &impl RecordReader<E>) -> Result<Plan, E> {
                Ok(Plan { $($list: reader.records::<$record>()?,)* })
            }
        }
    };
}

/// Whether records stay as they were written.
macro_rules! life {
    (changes) => {
        false
    };
    (stays) => {
        true
    };
}

/// Where records come from: the tables of a store, or a file of starter content.
pub trait RecordReader<E> {
    /// All records of one kind that are not retired, in their order.
    fn records<R: Record>(&self) -> Result<Vec<R>, E>;
}

kinds! {
plan {
    /// The organisation and the settings of its plan: one record.
    organisations: Organisation = "organisation",
    /// Days added to, or taken from, the public holidays that are built in.
    holidays: Holiday = "holiday",
    /// External organisations (CT2).
    companies: Company = "company",
    /// People, of the organisation or of a company.
    people: Person = "person",
    /// Further ways to reach a person.
    channels: ContactChannel = "channel",
    /// Groups of roles.
    teams: Team = "team",
    /// Roles (RO1-RO5, CT1, CT2).
    roles: Role = "role",
    /// Who holds which role, first and after.
    assignments: Assignment = "assignment",
    /// Essential activities (AC1).
    activities: Activity = "activity",
    /// Linked documents (DO1).
    documents: Document = "document",
    /// On-call rotations (ES3).
    rotations: Rotation = "rotation",
    /// Shifts of the rotations.
    shifts: Shift = "shift",
    /// Chapters of the plan.
    chapters: Chapter = "chapter",
    /// Sections of running text in a chapter.
    sections: Section = "section",
    /// The texts A to J of the links between procedures (PL6).
    links: Link = "link",
    /// The arrows that carry those texts.
    arrows: Arrow = "arrow",
    /// Notification flows 1 to 7 (PL7).
    flows: Flow = "flow",
    /// Words of the lists an incident is qualified with (CL7-CL9, IN4, CO2).
    terms: Term = "term",
    /// Classes of incident (CL1).
    classes: Class = "class",
    /// What to do in each class (CL2).
    class_steps: ClassStep = "class_step",
    /// Impact and urgency give the priority (CL5).
    priority_rules: PriorityRule = "priority_rule",
    /// How the scales map to each other (CL10).
    scale_mappings: ScaleMapping = "scale_mapping",
    /// Promised delays (CL5-CL7).
    delays: Delay = "delay",
    /// Action tables (CL4, IN7, IN9).
    procedure_actions: ProcedureAction = "procedure_action",
    /// When the crisis cell meets (ES4).
    activation_criteria: ActivationCriterion = "activation_criterion",
    /// Levels of escalation (ES1, ES2).
    escalation_steps: EscalationStep = "escalation_step",
    /// Seats of the crisis cell (RO6).
    seats: Seat = "seat",
    /// The chronogram of a crisis (ES7).
    milestones: Milestone = "milestone",
    /// Columns of the RACI grid (ES8).
    raci_columns: RaciColumn = "raci_column",
    /// Activities of the RACI grid (ES8).
    raci_rows: RaciRow = "raci_row",
    /// Cells of the RACI grid (ES8).
    raci_cells: RaciCell = "raci_cell",
    /// Actors of the recovery run sheet (RC1).
    recovery_actors: RecoveryActor = "recovery_actor",
    /// Phases and pauses of the run sheet (RC1).
    recovery_phases: RecoveryPhase = "recovery_phase",
    /// What each actor does in each phase (RC1).
    recovery_tasks: RecoveryTask = "recovery_task",
    /// Tools, and what replaces each when it is down (RC2).
    tools: Tool = "tool",
    /// Preventive measures and good practice (PV1).
    measures: Measure = "measure",
    /// Message templates (CO1).
    templates: Template = "template",
    /// Published versions of the plan (PL2).
    versions: PlanVersion = "plan_version",
    /// The organisation's logo: one record or none (PL2).
    logos: Logo = "logo",
    /// The register of paper copies (PL3).
    copies: PaperCopy = "paper_copy",
    /// Statutory duties.
    duties: Duty = "duty",
    /// Scenarios of exercises (PL4).
    scenarios: Scenario = "scenario",
    /// What is brought in while a scenario is played.
    injects: Inject = "inject",
    /// Questions the organisation adds to every review (PI1).
    review_questions: ReviewQuestion = "review_question",
}
incident {
    /// Incidents and exercises (IN1).
    Incident = "incident" changes,
    /// How an incident was qualified.
    Qualification = "qualification" stays,
    /// The states it went through.
    StateChange = "state_change" stays,
    /// Essential activities it hits.
    AffectedActivity = "affected_activity" changes,
    /// Lines of the log (LO1).
    LogLine = "log_line" stays,
    /// Evidence (LO3).
    Evidence = "evidence" stays,
    /// Chain of custody.
    Custody = "custody" stays,
    /// Calls that were tried.
    CallAttempt = "call_attempt" stays,
    /// Channels that are down.
    ChannelState = "channel_state" stays,
    /// The crisis.
    Crisis = "crisis" changes,
    /// Who sits in the cell.
    SeatTaking = "seat_taking" changes,
    /// Plans put in force.
    PlanActivation = "plan_activation" stays,
    /// Handovers.
    Handover = "handover" stays,
    /// Messages sent.
    Message = "message" stays,
    /// Status reports.
    StatusReport = "status_report" stays,
    /// Ticks on what the plan lists.
    Tick = "tick" stays,
    /// Clocks started and ended by hand.
    ClockMark = "clock_mark" stays,
    /// The recovery that is carried out.
    RecoveryRun = "recovery_run" changes,
    /// Tasks of the run sheet.
    RunMark = "run_mark" stays,
    /// Alerts read from files.
    AlertSeen = "alert_seen" stays,
}
afterwards {
    /// Steps of a review (PI1).
    ReviewMark = "review_mark" stays,
    /// Answers of reviews and reports (PI1, PI2).
    ReviewAnswer = "review_answer" changes,
    /// Who is named in a report (PI2).
    Involved = "involved" changes,
    /// Lines of the log a report tells (PI2).
    TimelineLine = "timeline_line" changes,
    /// The tree of causes (PI2).
    Why = "why" changes,
    /// Problems behind incidents (IN10).
    Problem = "problem" changes,
    /// Which incident comes from which problem.
    ProblemIncident = "problem_incident" changes,
    /// Actions (PI2, PI5).
    Action = "action" changes,
    /// Yearly walks through the plan (PL4).
    Walk = "walk" changes,
    /// What was said on them.
    WalkAnswer = "walk_answer" stays,
}
}

impl Kind {
    /// The kind whose table has that name.
    pub fn of_table(name: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.table() == name)
    }

    /// The field of that name; `retired` is a field of every kind.
    pub fn field(self, name: &str) -> Option<FieldSpec> {
        if name == "retired" {
            return Some(FieldSpec {
                name: "retired",
                kind: FieldType::Flag,
            });
        }
        self.fields()
            .iter()
            .find(|field| field.name == name)
            .copied()
    }
}

impl Plan {
    /// The organisation, or an empty one in a plan that has none yet.
    pub fn organisation(&self) -> Organisation {
        self.organisations.first().cloned().unwrap_or_default()
    }

    /// The word of one of the plan's lists; the code itself when the list has lost it.
    pub fn term(&self, list: &str, code: &str) -> String {
        let mut terms = self.terms.iter();
        let found = terms.find(|term| term.list == list && term.code == code);
        found.map_or_else(|| code.to_owned(), |term| term.name.clone())
    }

    /// The class of that code, unless retired.
    pub fn class(&self, code: &str) -> Option<&Class> {
        self.classes.iter().find(|class| class.code == code)
    }

    /// The name of a class; the code itself when the plan has lost it.
    pub fn class_name<'a>(&'a self, code: &'a str) -> &'a str {
        self.class(code).map_or(code, |class| class.name.as_str())
    }

    /// The person of that id, unless retired.
    pub fn person(&self, id: Uuid) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// The role of that id, unless retired.
    pub fn role(&self, id: Uuid) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The company of that id, unless retired.
    pub fn company(&self, id: Uuid) -> Option<&Company> {
        self.companies.iter().find(|company| company.id == id)
    }

    /// The roles of the organisation itself in the order of their teams; those without a team come last.
    pub fn internal_roles(&self) -> Vec<&Role> {
        let place = |role: &Role| {
            self.teams
                .iter()
                .position(|team| role.team == Some(team.id))
                .unwrap_or(self.teams.len())
        };
        let mut roles: Vec<&Role> = self
            .roles
            .iter()
            .filter(|role| role.company.is_none())
            .collect();
        roles.sort_by_key(|role| place(role));
        roles
    }

    /// The people who hold a role, the principal first.
    pub fn holders(&self, role: Uuid) -> Vec<&Person> {
        let mut held: Vec<&Assignment> = self
            .assignments
            .iter()
            .filter(|held| held.role == role)
            .collect();
        held.sort_by_key(|held| held.rank);
        held.iter()
            .filter_map(|held| self.person(held.person))
            .collect()
    }

    /// CT3: a role needs two distinct people, each with a telephone number. How many it has, two at most.
    pub fn reachable_holders(&self, role: Uuid) -> usize {
        let mut seen: Vec<Uuid> = Vec::new();
        for person in self.holders(role) {
            if person.has_number() && !seen.contains(&person.id) {
                seen.push(person.id);
            }
        }
        seen.len().min(2)
    }
}
