//! The tar file of a backup, written and read.
//!
//! What lives here: exactly which entries it has, in which order and how large they may be.
//! What must not: keys, and any use of a name found in a file. A name is compared with the one expected, nothing else.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use tar::{Archive, Builder, Entries, EntryType, Header};

use crate::digest::{Digest, Digesting};
use crate::error::Error;
use crate::folder;
use crate::manifest::{self, Manifest};
use crate::slot::{self, Slot};
use crate::stop::Stop;

/// Bytes of what stands before each entry, the manifest first of all.
const HEADER: u64 = 512;

/// What a backup holds, the database apart.
#[derive(Debug)]
pub(crate) struct Contents {
    pub(crate) manifest: Manifest,
    pub(crate) slots: BTreeMap<Slot, Vec<u8>>,
    /// Bytes of the database.
    pub(crate) database: u64,
}

/// Writes manifest, slots and database, with headers that depend on nothing but these. The manifest gets the digest of the
/// database, which is read only once.
pub(crate) fn write(
    out: &mut File,
    mut manifest: Manifest,
    slots: &BTreeMap<Slot, Vec<u8>>,
    database: &Path,
    stop: &Stop,
) -> Result<(), Error> {
    // A digest is always as long as any other: the right one fits in its place when it is known.
    manifest.database = Some(Digest::of(&[]));
    let place = manifest.render()?;
    let mut tar = Builder::new(io::BufWriter::new(&mut *out));
    let size = place.len() as u64;
    append(&mut tar, folder::MANIFEST, size, place.as_bytes())?;
    for (slot, bytes) in slots {
        let size = bytes.len() as u64;
        append(&mut tar, &slot_name(*slot), size, bytes.as_slice())?;
    }
    let file = File::open(database)?;
    let size = file.metadata()?.len();
    let mut digesting = Digesting::new(stop.reader(file));
    append(&mut tar, folder::DATABASE, size, &mut digesting)?;
    manifest.database = Some(digesting.finish());
    tar.into_inner()?.flush()?;
    out.seek(SeekFrom::Start(HEADER))?;
    Ok(out.write_all(manifest.render()?.as_bytes())?)
}

fn append(tar: &mut Builder<impl Write>, name: &str, size: u64, data: impl Read) -> io::Result<()> {
    let mut header = Header::new_ustar();
    header.set_path(name)?;
    header.set_entry_type(EntryType::Regular);
    header.set_mode(0o600);
    header.set_uid(0);
    header.set_gid(0);
    header.set_mtime(0);
    header.set_size(size);
    header.set_cksum();
    tar.append(&header, data)
}

fn slot_name(slot: Slot) -> String {
    format!("{}/{}", folder::SLOTS, slot.file())
}

/// A folder is no backup. Windows says of one only that it may not be opened.
fn open(file: &Path) -> Result<File, Error> {
    File::open(file).map_err(|error| {
        if file.is_dir() {
            Error::BackupDamaged
        } else {
            error.into()
        }
    })
}

/// Reads a backup from beginning to end, checks every digest, and copies the database to `database`.
///
/// Anything unexpected is [`Error::BackupDamaged`]: another name, order, kind of entry or size, an entry too many.
pub(crate) fn read(file: &Path, database: &mut dyn Write, stop: &Stop) -> Result<Contents, Error> {
    let file = open(file)?;
    let length = file.metadata()?.len();
    let mut archive = Archive::new(io::BufReader::new(file));
    // Raw: extensions that rename or resize an entry stay entries of an unexpected kind.
    let mut entries = archive.entries().map_err(damage)?.raw(true);
    let manifest = first(&mut entries)?;
    let mut slots = BTreeMap::new();
    for (slot, digest) in &manifest.slots {
        let bytes = small(&mut entries, &slot_name(*slot), slot::MAX_BYTES)?;
        if Digest::of(&bytes) != *digest {
            return Err(Error::BackupDamaged);
        }
        slots.insert(*slot, bytes);
    }
    let (entry, size) = expect(&mut entries, folder::DATABASE, length)?;
    let mut digesting = Digesting::new(stop.reader(entry));
    copy(&mut digesting, database)?;
    if manifest.database != Some(digesting.finish()) || entries.next().is_some() {
        return Err(Error::BackupDamaged);
    }
    Ok(Contents {
        manifest,
        slots,
        database: size,
    })
}

/// Reads only the manifest of a backup: whose it is, and nothing about whether the rest of it is whole.
pub(crate) fn manifest(file: &Path) -> Result<Manifest, Error> {
    let mut archive = Archive::new(io::BufReader::new(open(file)?));
    first(&mut archive.entries().map_err(damage)?.raw(true))
}

fn first<R: Read>(entries: &mut Entries<'_, R>) -> Result<Manifest, Error> {
    Manifest::parse(&small(entries, folder::MANIFEST, manifest::MAX_BYTES)?).map_err(|error| {
        match error {
            Error::NewerVersion => error,
            _ => Error::BackupDamaged,
        }
    })
}

/// The next entry, if it is a regular file of this name and of 1 to `limit` bytes.
fn expect<'a, R: Read>(
    entries: &mut Entries<'a, R>,
    name: &str,
    limit: u64,
) -> Result<(tar::Entry<'a, R>, u64), Error> {
    let entry = entries
        .next()
        .ok_or(Error::BackupDamaged)?
        .map_err(damage)?;
    let header = entry.header();
    let size = header.entry_size().map_err(damage)?;
    let expected = header.entry_type() == EntryType::Regular
        && *header.path_bytes() == *name.as_bytes()
        && (1..=limit).contains(&size);
    if expected {
        Ok((entry, size))
    } else {
        Err(Error::BackupDamaged)
    }
}

fn small<R: Read>(entries: &mut Entries<'_, R>, name: &str, limit: u64) -> Result<Vec<u8>, Error> {
    let (mut entry, size) = expect(entries, name, limit)?;
    let mut bytes = Vec::new();
    entry.read_to_end(&mut bytes).map_err(damage)?;
    if bytes.len() as u64 == size {
        Ok(bytes)
    } else {
        Err(Error::BackupDamaged)
    }
}

/// Copies, keeping apart whose fault a failure is: the backup's when reading, the disk's when writing.
fn copy(from: &mut impl Read, to: &mut dyn Write) -> Result<(), Error> {
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match from.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(count) => to.write_all(&buffer[..count])?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(damage(error)),
        }
    }
}

/// A file that ends early or is not a tar is damaged; a disk that cannot be read is another matter.
fn damage(error: io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::PermissionDenied => error.into(),
        _ if error.raw_os_error().is_some() && error.kind() != io::ErrorKind::IsADirectory => {
            error.into()
        }
        _ => Error::BackupDamaged,
    }
}
