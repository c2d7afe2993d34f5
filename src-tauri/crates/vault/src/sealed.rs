//! A file that goes out of the journal under a passphrase: a standard age file, readable by any `age`.
//!
//! What lives here: sealing a stream and opening one again. What must not: where the file is, and what is in it.

use std::io::{BufRead, Read, Write};

use age::stream::StreamWriter;
use age::{Decryptor, Encryptor, scrypt};
use secrecy::SecretString;

use crate::cost::{self, Cost};
use crate::error::Error;

/// Takes bytes and writes them encrypted. What was written is readable only after [`Sealing::finish`].
pub struct Sealing<W: Write>(StreamWriter<W>);

impl<W: Write> Sealing<W> {
    /// Begins an age file under a passphrase. Takes the time and memory of `cost`.
    pub fn begin(to: W, passphrase: &SecretString, cost: Cost) -> Result<Sealing<W>, Error> {
        let _turn = cost::one_at_a_time();
        let mut recipient = scrypt::Recipient::new(passphrase.clone());
        recipient.set_work_factor(cost.log_n());
        let one = std::iter::once(&recipient as &dyn age::Recipient);
        let encryptor = Encryptor::with_recipients(one)
            .map_err(|error| Error::Io(std::io::Error::other(error)))?;
        Ok(Sealing(encryptor.wrap_output(to)?))
    }

    /// Writes the last block, which says that nothing is missing.
    pub fn finish(self) -> Result<W, Error> {
        Ok(self.0.finish()?)
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

/// Reads a file that was sealed under a passphrase. One that asks for more work than is ever written is refused before
/// any: [`Error::SealDamaged`], as is one for another kind of key.
pub fn unseal<R: BufRead>(from: R, passphrase: &SecretString) -> Result<impl Read + use<R>, Error> {
    let decryptor = Decryptor::new_buffered(from).map_err(|error| reason(&error))?;
    if !decryptor.is_scrypt() {
        return Err(Error::SealDamaged);
    }
    let _turn = cost::one_at_a_time();
    let mut identity = scrypt::Identity::new(passphrase.clone());
    identity.set_max_work_factor(cost::MAX_READ);
    decryptor
        .decrypt(std::iter::once(&identity as &dyn age::Identity))
        .map_err(|error| reason(&error))
}

fn reason(error: &age::DecryptError) -> Error {
    match error {
        age::DecryptError::DecryptionFailed | age::DecryptError::NoMatchingKeys => {
            Error::WrongPassphrase
        }
        _ => Error::SealDamaged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_opens_with_its_passphrase_only() {
        let mut sealing =
            Sealing::begin(Vec::new(), &"right".into(), Cost::cheap_for_tests()).unwrap();
        sealing.write_all(b"Dear Gwen").unwrap();
        let file = sealing.finish().unwrap();
        assert!(file.starts_with(b"age-encryption.org/v1\n"));
        let mut said = String::new();
        unseal(file.as_slice(), &"right".into())
            .unwrap()
            .read_to_string(&mut said)
            .unwrap();
        assert_eq!(said, "Dear Gwen");
        let wrong = unseal(file.as_slice(), &"wrong".into()).err();
        assert!(matches!(wrong, Some(Error::WrongPassphrase)));
        let broken = unseal(&b"Dear Gwen"[..], &"right".into()).err();
        assert!(matches!(broken, Some(Error::SealDamaged)));
    }

    #[test]
    fn a_file_that_was_cut_short_is_noticed() {
        let mut sealing =
            Sealing::begin(Vec::new(), &"right".into(), Cost::cheap_for_tests()).unwrap();
        sealing.write_all(&vec![7; 200_000]).unwrap();
        let mut file = sealing.finish().unwrap();
        file.truncate(file.len() - 10_000);
        let mut bytes = Vec::new();
        let read = unseal(file.as_slice(), &"right".into())
            .unwrap()
            .read_to_end(&mut bytes);
        assert!(read.is_err());
    }
}
