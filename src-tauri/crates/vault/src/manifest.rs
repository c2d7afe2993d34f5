//! The manifest: a small file without secrets that says whose journal this is and which slots belong to it.
//!
//! What lives here: its text, how it is read and written, and which slot file it vouches for.
//! What must not: anything private but the journal's name, and any trust: it proves that files are whole, no more.
//!
//! The last line holds the SHA-256 of everything above it, so that a flipped bit is damage and never a wrong passphrase.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::atomic;
use crate::digest::Digest;
use crate::error::Error;
use crate::slot::Slot;

/// The longest name a journal may have, in characters.
pub const MAX_NAME: usize = 200;

/// The largest manifest that is read, in bytes: well over what the longest name can need.
pub(crate) const MAX_BYTES: u64 = 16 * 1024;

/// The layout written here. A higher number belongs to a newer version.
const FORMAT: u32 = 1;

const CHECK: &str = "\n[check]\n";

/// What the manifest says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    format: u32,
    pub(crate) id: Uuid,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) name: String,
    pub(crate) created: String,
    /// After a new key was made: names the journal's item in the keychain, in place of the id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) item: Option<Uuid>,
    /// A new key counts from now on, and some of its files may still stand in `next-key/`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) moving: bool,
    /// In a backup only: the digest of the database in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) database: Option<Digest>,
    #[serde(default)]
    pub(crate) slots: BTreeMap<Slot, Digest>,
    /// Slots about to be written: a crash between the slot and the manifest leaves both accounted for.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) changing: BTreeMap<Slot, Digest>,
}

#[derive(Deserialize)]
struct JustTheFormat {
    format: u32,
}

impl Manifest {
    /// A manifest with no slots yet. `created` is kept as it is given.
    pub(crate) fn new(id: Uuid, name: &str, created: &str) -> Result<Manifest, Error> {
        Ok(Manifest {
            format: FORMAT,
            id,
            name: checked(name)?,
            created: created.chars().take(MAX_NAME).collect(),
            item: None,
            moving: false,
            database: None,
            slots: BTreeMap::new(),
            changing: BTreeMap::new(),
        })
    }

    /// The same journal under another name.
    pub(crate) fn named(&self, name: &str) -> Result<Manifest, Error> {
        Ok(Manifest {
            name: checked(name)?,
            ..self.clone()
        })
    }

    /// What the journal's item in the keychain is called.
    pub(crate) fn item(&self) -> String {
        self.item.unwrap_or(self.id).to_string()
    }

    /// Whether the file of this slot is one that was written here.
    pub(crate) fn vouches_for(&self, slot: Slot, digest: &Digest) -> bool {
        self.slots.get(&slot) == Some(digest) || self.changing.get(&slot) == Some(digest)
    }

    pub(crate) fn render(&self) -> Result<String, Error> {
        let body =
            toml::to_string(self).map_err(|error| Error::Io(std::io::Error::other(error)))?;
        let check = Digest::of(body.as_bytes());
        Ok(format!("{body}{CHECK}above = \"{check}\"\n"))
    }

    pub(crate) fn parse(bytes: &[u8]) -> Result<Manifest, Error> {
        let damaged = || Error::ManifestDamaged;
        let text = std::str::from_utf8(bytes).map_err(|_| damaged())?;
        let (body, check) = text.rsplit_once(CHECK).ok_or_else(damaged)?;
        if check != format!("above = \"{}\"\n", Digest::of(body.as_bytes())) {
            return Err(damaged());
        }
        let JustTheFormat { format } = toml::from_str(body).map_err(|_| damaged())?;
        if format > FORMAT {
            return Err(Error::NewerVersion);
        }
        toml::from_str(body).map_err(|_| damaged())
    }

    pub(crate) fn read(path: &Path) -> Result<Manifest, Error> {
        use std::io::ErrorKind as Kind;
        match atomic::read(path, MAX_BYTES) {
            Ok(bytes) => Manifest::parse(&bytes),
            Err(error) if matches!(error.kind(), Kind::InvalidData | Kind::IsADirectory) => {
                Err(Error::ManifestDamaged)
            }
            Err(error) => Err(error.into()),
        }
    }

    pub(crate) fn write(&self, path: &Path) -> Result<(), Error> {
        Ok(atomic::write(path, self.render()?.as_bytes())?)
    }
}

fn checked(name: &str) -> Result<String, Error> {
    if name.chars().count() > MAX_NAME {
        return Err(Error::NameTooLong);
    }
    Ok(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn example(name: &str) -> Manifest {
        let mut manifest = Manifest::new(Uuid::from_u128(7), name, "2025-01-02T03:04:05Z").unwrap();
        manifest.slots.insert(Slot::Recovery, Digest::of(b"r"));
        manifest.slots.insert(Slot::Passphrase, Digest::of(b"p"));
        manifest
    }

    #[test]
    fn the_text_is_the_documented_one() {
        let text = example("Mine").render().unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "format = 1");
        assert_eq!(lines[1], "id = \"00000000-0000-0000-0000-000000000007\"");
        assert_eq!(lines[2], "name = \"Mine\"");
        assert_eq!(lines[3], "created = \"2025-01-02T03:04:05Z\"");
        assert_eq!(lines[5], "[slots]");
        assert!(lines[6].starts_with("passphrase = \""));
        assert!(lines[7].starts_with("recovery = \""));
        assert_eq!(lines[9], "[check]");
        assert!(lines[10].starts_with("above = \""));
    }

    #[test]
    fn every_flipped_bit_is_damage() {
        let text = example("Mine").render().unwrap().into_bytes();
        for index in 0..text.len() {
            for bit in 0..8 {
                let mut flipped = text.clone();
                flipped[index] ^= 1 << bit;
                assert!(matches!(
                    Manifest::parse(&flipped),
                    Err(Error::ManifestDamaged)
                ));
            }
        }
    }

    #[test]
    fn a_newer_format_is_not_called_damaged() {
        let mut newer = example("");
        newer.format = 2;
        let text = newer.render().unwrap();
        assert!(matches!(
            Manifest::parse(text.as_bytes()),
            Err(Error::NewerVersion)
        ));
    }

    #[test]
    fn a_name_may_be_long_but_not_endless() {
        let longest = "\u{1}".repeat(MAX_NAME);
        let text = example(&longest).render().unwrap();
        assert!((text.len() as u64) < MAX_BYTES);
        assert!(matches!(
            Manifest::new(Uuid::nil(), &"x".repeat(MAX_NAME + 1), ""),
            Err(Error::NameTooLong)
        ));
    }

    proptest! {
        #[test]
        fn any_name_comes_back_as_it_was(name in ".{0,200}") {
            let manifest = example(&name);
            prop_assert_eq!(Manifest::parse(manifest.render().unwrap().as_bytes()).unwrap(), manifest);
        }

        #[test]
        fn any_bytes_are_refused_calmly(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            prop_assert!(Manifest::parse(&bytes).is_err());
        }

        #[test]
        fn any_well_sealed_text_is_read_or_refused_calmly(body in "[ -~\n]{0,200}") {
            let sealed = format!("{body}{CHECK}above = \"{}\"\n", Digest::of(body.as_bytes()));
            let _ = Manifest::parse(sealed.as_bytes());
        }
    }
}
