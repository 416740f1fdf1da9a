//! Numbered steps from the schema of a file to the schema this build knows.

use rusqlite::{Connection, TransactionBehavior};

use super::StoreError;

/// Each step once, in order; a released step never changes.
const STEPS: [&str; 4] = [
    include_str!("migrations/0001_plan.sql"),
    include_str!("migrations/0002_paper.sql"),
    include_str!("migrations/0003_incident.sql"),
    include_str!("migrations/0004_afterwards.sql"),
];

/// The newest schema this build knows.
pub(super) const KNOWN: u32 = STEPS.len() as u32;

/// The schema of a file; 0 in an empty one.
pub(super) fn version(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Takes the file to the newest schema, each step and its number in one transaction.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let found = version(connection)?;
    for (number, step) in (1u32..).zip(STEPS).skip(found as usize) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
    Ok(())
}
