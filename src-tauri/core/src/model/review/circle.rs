//! Who was involved, and which lines of the log the report tells (PI2).

use crate::model::record::record;

record! {
    /// Somebody named in the report: of the crisis cell, or from outside (PI2).
    Involved {
        /// The incident.
        incident: Owner,
        /// `cell` or `outside`.
        list: Code,
        /// The person of the plan this was taken from.
        person: Ref,
        /// Role in the cell; organisation or service of somebody from outside.
        place: Line,
        /// First and last name.
        name: Line,
        /// Mail address.
        email: Line,
        /// Telephone.
        phone: Line,
        /// Position of somebody from outside.
        job: Line,
        /// Mission in the cell; remarks on somebody from outside.
        notes: Text,
        /// Order in its list.
        position: Position,
    }
}

record! {
    /// A line of the log that is told in the report (PI2). Taken out again, it is retired.
    TimelineLine {
        /// The incident.
        incident: Owner,
        /// The line.
        line: Owner,
    }
}
