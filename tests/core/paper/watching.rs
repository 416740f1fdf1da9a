//! Long work that is followed and given up.

use std::sync::{Arc, Mutex};

use mallette_core::model::Language;
use mallette_core::paper::{Document, Options, PaperError, Watcher, print};

use super::plan::{demonstration, options};

/// Gives up once so much is done.
#[derive(Debug)]
struct Patience {
    until: f32,
    told: Mutex<Vec<f32>>,
}

impl Watcher for Patience {
    fn done(&self, share: f32) {
        self.told.lock().unwrap().push(share);
    }

    fn gives_up(&self) -> bool {
        self.told
            .lock()
            .unwrap()
            .last()
            .is_some_and(|share| *share >= self.until)
    }
}

fn followed(until: f32) -> (Arc<Patience>, Result<usize, PaperError>) {
    let patience = Arc::new(Patience {
        until,
        told: Mutex::default(),
    });
    let options = Options {
        watcher: Some(Arc::clone(&patience) as Arc<dyn Watcher>),
        ..options(Language::Fr)
    };
    let printed = print(Document::Plan, &demonstration(Language::Fr), &options);
    (patience, printed.map(|printed| printed.pages))
}

#[test]
fn the_share_that_is_done_grows_to_the_whole() {
    let (patience, printed) = followed(2.0);
    assert!(printed.unwrap() > 40);
    let told = patience.told.lock().unwrap();
    assert!(told.is_sorted(), "{told:?}");
    assert!(told.len() > 40 && (told[told.len() - 1] - 1.0).abs() < 0.001);
}

#[test]
fn work_that_is_given_up_ends_soon_and_leaves_nothing() {
    for until in [0.1, 0.5, 0.9] {
        let (patience, printed) = followed(until);
        assert!(matches!(printed, Err(PaperError::GivenUp)));
        let told = patience.told.lock().unwrap();
        assert!(told.last().is_some_and(|share| *share < until + 0.1));
    }
}
