//! Ids: UUIDs of version 7, so that they sort by the time they were made. Minted from the clock and randomness passed in.

use chrono::{DateTime, FixedOffset};
use uuid::{Builder, Uuid};
use vault::Randomness;

use crate::error::{Error, Thing};

/// A new id of this moment.
pub(crate) fn mint(at: DateTime<FixedOffset>, random: &dyn Randomness) -> Result<String, Error> {
    let mut bytes = [0; 10];
    random.fill(&mut bytes)?;
    let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
    Ok(Builder::from_unix_timestamp_millis(millis, &bytes)
        .into_uuid()
        .to_string())
}

/// An entry's id as the window hands it back; only what `mint` could have made.
pub(crate) fn entry_id(id: &str) -> Result<&str, Error> {
    let minted =
        Uuid::parse_str(id).is_ok_and(|uuid| uuid.get_version_num() == 7 && uuid.to_string() == id);
    minted.then_some(id).ok_or(Error::NotFound(Thing::Entry))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{CountingRandom, at};

    #[test]
    fn ids_sort_by_the_moment_they_were_made() {
        let random = CountingRandom::default();
        let earlier = mint(at("2026-03-12T14:02:00.001+00:00"), &random).unwrap();
        let later = mint(at("2026-03-12T14:02:00.002+00:00"), &random).unwrap();
        assert!(earlier < later);
        assert!(entry_id(&earlier).is_ok());
    }

    #[test]
    fn an_id_that_was_never_given_out_is_not_taken() {
        for id in [
            "",
            "1",
            "../../etc",
            "c0ffee00-0000-4000-8000-000000000000",
            "0195F0C4-1E6D-7000-8000-000000000000",
        ] {
            assert!(entry_id(id).is_err(), "{id}");
        }
    }
}
