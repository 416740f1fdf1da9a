//! Words that stand side by side in both languages.

/// Makes a struct of words, and its two instances: `name: type = French, English;`.
macro_rules! bilingual {
    ($(#[$what:meta])* $words:ident; $($(#[$said:meta])* $name:ident: $kind:ty = $fr:expr, $en:expr;)*) => {
        $(#[$what])*
        #[derive(Debug)]
        pub struct $words {
            $($(#[$said])* pub $name: $kind,)*
        }

        pub(super) const FR: $words = $words { $($name: $fr,)* };
        pub(super) const EN: $words = $words { $($name: $en,)* };
    };
}
pub(super) use bilingual;
