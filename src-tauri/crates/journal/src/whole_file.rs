//! Writing a file that goes out of the journal: it is there whole, or what was there before stays.

use std::io::Write;
use std::path::Path;

use crate::error::Error;

/// Writes these bytes in place of whatever is at `to`.
pub(crate) fn write(to: &Path, bytes: &[u8]) -> Result<(), Error> {
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(to).map_err(|error| error.error)?;
    Ok(())
}
