//! A message as a mail in a file: a mail program opens it as a draft and sends it when it can (CO1, CO2).

use chrono::{DateTime, Utc};
use mail_builder::MessageBuilder;
use mail_builder::headers::raw::Raw;

/// A mail to be written.
#[derive(Debug, Clone, Copy)]
pub struct Mail<'a> {
    /// To whom, in words or addresses parted by commas, semicolons or lines.
    pub recipients: &'a str,
    /// Subject.
    pub subject: &'a str,
    /// Text.
    pub body: &'a str,
    /// When it was written.
    pub at: DateTime<Utc>,
}

/// The bytes of an `.eml` file (RFC 5322). What is no address among the recipients is left to the person who sends it.
///
/// # Errors
/// Those of writing to memory, which do not happen.
pub fn write_mail(mail: &Mail<'_>) -> std::io::Result<Vec<u8>> {
    let addresses: Vec<&str> = mail
        .recipients
        .split([',', ';', '\n'])
        .filter_map(address)
        .collect();
    let mut message = MessageBuilder::new()
        .date(mail.at.timestamp())
        // The same message gives the same file; whoever sends it gives it an identity.
        .message_id(format!("{}.mallette@localhost", mail.at.timestamp_millis()))
        .subject(mail.subject)
        .header("X-Unsent", Raw::new("1"))
        .text_body(mail.body.replace('\n', "\r\n"));
    if !addresses.is_empty() {
        message = message.to(addresses);
    }
    message.write_to_vec()
}

/// The address in `Name <name@example.org>` or in a word of its own.
fn address(text: &str) -> Option<&str> {
    let inner = text
        .rsplit_once('<')
        .map_or(text, |(_, rest)| rest.trim_end_matches(['>', ' ']));
    let found = inner.split_whitespace().find(|word| word.contains('@'))?;
    Some(found.trim_matches(['<', '>', '"', '(', ')']))
}
