//! The pictures of a plan: drawn from its records, shown in the window and printed.

mod causes;
mod chronogram;
mod flowchart;
mod gantt;
mod graph;
mod links;
mod pen;
mod run;
mod stages;

pub use causes::causes;
pub use chronogram::{chronogram, course};
pub use flowchart::{Flowchart, flowchart};
pub use gantt::recovery;
pub use links::{flows, links};
pub use run::recovery_run;
pub use stages::stages;
