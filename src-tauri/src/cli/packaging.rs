//! What a package carries beside the binary.

use clap_complete::Shell;

use super::{Outcome, arguments};
use crate::error::CommandError;

/// A completion script on standard output.
pub(super) fn completion(shell: Shell) -> Result<Outcome, CommandError> {
    clap_complete::generate(
        shell,
        &mut arguments::command(),
        "mallette",
        &mut std::io::stdout(),
    );
    Ok(Outcome::Done)
}

/// The manual page on standard output.
pub(super) fn man_page() -> Result<Outcome, CommandError> {
    clap_mangen::Man::new(arguments::command()).render(&mut std::io::stdout())?;
    Ok(Outcome::Done)
}
