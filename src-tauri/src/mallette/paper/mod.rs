//! The plan on paper: printing it, the register of its copies, and whether they are still good.

mod checking;
mod copies;
mod history;
mod keeping;
mod options;
mod preview;
mod printing;
mod replacing;
mod reporting;
mod telling;

pub use checking::{CodeCheck, CodeStanding};
pub use copies::{CopyCheck, NewPaperCopy, SheetChange};
pub use options::{PaperDocument, PaperSize, PrintOptions};
pub use preview::Preview;
pub use printing::PrintedFile;
pub(super) use printing::demonstration_copies;
pub use replacing::{Between, Replaced, Since};
pub use reporting::ReportFormat;
