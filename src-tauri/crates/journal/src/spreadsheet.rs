//! Tables as every spreadsheet reads them, and what they must not do to whoever opens one: a spreadsheet works out a text
//! that begins like a formula, whoever wrote it. What must not live here: which tables there are.

use std::borrow::Cow;

use crate::error::Error;

/// What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection").
const FORMULAS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// Words that would be read as a formula, made words again by the apostrophe spreadsheets know.
pub(crate) fn words(text: &str) -> Cow<'_, str> {
    if text.starts_with(FORMULAS) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// A table in the making.
pub(crate) struct Sheet(csv::Writer<Vec<u8>>);

impl Sheet {
    /// As RFC 4180 has it, in UTF-8 with the mark without which Excel takes it for something else.
    pub(crate) fn new() -> Sheet {
        let writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer("\u{feff}".as_bytes().to_vec());
        Sheet(writer)
    }

    /// Writes a line of cells as they are: figures, and words that are guarded already.
    pub(crate) fn line<'c>(
        &mut self,
        cells: impl IntoIterator<Item = Cow<'c, str>>,
    ) -> Result<(), Error> {
        let cells = cells.into_iter().map(Cow::into_owned);
        let written = self.0.write_record(cells);
        written.map_err(|error| Error::File(error.into()))
    }

    /// Writes a line of words.
    pub(crate) fn words<T: AsRef<str>>(&mut self, cells: &[T]) -> Result<(), Error> {
        self.line(cells.iter().map(|cell| words(cell.as_ref())))
    }

    /// All of it.
    pub(crate) fn bytes(self) -> Result<Vec<u8>, Error> {
        let written = self.0.into_inner();
        written.map_err(|error| Error::File(error.into_error()))
    }
}
