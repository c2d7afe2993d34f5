//! Wheels in an open journal: each command passed on to its use case.

use super::Desk;
use crate::entries::{self, Beginning};
use crate::error::Error;
use crate::views::{
    AreaChange, AreaView, EntryView, Removed, WheelLine, WheelSetDraft, WheelsView,
};
use crate::{setting, wheels};

impl Desk {
    /// The wheels of a set of areas (the built-in one unless it is named), with those chosen held against one another.
    pub fn wheels(&self, set: Option<String>, chosen: Vec<String>) -> Result<WheelsView, Error> {
        self.in_book(|book| wheels::view(book, set, chosen))
    }

    /// An empty wheel or assessment of today: with a set of areas, and mine or how the other person sees me.
    pub fn begin_scores(
        &self,
        instrument: String,
        set: Option<String>,
        relationship: Option<String>,
        theirs: bool,
    ) -> Result<EntryView, Error> {
        let beginning = Beginning {
            instrument,
            relationship,
            session: None,
            set,
            theirs,
        };
        self.in_book(|book| entries::begin(book, beginning))
    }

    /// Does one thing to the areas of a set. How they were before comes back.
    pub fn change_areas(&self, set: String, change: AreaChange) -> Result<Vec<AreaView>, Error> {
        self.in_book(|book| wheels::change_areas(book, set, change))
    }

    /// Makes a set of areas, or names one anew. Its id comes back.
    pub fn save_wheel_set(&self, set: WheelSetDraft) -> Result<String, Error> {
        self.in_book(|book| wheels::save_set(book, set))
    }

    /// Takes a set of areas away; what was scored with it stays in the journal.
    pub fn remove_wheel_set(&self, id: String) -> Result<Removed, Error> {
        self.in_book(|book| wheels::remove_set(book, id))
    }

    /// Sets how a wheel is drawn.
    pub fn set_wheel_line(&self, line: WheelLine) -> Result<(), Error> {
        self.in_book(|book| book.write(move |change| Ok(setting::set_wheel_line(change, line)?)))
    }
}
