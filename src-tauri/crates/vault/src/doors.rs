//! The readers of files that have no door of their own, for tests that feed them hostile bytes. Never in a build that is
//! given to people. What must not live here: reading; what is right is for a test to say.

use uuid::Uuid;

use crate::manifest::Manifest;
use crate::slot;

/// The passphrase of the slots that are tried.
pub const PASSPHRASE: &str = "a passphrase nobody has";

/// Whether a slot of no journal opens: with an identity, and with a passphrase if that costs next to nothing (log N 8 at
/// most; what an honest one costs is not measured here).
pub fn slot(file: &[u8]) -> bool {
    let identity = age::x25519::Identity::generate();
    let passphrase = PASSPHRASE.to_owned().into();
    slot::open_with_identity(file, Uuid::nil(), &identity).is_ok()
        || slot::open_at_most(file, Uuid::nil(), &passphrase, 8).is_ok()
}

/// A manifest as it would be written again; none when it is not one.
pub fn manifest(file: &[u8]) -> Option<String> {
    Manifest::parse(file).ok()?.render().ok()
}
