//! A drawing or a table as a file outside the journal. It is not encrypted, which the screen says before; where it goes is
//! asked by the program itself, so that the window can write nowhere else.

use std::borrow::Cow;
use std::path::Path;

use crate::error::Error;
use crate::spreadsheet::{self, Sheet};
use crate::views::{Cell, DrawingFile};
use crate::whole_file;

/// Writes the file: whole, or not at all.
pub(crate) fn write(file: &DrawingFile, to: &str) -> Result<(), Error> {
    let to = Path::new(to);
    match file {
        DrawingFile::Svg { text } => whole_file::write(to, text.as_bytes()),
        DrawingFile::Png { bytes } => whole_file::write(to, bytes),
        DrawingFile::Csv { rows } => whole_file::write(to, &table(rows)?),
    }
}

/// A number is one, also below nought.
fn cell(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Number(number) => number.to_string().into(),
        Cell::Text(text) => spreadsheet::words(text),
    }
}

fn table(rows: &[Vec<Cell>]) -> Result<Vec<u8>, Error> {
    let mut sheet = Sheet::new();
    for row in rows {
        sheet.line(row.iter().map(cell))?;
    }
    sheet.bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn what_a_spreadsheet_would_run_stays_words() {
        let rows = [
            vec![text("Area"), text("12 March")],
            vec![text("=HYPERLINK(\"http://x\")"), Cell::Number(-3)],
            vec![text("+1"), text("@SUM(A1)")],
            vec![text("-2+3"), text("\tcmd")],
            vec![text("Work, and \"play\""), text("a = b")],
        ];
        let written = String::from_utf8(table(&rows).unwrap()).unwrap();
        assert_eq!(
            written,
            "\u{feff}Area,12 March\r\n\"'=HYPERLINK(\"\"http://x\"\")\",-3\r\n'+1,'@SUM(A1)\r\n\
             '-2+3,'\tcmd\r\n\"Work, and \"\"play\"\"\",a = b\r\n"
        );
    }

    #[test]
    fn a_file_is_there_as_it_was_handed_over() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("a wheel.svg");
        let name = to.to_str().unwrap();
        let svg = DrawingFile::Svg {
            text: "<svg/>".into(),
        };
        write(&svg, name).unwrap();
        assert_eq!(std::fs::read_to_string(&to).unwrap(), "<svg/>");
        let png = DrawingFile::Png {
            bytes: vec![0x89, b'P'],
        };
        write(&png, name).unwrap();
        assert_eq!(std::fs::read(&to).unwrap(), [0x89, b'P']);
    }
}
