//! The organisation's tools and what replaces each when it is down (RC2).

use super::record::record;

record! {
    /// A tool people work with.
    Tool {
        /// Its name.
        name: Line,
        /// What it is.
        description: Text,
        /// What it is used for.
        functions: Text,
        /// How it adapts.
        flexibility: Text,
        /// What it costs.
        cost: Line,
        /// What replaces it when it is down.
        replacement: Text,
        /// The organisation uses it today.
        in_use: Flag,
        /// Order.
        position: Position,
    }
}
