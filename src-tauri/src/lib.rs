//! The shell: the only code that knows Tauri or the command line. It composes store, vault, paper and exchange into an
//! open mallette, and shows it in a window or works on it for a command.

pub mod cli;
pub mod clock;
pub mod commands;
pub mod error;
pub mod mallette;
pub mod places;
pub mod portal;
pub mod reminding;
pub mod settings;
pub mod window;
