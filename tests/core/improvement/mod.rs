//! What becomes better after incidents.

mod walk;
