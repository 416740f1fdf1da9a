//! The files of content, embedded. A file added to a folder is named here, once for both languages.

use crate::model::Language;

/// A file of content.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Folder and name, for messages.
    pub name: &'a str,
    /// What it holds.
    pub text: &'a str,
}

macro_rules! content {
    ($(#[$doc:meta])* $list:ident in $fr:literal or $en:literal: [$($name:literal),* $(,)?]) => {
        $(#[$doc])*
        pub(super) fn $list(language: Language) -> &'static [File<'static>] {
            match language {
                Language::Fr => &[$(file!($fr, $name)),*],
                Language::En => &[$(file!($en, $name)),*],
            }
        }
    };
}

macro_rules! file {
    ($folder:literal, $name:literal) => {
        File {
            name: concat!($folder, "/", $name),
            text: include_str!(concat!($folder, "/", $name)),
        }
    };
}

content! {
    /// The starter plan; positions follow the order of this list.
    starter in "fr" or "en": []
}

content! {
    /// What makes the demonstration of it.
    demonstration in "demo_fr" or "demo_en": []
}

content! {
    /// Texts of the documents of which the demonstration keeps an offline copy.
    copies in "demo_fr/copies" or "demo_en/copies": []
}
