//! What Day One writes as JSON. Its pictures are files beside it and stay there. What must not live here: rows.

use chrono::{DateTime, NaiveDate};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::tags::Left;
use super::{Foreign, Gathered, entries};
use crate::error::Error;
use crate::views::{BringFrom, SkipWhy};
use crate::zones;

/// How an address of one of its own pictures, films or sounds begins.
const MOMENT: &str = "dayone-moment:";

#[derive(Deserialize)]
struct File<'t> {
    #[allow(dead_code)] // by it the file is told from others
    metadata: IgnoredAny,
    #[serde(borrow)]
    entries: &'t RawValue,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    uuid: String,
    creation_date: String,
    #[serde(default)]
    time_zone: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    starred: bool,
}

/// Reads the file; none when it is not one of Day One's.
pub(super) fn read(text: &str) -> Option<Result<Gathered, Error>> {
    let file: File<'_> = serde_json::from_str(text).ok()?;
    let mut gathered = Gathered::of(BringFrom::DayOne);
    let read = entries(file.entries, &mut gathered, |gathered, entry: Entry| {
        if let Some(date) = day(&entry) {
            return keep(gathered, entry, date);
        }
        gathered.skip(SkipWhy::DateMissing, &entry.uuid);
        Ok(())
    })?;
    Some(read.map(|()| gathered))
}

/// The day on the wall where it was written.
fn day(entry: &Entry) -> Option<NaiveDate> {
    let at = DateTime::parse_from_rfc3339(&entry.creation_date).ok()?;
    let there = zones::named(&entry.time_zone).map_or(at, |zone| zones::here(zone, at));
    // As a day is read anywhere: four figures for a year that people live in.
    crate::dates::parse(&there.date_naive().to_string()).ok()
}

fn keep(gathered: &mut Gathered, entry: Entry, date: NaiveDate) -> Result<(), Error> {
    let (text, pictures) = without_pictures(&entry.text);
    for _ in 0..pictures {
        gathered.skip(SkipWhy::Picture, &date.to_string());
    }
    let first = text.trim_start().split_once('\n');
    let (line, rest) = first.unwrap_or((text.trim_start(), ""));
    let (title, text) = match line.strip_prefix("# ") {
        Some(title) => (without_marks(title), rest.to_owned()),
        None => (String::new(), text),
    };
    gathered.keep(Foreign {
        with: None,
        tags_left: Left::default(),
        left: None,
        source: entry.uuid,
        ithaca: None,
        date,
        title,
        text,
        tags: entry.tags,
        starred: entry.starred,
    })
}

/// The text without the places where pictures stood, and how many there were.
fn without_pictures(text: &str) -> (String, u32) {
    let (mut kept, mut rest, mut count) = (String::new(), text, 0);
    while let Some(start) = rest.find("![") {
        let picture = rest[start..].find("](").and_then(|middle| {
            let address = &rest[start + middle + 2..];
            let end = address.find(')')?;
            address[..end]
                .starts_with(MOMENT)
                .then_some(start + middle + 2 + end + 1)
        });
        let end = picture.unwrap_or(start + 2);
        count += u32::from(picture.is_some());
        kept.push_str(&rest[..if picture.is_some() { start } else { end }]);
        rest = &rest[end..];
    }
    kept.push_str(rest);
    (kept, count)
}

/// A title is no Markdown: its marks need no guard.
fn without_marks(title: &str) -> String {
    let mut plain = String::new();
    let mut letters = title.chars().peekable();
    while let Some(letter) = letters.next() {
        let guards = letter == '\\' && letters.peek().is_some_and(char::is_ascii_punctuation);
        plain.extend((!guards).then_some(letter));
        if guards {
            plain.extend(letters.next());
        }
    }
    plain
}
