//! The library: its contents, a page, and finding words in it. It is the same in every journal; nothing here reads one.

use content::{Content, Page};

use crate::error::{Error, Thing};
use crate::views::{LibraryPart, LibraryView, PageCard, PageView};
use crate::{markdown, path};

/// The characters shown around what was found.
const AROUND: usize = 80;

/// The longest that is looked for; more cannot stand in a page's sentence.
const LONGEST: usize = 200;

/// The contents; with something to find, only the pages that hold every word of it.
pub(crate) fn contents(content: &Content, find: Option<&str>) -> LibraryView {
    let wanted = find.map(words).unwrap_or_default();
    let mut parts: Vec<LibraryPart> = Vec::new();
    for page in &content.library {
        let Some(card) = found(page, &wanted) else {
            continue;
        };
        match parts.last_mut().filter(|part| part.title == page.part) {
            Some(part) => part.pages.push(card),
            None => parts.push(LibraryPart {
                title: page.part.clone(),
                pages: vec![card],
            }),
        }
    }
    LibraryView { parts }
}

fn words(find: &str) -> Vec<String> {
    let find: String = find.chars().take(LONGEST).collect();
    find.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(folded)
        .collect()
}

/// In lower case, a letter for a letter, so that a place in one is a place in the other.
fn folded(text: &str) -> String {
    text.chars()
        .map(|letter| letter.to_lowercase().next().unwrap_or(letter))
        .collect()
}

fn found(page: &Page, wanted: &[String]) -> Option<PageCard> {
    let text = markdown::plain(&page.text, page.text.len().max(1));
    let whole = folded(&format!("{}\n{}\n{text}", page.title, page.about));
    if !wanted.iter().all(|word| whole.contains(word.as_str())) {
        return None;
    }
    let title = folded(&page.title);
    let told = wanted.iter().all(|word| title.contains(word.as_str()));
    let found = (!told).then(|| around(&text, wanted)).flatten();
    Some(PageCard {
        found,
        ..card(page)
    })
}

/// The words around the first place any of them stands.
fn around(text: &str, wanted: &[String]) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let folded = folded(text);
    let at = wanted
        .iter()
        .filter_map(|word| folded.find(word.as_str()))
        .min()
        .map(|byte| folded[..byte].chars().count())?;
    let is_gap = |place: &usize| letters[*place].is_whitespace();
    let least = at.saturating_sub(AROUND);
    let most = (at + AROUND).min(letters.len());
    let start = if least == 0 {
        0
    } else {
        (least..at).find(is_gap).map_or(least, |gap| gap + 1)
    };
    let end = if most == letters.len() {
        most
    } else {
        (at..most).rev().find(is_gap).unwrap_or(most)
    };
    let cut: String = letters[start..end].iter().collect();
    let (before, after) = (
        if start > 0 { "…" } else { "" },
        if end < letters.len() { "…" } else { "" },
    );
    Some(format!("{before}{}{after}", cut.trim()))
}

/// One page.
pub(crate) fn page(content: &Content, id: &str) -> Result<PageView, Error> {
    let at = content
        .library
        .iter()
        .position(|page| page.id == id)
        .ok_or(Error::NotFound(Thing::Page))?;
    let page = &content.library[at];
    let known = |key: &String| {
        content
            .sources
            .iter()
            .find(|source| source.key == *key)
            .cloned()
    };
    Ok(PageView {
        id: page.id.clone(),
        title: page.title.clone(),
        part: page.part.clone(),
        html: markdown::page_to_html(&page.text),
        sources: page.sources.iter().filter_map(known).collect(),
        instruments: page
            .instruments
            .iter()
            .filter_map(|id| content.instrument(id))
            .map(path::instrument_card)
            .collect(),
        previous: at
            .checked_sub(1)
            .and_then(|before| content.library.get(before))
            .map(card),
        next: content.library.get(at + 1).map(card),
    })
}

fn card(page: &Page) -> PageCard {
    PageCard {
        id: page.id.clone(),
        title: page.title.clone(),
        about: page.about.clone(),
        found: None,
    }
}

#[cfg(test)]
mod tests;
