//! How the plan hangs together with other procedures: links A-J (PL6) and notification flows 1-7 (PL7).

use super::record::record;

record! {
    /// The text of a link (PL6).
    Link {
        /// Its letter, `A` to `J`.
        letter: Code,
        /// What passes between the procedures.
        text: Text,
        /// Order.
        position: Position,
    }
}

record! {
    /// An arrow of a link. Ends are `risk`, `bcp`, `incident`, `suppliers` or `clients`.
    Arrow {
        /// The link whose text it carries.
        link: Owner,
        /// Where it starts.
        from_end: Code,
        /// Where it points.
        to_end: Code,
        /// Order among the arrows of the link.
        position: Position,
    }
}

record! {
    /// A notification flow between the managers of two plans (PL7). Ends are `irp`, `cmp`, `bcp` or `drp`.
    Flow {
        /// Its number, 1 to 7.
        number: Number,
        /// Who warns.
        from_plan: Code,
        /// Who is warned.
        to_plan: Code,
        /// Both keep each other informed (flow 6).
        both_ways: Flag,
        /// When, and what is said.
        text: Text,
        /// Order.
        position: Position,
    }
}
