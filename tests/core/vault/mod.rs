//! The keys of a mallette, from outside.

mod blob;
mod child;
mod data_key;
mod device;
mod durable;
mod key_file;
#[cfg(target_os = "linux")]
mod keyring;
mod line;
mod recovery;
mod strength;
mod unlock;

use chrono::{DateTime, Utc};
use mallette_core::vault::{DataKey, Kdf, KeyFile};
use uuid::Uuid;

const MALLETTE: Uuid = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001);
const OTHER_MALLETTE: Uuid = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0002);

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// Costs nothing to derive: these tests are not about the cost.
fn cheap() -> Kdf {
    Kdf::with_cost(8, 1, 1).unwrap()
}

/// A mallette that Alice's passphrase opens.
fn alices() -> (DataKey, KeyFile) {
    let key = DataKey::generate().unwrap();
    let mut keys = KeyFile::new(MALLETTE, &key);
    keys.add_passphrase(
        "Alice",
        "alice's passphrase",
        cheap(),
        &key,
        at("2026-03-01T08:00:00Z"),
    )
    .unwrap();
    (key, keys)
}

fn same(one: &DataKey, other: &DataKey) -> bool {
    one.sqlcipher_key() == other.sqlcipher_key()
}
