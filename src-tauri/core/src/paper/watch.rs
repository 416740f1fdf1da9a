//! Long work that is watched and can be given up.

/// Follows a document being laid out and written.
pub trait Watcher: std::fmt::Debug + Send + Sync {
    /// How much is done, from 0 to 1.
    fn done(&self, share: f32);
    /// Whether it is to be given up.
    fn gives_up(&self) -> bool;
}

/// Nobody watches.
#[derive(Debug)]
pub(crate) struct Nobody;

impl Watcher for Nobody {
    fn done(&self, _: f32) {}

    fn gives_up(&self) -> bool {
        false
    }
}
