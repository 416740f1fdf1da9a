//! The printing that is under way: how far it is, and whether the person gave up.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use mallette_core::paper::Watcher;

use crate::error::{CommandError, ErrorCode};

/// One printing at a time.
#[derive(Debug, Default)]
pub struct Printing {
    running: AtomicBool,
    given_up: AtomicBool,
    /// The share that is done, in thousandths.
    done: AtomicU32,
}

impl Printing {
    /// Begins one; refused while another is under way.
    pub(super) fn begin(self: &Arc<Self>) -> Result<Under, CommandError> {
        if self.running.swap(true, Ordering::AcqRel) {
            return Err(ErrorCode::Busy.into());
        }
        self.given_up.store(false, Ordering::Release);
        self.done.store(0, Ordering::Release);
        Ok(Under(Arc::clone(self)))
    }

    /// How much is done, from 0 to 1; nothing when none is under way.
    pub(super) fn share(&self) -> Option<f32> {
        let running = self.running.load(Ordering::Acquire);
        running.then(|| self.done.load(Ordering::Acquire) as f32 / 1000.0)
    }

    /// Gives up the one under way.
    pub(super) fn give_up(&self) {
        self.given_up.store(true, Ordering::Release);
    }
}

impl Watcher for Printing {
    fn done(&self, share: f32) {
        self.done.store((share * 1000.0) as u32, Ordering::Release);
    }

    fn gives_up(&self) -> bool {
        self.given_up.load(Ordering::Acquire)
    }
}

/// A printing under way; it ends when this goes.
pub(super) struct Under(Arc<Printing>);

impl Under {
    /// Who follows it.
    pub fn watcher(&self) -> Option<Arc<dyn Watcher>> {
        let watcher: Arc<dyn Watcher> = Arc::clone(&self.0) as _;
        Some(watcher)
    }
}

impl Drop for Under {
    fn drop(&mut self) {
        self.0.running.store(false, Ordering::Release);
    }
}
