//! A form as one file that another person can be sent. It holds the questions, no answer and nobody's name, and is not
//! encrypted; the screen says so before it is written. What a received file may do is for `packs` and `content` to say.

use std::path::Path;

use content::Packs;

use crate::book::Book;
use crate::error::{Error, Thing};
use crate::packs;
use crate::views::FormFile;
use crate::whole_file;

/// Writes the form as it is in use: whole, or not at all.
pub(crate) fn share(book: &Book<'_>, id: &str, to: &str) -> Result<(), Error> {
    let content = book.content();
    let form = content.instrument(id);
    let form = form.ok_or(Error::NotFound(Thing::Instrument))?;
    whole_file::write(Path::new(to), form.to_toml().as_bytes())
}

/// What a file holds. Nothing is kept of it.
pub(crate) fn look(book: &Book<'_>, file: &str) -> FormFile {
    let path = Path::new(file);
    let name = path.file_name().unwrap_or(path.as_os_str());
    let mut found = FormFile {
        file: name.to_string_lossy().into_owned(),
        form: None,
        trouble: None,
        mistakes: Vec::new(),
    };
    let read = packs::bytes(path)
        .map(|bytes| Packs::beside(&book.tools.content()).read(&found.file, &bytes));
    match read {
        Err(trouble) => found.trouble = Some(trouble),
        Ok(Err(mistakes)) => found.mistakes = mistakes.into_iter().map(packs::told).collect(),
        Ok(Ok(form)) => found.form = Some(form),
    }
    found
}
