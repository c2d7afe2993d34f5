//! What jrnl writes, as JSON or as the text it keeps itself. What must not live here: rows.

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::tags::Left;
use super::{Foreign, Gathered, PAGE, cut, entries};
use crate::dates;
use crate::error::Error;
use crate::views::{BringFrom, SkipWhy};

#[derive(Deserialize)]
struct File<'t> {
    #[allow(dead_code)] // by it the file is told from others
    tags: IgnoredAny,
    #[serde(borrow)]
    entries: &'t RawValue,
}

#[derive(Deserialize)]
struct Entry {
    title: String,
    body: String,
    date: String,
    #[serde(default)]
    time: String,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    starred: bool,
}

/// Reads `jrnl --format json`; none when it is something else.
pub(super) fn json(text: &str) -> Option<Result<Gathered, Error>> {
    let file: File<'_> = serde_json::from_str(text).ok()?;
    let mut gathered = Gathered::of(BringFrom::Jrnl);
    let read = entries(file.entries, &mut gathered, add)?;
    Some(read.map(|()| gathered))
}

fn add(gathered: &mut Gathered, entry: Entry) -> Result<(), Error> {
    let Ok(date) = dates::parse(&entry.date) else {
        gathered.skip(SkipWhy::DateMissing, &entry.title);
        return Ok(());
    };
    gathered.keep(Foreign {
        with: None,
        tags_left: Left::default(),
        left: None,
        source: format!(
            "{date} {}\0{}\0{}",
            entry.time,
            entry.title.trim(),
            entry.body.trim()
        ),
        ithaca: None,
        date,
        title: entry.title,
        text: entry.body,
        tags: entry.tags,
        starred: entry.starred,
    })
}

/// Whether a text begins as one of its entries does.
pub(super) fn is_text(text: &str) -> bool {
    text.trim_start().lines().next().and_then(head).is_some()
}

/// Reads `jrnl --format text`, which is what its files hold: each entry begins with a moment between square brackets.
pub(super) fn text(text: &str) -> Result<Gathered, Error> {
    let mut gathered = Gathered::of(BringFrom::Jrnl);
    let mut now: Option<Entry> = None;
    for line in text.lines() {
        if let Some((date, time, title)) = head(line) {
            if let Some(entry) = now.take() {
                add(&mut gathered, finished(entry))?;
            }
            let starred = title.ends_with(" *") || title.starts_with("* ");
            let title = cut(title.trim_matches(['*', ' ']));
            now = Some(Entry {
                title: title.to_owned(),
                body: String::new(),
                date: date.to_string(),
                time: time.to_owned(),
                tags: Vec::new(),
                starred,
            });
        } else if let Some(entry) = now.as_mut().filter(|entry| entry.body.len() < PAGE) {
            entry.body.push_str(cut(line));
            entry.body.push('\n');
        }
    }
    if let Some(entry) = now {
        add(&mut gathered, finished(entry))?;
    }
    Ok(gathered)
}

/// In its own text the tags stand among the words, behind an @.
fn finished(mut entry: Entry) -> Entry {
    let words = entry.title.split_whitespace();
    let words = words.chain(entry.body.split_whitespace());
    let tags = words.filter_map(|word| {
        let name = word.strip_prefix('@')?;
        let name = name.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        (!name.is_empty()).then(|| name.to_owned())
    });
    entry.tags = tags.collect();
    entry
}

/// "[2026-03-12 09:00] A title", with whatever time of day the person has chosen to see.
fn head(line: &str) -> Option<(NaiveDate, &str, &str)> {
    let (moment, title) = line.strip_prefix('[')?.split_once(']')?;
    let date = dates::parse(moment.get(..10)?).ok()?;
    let time = moment[10..].trim_matches([' ', 'T']);
    let clock = |letter: char| letter.is_ascii_digit() || ": APMapm.".contains(letter);
    (time.chars().all(clock) && time.len() <= 16).then(|| (date, time, title.trim()))
}
