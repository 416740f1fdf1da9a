//! Taking steps back, and forward again. A step is what one call wrote; both ways are entries of the journal like any other.

use std::collections::BTreeMap;
use std::sync::{MutexGuard, PoisonError};

use super::journal::{Entry, Writing};
use super::{Stamp, Store, StoreError, history, projection};
use crate::model::Value;
use crate::model::change::{Change, FieldChange, HistoryLine};

/// Steps of this opening: undo does not reach behind it.
#[derive(Default)]
pub(super) struct UndoStacks {
    done: Vec<Vec<Entry>>,
    undone: Vec<Vec<Entry>>,
}

/// How many steps can be taken back.
const DEPTH: usize = 500;

impl UndoStacks {
    pub(super) fn written(&mut self, entries: &[Entry]) {
        if entries.is_empty() {
            return;
        }
        self.undone.clear();
        self.done.push(entries.to_vec());
        if self.done.len() > DEPTH {
            self.done.remove(0);
        }
    }
}

/// What a step back or forward wrote.
#[derive(Debug)]
pub struct StepTaken {
    /// The new entries of the journal.
    pub entries: Vec<Entry>,
    /// The same, as lines of history.
    pub lines: Vec<HistoryLine>,
}

impl Store {
    pub(super) fn undo_stacks(&self) -> MutexGuard<'_, UndoStacks> {
        self.undo.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets the steps so far: what came before is where undo ends.
    pub fn forget_steps(&self) {
        *self.undo_stacks() = UndoStacks::default();
    }

    /// Takes the last step back; nothing if there is none. Refused where one of its fields was written since.
    pub fn undo(&self, stamp: &Stamp) -> Result<Option<StepTaken>, StoreError> {
        let Some(step) = self.undo_stacks().done.pop() else {
            return Ok(None);
        };
        match self.take_back(stamp, &step) {
            Ok(taken) => {
                self.undo_stacks().undone.push(taken.entries.clone());
                Ok(Some(taken))
            }
            Err(error) => {
                self.undo_stacks().done.push(step);
                Err(error)
            }
        }
    }

    /// Takes the last undone step again; nothing if there is none.
    pub fn redo(&self, stamp: &Stamp) -> Result<Option<StepTaken>, StoreError> {
        let Some(step) = self.undo_stacks().undone.pop() else {
            return Ok(None);
        };
        match self.take_back(stamp, &step) {
            Ok(taken) => {
                self.undo_stacks().done.push(taken.entries.clone());
                Ok(Some(taken))
            }
            Err(error) => {
                self.undo_stacks().undone.push(step);
                Err(error)
            }
        }
    }

    fn take_back(&self, stamp: &Stamp, step: &[Entry]) -> Result<StepTaken, StoreError> {
        let entries = self.in_transaction(|connection| {
            let mut writing = Writing::new(connection, self.signer.as_ref(), stamp)?;
            step.iter()
                .rev()
                .map(|entry| {
                    let change = inverse(connection, entry)?;
                    writing.append(entry.kind, entry.row, &change)
                })
                .collect::<Result<Vec<_>, StoreError>>()
        })?;
        let mut lines = Vec::new();
        for entry in &entries {
            lines.extend(history::lines(entry)?);
        }
        Ok(StepTaken { entries, lines })
    }
}

/// The change that takes an entry back: a record it made is retired, a value it set becomes what it was.
fn inverse(connection: &rusqlite::Connection, entry: &Entry) -> Result<Change, StoreError> {
    let change = entry.change()?;
    let undoes = Some(entry.id);
    if change.makes {
        let replaces = projection::heads(connection, entry.kind, entry.row, "retired")?;
        let retired = FieldChange {
            from: Value::Flag(false),
            to: Value::Flag(true),
            replaces,
        };
        return Ok(Change {
            makes: false,
            fields: BTreeMap::from([("retired".to_owned(), retired)]),
            undoes,
        });
    }
    let mut fields = BTreeMap::new();
    for (name, values) in change.fields {
        if projection::value(connection, entry.kind, entry.row, &name)? != values.to {
            return Err(StoreError::ChangedSince);
        }
        let replaces = projection::heads(connection, entry.kind, entry.row, &name)?;
        fields.insert(
            name,
            FieldChange {
                from: values.to,
                to: values.from,
                replaces,
            },
        );
    }
    Ok(Change {
        makes: false,
        fields,
        undoes,
    })
}
