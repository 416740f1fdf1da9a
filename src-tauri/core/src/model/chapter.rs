//! Chapters and their running text.

use super::record::record;

record! {
    /// A chapter of the plan.
    Chapter {
        /// Stable code; the tables a chapter shows follow from it.
        code: Code,
        /// Title.
        title: Line,
        /// Order; chapters are numbered I, II, III ... in it.
        position: Position,
    }
}

record! {
    /// A section of running text in a chapter.
    Section {
        /// The chapter.
        chapter: Owner,
        /// Stable code of a section of the sources, else empty.
        code: Code,
        /// Title.
        title: Line,
        /// Text: blank lines part paragraphs, `- ` begins a bullet, `1. ` a numbered step.
        body: Text,
        /// The table or picture that stands below the text; one of [`SHOWS`], or empty.
        shows: Code,
        /// Order in the chapter.
        position: Position,
    }
}

/// What a section can show below its text. Window and paper each know how to draw every one of them.
pub const SHOWS: [&str; 31] = [
    "links",              // links A-J: diagram, then texts (PL6)
    "flows",              // notification flows 1-7: diagram, then texts (PL7)
    "teams",              // teams and their roles: missions, duties (RO1-RO5)
    "stages", // the six stages as a row of boxes: the sections of this chapter whose code starts with `stage_` (IN6)
    "flowchart_incident", // an incident as a flowchart (ES9)
    "flowchart_major", // a P1 or major incident as a flowchart (ES9)
    "flowchart_crisis", // a crisis as a flowchart (ES9)
    "classes", // classes and their steps (CL1-CL3)
    "major_follow_up", // action table (CL4)
    "treatment", // action table (IN7)
    "deactivation", // action table (IN9)
    "register", // the columns of the incident register (IN1)
    "priority_matrix", // impact x urgency (CL5)
    "resolve_delays", // priority x service level (CL5)
    "acknowledge_delays", // service level (CL6)
    "gravities", // gravity, criterion, response, updates (CL7)
    "report_terms", // status, type, impact of the report (CL8) and incident types (CL9)
    "scale_mappings", // the mapping between the scales (CL10)
    "duties", // statutory duties: what must be declared, by when, by whom
    "criteria", // activation criteria (ES4)
    "escalation", // escalation levels HO and HNO (ES1, ES2)
    "seats",  // crisis cell (RO6)
    "milestones", // chronogram: line, then table (ES7)
    "raci",   // RACI grid (ES8)
    "templates", // message templates (CO1)
    "run_sheet", // recovery: Gantt, then tasks (RC1)
    "activities", // essential activities (AC1)
    "rotations", // on-call rotations (ES3)
    "measures", // preventive measures and good practice (PV1)
    "tools",  // tools and replacements (RC2)
    "annexes", // contacts internal and external (CT1, CT2), linked documents (PL9, DO1)
];
