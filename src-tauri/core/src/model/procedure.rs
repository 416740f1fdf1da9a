//! Action tables: what, by whom, with which documents (CL4, IN7, IN9, DO3).

use super::record::record;

record! {
    /// A row of an action table.
    ProcedureAction {
        /// The table: `major_follow_up` (CL4), `treatment` (IN7) or `deactivation` (IN9).
        procedure: Code,
        /// What to do.
        action: Text,
        /// Who may do it.
        function: Line,
        /// The linked document (DO3).
        document: Ref,
        /// Further documents, in words (DO3).
        documents: Line,
        /// Order.
        position: Position,
    }
}
