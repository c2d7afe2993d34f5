//! What changes over time in an open journal, and what is taken away from it as a file.

use super::Desk;
use crate::error::Error;
use crate::views::{DrawingFile, OverTimeView, YearView};
use crate::{drawing_file, over_time};

impl Desk {
    /// What changes over time: in all of the journal, or in one relationship.
    pub fn over_time(&self, relationship: Option<String>) -> Result<OverTimeView, Error> {
        self.in_book(|book| over_time::view(book, relationship))
    }

    /// A year of the journal; this one unless another is asked for.
    pub fn year(&self, year: Option<i32>) -> Result<YearView, Error> {
        self.in_book(|book| over_time::year(book, year))
    }

    /// Writes a drawing or a table where the person says, and says where that was. None if they close the dialog.
    pub fn save_drawing(
        &self,
        file: &DrawingFile,
        pick: impl FnOnce() -> Option<String>,
    ) -> Result<Option<String>, Error> {
        // What stands on an open page belongs to an open journal; nothing of it is held while the dialog is open.
        self.in_book(|_| Ok(()))?;
        let Some(to) = pick() else { return Ok(None) };
        self.outside(&to)?;
        drawing_file::write(file, &to)?;
        Ok(Some(to))
    }
}
