//! One page of Markdown as a note: one that Ithaca wrote, or any other. What must not live here: which files there are.

use std::path::Path;

use chrono::NaiveDate;

use super::Foreign;
use super::front::{self, Front};
use super::tags::Left;
use crate::{dates, ids};

/// What is asked of a page's head.
const ASKED: [&str; 7] = [
    "title", "date", "created", "tags", "starred", "ithaca", "with",
];
/// What Ithaca writes there besides: it says nothing that the entry does not say.
const OURS: [&str; 4] = ["form", "state", "instrument", "saved"];

/// What a page says. Its day is the one it names, or else its file's name does, or else the day it was changed.
pub(super) fn note(file: &Path, page: &str, changed: NaiveDate) -> Foreign {
    let (front, text) = front::split(page, &ASKED);
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let first = |key: &str| front.get(key).and_then(|values| values.first()).cloned();
    let named = day(&stem);
    let said = ["date", "created"]
        .iter()
        .find_map(|key| day(&first(key)?))
        .or(named);
    let (title, text) = titled(first("title"), text);
    let title = title.unwrap_or_else(|| {
        let bare = stem.get(10..).filter(|_| named.is_some());
        let bare = bare.unwrap_or(&stem);
        bare.trim_start_matches([' ', '-', '_', 'T']).to_owned()
    });
    let day = said.map(|day| day.to_string()).unwrap_or_default();
    let ithaca = first("ithaca").filter(|id| ids::entry_id(id).is_ok());
    Foreign {
        source: match &ithaca {
            Some(id) => id.clone(),
            // Not where it lies: a folder is moved, and chosen from further up.
            None => format!("{day}\0{title}\0{text}"),
        },
        ithaca,
        date: said.unwrap_or(changed),
        title,
        text: text.to_owned(),
        tags: tags(&front),
        with: first("with").filter(|name| is_name(name)),
        starred: first("starred").is_some_and(|starred| starred == "true"),
        tags_left: Left::default(),
        left: left(&front),
    }
}

/// A key at the head whose value comes in nowhere.
fn left(front: &Front) -> Option<String> {
    let ours = front.contains_key("ithaca");
    let comes = |key: &str, value: &str| match key {
        "date" | "created" => day(value).is_some(),
        "starred" => ["true", "false"].contains(&value),
        "ithaca" => ids::entry_id(value).is_ok(),
        "with" => is_name(value),
        _ => ASKED.contains(&key) || ours && OURS.contains(&key),
    };
    let mut keys = front.iter();
    // Of a list only the first value comes, but of tags.
    let only_one = |key: &str| ASKED.contains(&key) && key != "tags";
    let left = keys.find(|(key, values)| {
        values.first().is_some_and(|first| !comes(key, first)) || only_one(key) && values.len() > 1
    })?;
    Some(left.0.clone())
}

/// Longer is nobody's name.
fn is_name(name: &str) -> bool {
    name.chars().nth(200).is_none()
}

/// The day a text begins with.
fn day(text: &str) -> Option<NaiveDate> {
    dates::parse(text.get(..10)?).ok()
}

/// The title, and the text without it: the one at the head, or a first heading.
fn titled(title: Option<String>, text: &str) -> (Option<String>, &str) {
    let text = text.trim_start_matches(['\n', '\r']);
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let heading = line.strip_prefix("# ").map(str::trim);
    match (title, heading) {
        (Some(title), Some(heading)) if title.trim() == heading => (Some(title), rest),
        (Some(title), _) => (Some(title), text),
        (None, Some(heading)) => (Some(heading.to_owned()), rest),
        (None, None) => (None, text),
    }
}

/// As a list, or as words with commas between; what Ithaca wrote is a list, and a comma in it part of a tag.
fn tags(front: &Front) -> Vec<String> {
    let given = front.get("tags").into_iter().flatten();
    if front.contains_key("ithaca") {
        return given.cloned().collect();
    }
    given
        .flat_map(|tags| tags.split(','))
        .map(str::to_owned)
        .collect()
}
