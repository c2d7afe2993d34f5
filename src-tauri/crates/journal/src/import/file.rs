//! Reading a file from outside, within bounds: what kind it is, and its text. What must not live here: what it means.

use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::path::Path;

use secrecy::SecretString;

use crate::error::Error;

/// The largest file that is read, in bytes: twice ten thousand entries. What it says is kept beside its text while it is
/// read, and both together may take no more than 100 MB.
pub(crate) const LIMIT: u64 = 32 * 1024 * 1024;
/// How a file sealed by age begins.
const SEALED: &[u8] = b"age-encryption.org/v1\n";

/// The text of a file. A larger one than [`LIMIT`] is not read at all; what is no text is refused.
pub(crate) fn text(file: &Path, passphrase: Option<&SecretString>) -> Result<String, Error> {
    let about = fs::metadata(file)?;
    if !about.is_file() {
        return Err(Error::FileNotReadable);
    }
    if about.len() > LIMIT {
        return Err(Error::FileTooLarge);
    }
    let mut reader = BufReader::new(File::open(file)?);
    let mut begins = Vec::new();
    (&mut reader)
        .take(SEALED.len() as u64)
        .read_to_end(&mut begins)?;
    let rest = begins.as_slice().chain(reader);
    let bytes = if begins == SEALED {
        let passphrase = passphrase.ok_or(Error::FileSealed)?;
        let opened = vault::unseal(BufReader::new(rest), passphrase)?;
        // Cut short, or changed: the reader notices at the block.
        bounded(opened, about.len()).map_err(|_| Error::FileNotReadable)??
    } else {
        bounded(rest, about.len())??
    };
    let mut text = String::from_utf8(bytes).map_err(|_| Error::FileNotReadable)?;
    if text.contains('\0') {
        return Err(Error::FileNotReadable);
    }
    // Some programs begin a text with a mark that it is one.
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    Ok(text)
}

/// What is read, of which there is this much or a little less: room is taken once, not twice as much each time.
fn bounded(reader: impl Read, size: u64) -> std::io::Result<Result<Vec<u8>, Error>> {
    let room = usize::try_from(size.min(LIMIT)).unwrap_or(0);
    let mut bytes = Vec::with_capacity(room + 1);
    reader.take(LIMIT + 1).read_to_end(&mut bytes)?;
    Ok(if bytes.len() as u64 > LIMIT {
        Err(Error::FileTooLarge)
    } else {
        Ok(bytes)
    })
}
