//! The keychain of Windows, for real: its Credential Manager, as Windows or Wine has it. Items of the test's own name are put
//! there and taken away again. What must not live here: the other systems' (`keychain`), and a keychain that is locked, which
//! Windows does not know.
#![cfg(windows)]
#![allow(clippy::unwrap_used)]

use secrecy::ExposeSecret;
use vault::{Keychain, KeychainError, SystemKeychain};

#[test]
fn the_keychain_of_windows_keeps_returns_and_forgets() {
    let keychain = SystemKeychain;
    let item = |name: &str| format!("test {} {name}", std::process::id());
    let (a, b) = (item("a"), item("b"));
    assert_eq!(keychain.available(), Ok(()));
    assert_eq!(keychain.get(&a).unwrap_err(), KeychainError::Missing);
    keychain.set(&a, &"first".into()).unwrap();
    keychain.set(&a, &"second".into()).unwrap();
    keychain.set(&b, &"other".into()).unwrap();
    assert_eq!(keychain.get(&a).unwrap().expose_secret(), "second");
    keychain.delete(&a).unwrap();
    assert_eq!(keychain.delete(&a).unwrap_err(), KeychainError::Missing);
    assert_eq!(keychain.get(&b).unwrap().expose_secret(), "other");
    keychain.delete(&b).unwrap();
    assert_eq!(keychain.get(&b).unwrap_err(), KeychainError::Missing);
}
