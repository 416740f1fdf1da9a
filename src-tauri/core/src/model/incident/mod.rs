//! What happens in an incident: the records it leaves, and the rules that follow from them.
//!
//! Most records stay as they were written: what happened is told by adding to it, so that two copies of a mallette can
//! be put together again without losing anything.

mod call;
mod cell;
pub mod clock;
mod declared;
mod dossier;
pub mod life;
mod log;
mod mark;
mod message;
pub mod qualify;
pub mod recovered;
pub mod register;
pub mod reminder;
mod run;
mod seen;

pub mod cascade;
pub mod chronogram;
pub mod recovery;
pub mod similar;

pub use call::{CallAttempt, ChannelState};
pub use cell::{Crisis, Handover, PlanActivation, SeatTaking};
pub use declared::{AffectedActivity, Incident, Qualification, StateChange};
pub use dossier::Dossier;
pub use log::{Custody, Evidence, LogLine, as_known};
pub use mark::{ClockMark, Tick};
pub use message::{Message, StatusReport};
pub use run::{RecoveryRun, RunMark};
pub use seen::AlertSeen;
