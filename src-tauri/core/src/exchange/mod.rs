//! Contacts in and out: vCard, CSV and Excel workbooks to edits of the plan, and back (CT1, CT2, CT4, CT5);
//! alerts in (EX1, [`alert`]); registers out as tables ([`write_table`]), actions for the tools of a team
//! ([`write_actions`]), what falls due as a calendar ([`write_calendar`]).
//!
//! Reading goes in three steps, so that the user sees each before the next: [`read_contacts`] finds headings and rows,
//! [`preview`] compares every row with the plan, [`import_rows`] gives the edits for whoever keeps the plan.
//! Nothing here knows the store.

mod action;
pub mod alert;
mod calendar;
mod channel;
mod column;
mod contact;
mod delimited;
mod directory;
mod encoding;
mod error;
mod export;
mod export_csv;
mod export_vcard;
mod file;
mod guard;
mod import;
pub mod mail;
mod matching;
mod register;
mod table;
mod vcard;
mod walk;
mod workbook;
mod write;

pub use action::{ActionFormat, ActionSource, write_actions};
pub use calendar::{Calendar, CalendarSource, ReviewDue, write_calendar};
pub use column::ContactColumn;
pub use error::{ExchangeError, RowProblem};
pub use export::{ExportFormat, contacts_bytes, export_contacts};
pub use file::{ContactFile, Format, ImportFile, parse_contacts, read_contacts};
pub use import::{
    Choice, Import, ImportDone, ImportPreview, ImportRow, Verdict, import_rows, preview,
};
pub use register::{Cell, ExportError, Sheet, TableFormat, write_table};
pub use table::{COLUMN_LIMIT, FILE_LIMIT, ROW_LIMIT, UNPACKED_LIMIT};
