//! The forms of a file: which of their versions have another number in this journal, and which questions hold. What must not
//! live here: entries.

use std::collections::HashMap;

use content::Instrument;
use rusqlite::Connection;

use super::{Planner, WHEEL, is_counted, text, whole};
use crate::book::Stop;
use crate::error::Error;
use crate::export::rows::Fields;
use crate::import::ithaca::Read;
use crate::{instrument_version, wheel_set};

/// No journal counts as far: behind it there is room for as many versions as anybody makes.
const MOST: i64 = 2_000_000_000;

/// The highest version of each form in a file, and of the wheel in the journal too.
pub(super) fn highest(connection: &Connection, read: &Read) -> Result<HashMap<String, i64>, Stop> {
    let here = wheel_set::newest_version(connection, WHEEL)?.map_or(0, i64::from);
    let mut highest = HashMap::from([(WHEEL.to_owned(), here)]);
    for table in ["instrument_version", "instrument_wording", "wheel_version"] {
        for row in read.rows.get(table).into_iter().flatten() {
            let row = row.fields();
            let instrument = match table {
                "wheel_version" => WHEEL,
                _ => text(&row, "instrument"),
            };
            let version = whole(&row, "version");
            if version > MOST {
                return Err(Error::FileNotReadable.into());
            }
            let known = highest.entry(instrument.to_owned()).or_default();
            *known = version.max(*known);
        }
    }
    Ok(highest)
}

impl Planner<'_> {
    /// The instrument in a row of wordings, as it calls itself.
    fn given(row: &Fields) -> Result<Instrument, Stop> {
        let definition = row.get("definition").cloned().unwrap_or_default();
        let mut given: Instrument = serde_json::from_value(definition).map_err(Error::from)?;
        if given.id != text(row, "instrument") || i64::from(given.version) != whole(row, "version")
        {
            return Err(Error::FileNotReadable.into());
        }
        text(row, "wording").clone_into(&mut given.wording);
        Ok(given)
    }

    /// Only what a journal counts by itself can have two meanings under one number: then it gets the next one here.
    pub(super) fn count(&mut self, row: &Fields) -> Result<(), Stop> {
        let mut given = Self::given(row)?;
        let version = (given.id.clone(), i64::from(given.version));
        if !is_counted(&given.id) || self.numbered.contains_key(&version) {
            return Ok(());
        }
        let known = self.known(&given)?;
        if known.is_some_and(|known| known != given) {
            let highest = self.highest.entry(given.id.clone()).or_default();
            let next = highest
                .checked_add(1)
                .and_then(|next| u32::try_from(next).ok());
            given.version = next.ok_or(Error::FileNotReadable)?;
            let number = i64::from(instrument_version::number(self.connection, &given)?);
            *highest = number.max(*highest);
            self.numbered.insert(version, number);
        }
        Ok(())
    }

    /// This wording as the journal has it, or else as the program has.
    fn known(&self, given: &Instrument) -> Result<Option<Instrument>, Stop> {
        let (id, version, wording) = (&given.id, given.version, &given.wording);
        let kept = instrument_version::get(self.connection, id, version, wording)?;
        Ok(kept.or_else(|| self.languages.worded(id, version, wording).cloned()))
    }

    /// A wording of a form. Of all that a journal does not count by itself the program's own questions hold: a file must
    /// not put others in their place.
    pub(super) fn form(&mut self, row: &mut Fields) -> Result<(), Stop> {
        let mut given = Self::given(row)?;
        let version = (given.id.clone(), i64::from(given.version));
        if let Some(number) = self.numbered.get(&version) {
            given.version = u32::try_from(*number).unwrap_or(given.version);
            row.insert("version".to_owned(), (*number).into());
        } else if let Some(known) = self.known(&given)? {
            given = known;
        }
        for (name, says) in [("title", &given.title), ("purpose", &given.purpose)] {
            row.insert(name.to_owned(), says.as_str().into());
        }
        row.insert(
            "definition".to_owned(),
            serde_json::to_value(&given).map_err(Error::from)?,
        );
        let wording = text(row, "wording").to_owned();
        self.forms
            .insert((version.0, given.version.into(), wording), given);
        Ok(())
    }

    pub(super) fn renumber(&self, row: &mut Fields, instrument: &str) {
        let from = (instrument.to_owned(), whole(row, "version"));
        if let Some(number) = self.numbered.get(&from) {
            row.insert("version".to_owned(), (*number).into());
        }
    }
}
