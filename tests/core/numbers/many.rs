//! A store with incidents in it: read as one, whatever their number.

use mallette_core::conduct::{Act, Declaration};
use mallette_core::model::Language;

use crate::support::conducted::Conducted;

#[test]
fn all_incidents_read_at_once_are_those_read_one_by_one() {
    let conducted = Conducted::declared(
        Language::Fr,
        Declaration {
            title: "Fichiers chiffrés".to_owned(),
            ..Declaration::default()
        },
    );
    let state = |state: &str| Act::ChangeState {
        state: state.to_owned(),
        waiting_for: String::new(),
        note: String::new(),
    };
    conducted.does("Claire Vasseur", 10, state("acknowledged"));
    conducted.does("Claire Vasseur", 20, state("in_progress"));
    let all = conducted.store.dossiers().unwrap();
    assert_eq!(all, [conducted.dossier()]);
    assert_eq!(all[0].states.len(), 3);
}
