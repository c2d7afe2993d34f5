//! Reads one page of `library/`: the keys between two lines of `+++`, then Markdown. Showing it belongs to the journal.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::{Range, RangeInclusive};

use pulldown_cmark::{BrokenLink, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag};

use super::{Known, Page, Table};
use crate::library::{LibraryLink, library_link};
use crate::{Mistake, Page as LibraryPage};

/// The words a page may have: fewer say too little for a page of its own, more are not read in one go.
const WORDS: RangeInclusive<usize> = 150..=700;

const FENCE: &str = "+++";

/// The places in the book that are taken, with the file that took each.
pub(crate) type Places = BTreeMap<u32, String>;

/// The page of a file called `id`.md; none when its keys could not be read.
pub(crate) fn page(
    name: &str,
    id: &str,
    text: &str,
    known: &Known,
    places: &mut Places,
    mistakes: &mut Vec<Mistake>,
) -> Option<LibraryPage> {
    let file = Page::of(name, text);
    let read = parts(&file).and_then(|(keys, body)| {
        file.table(&keys, "page", |table| LibraryPage {
            id: id.to_owned(),
            title: table.text("title"),
            part: table.text("part"),
            place: place(table, places),
            about: table.text("about"),
            sources: known.sources(table),
            instruments: known.instruments(table, "try"),
            text: checked(&file, body, known),
        })
    });
    mistakes.append(&mut file.mistakes.into_inner());
    read
}

/// The keys as TOML, every byte in its place, and where the text begins.
pub(super) fn parts(file: &Page) -> Option<(String, usize)> {
    const NEXT: &str = "Begin the file with a line +++, the keys, and a line +++.";
    let mut at = 0;
    let mut fences = Vec::new();
    for line in file.text.split_inclusive('\n') {
        if line.trim_end() == FENCE && fences.len() < 2 {
            fences.push(at..at + line.len());
        }
        at += line.len();
    }
    match &fences[..] {
        [first, second] if first.start == 0 => {
            let keys = format!("   {}", &file.text[FENCE.len()..second.start]);
            Some((keys, second.end))
        }
        [first] if first.start == 0 => {
            file.note(0, "the keys of this page have no end", NEXT);
            None
        }
        _ => {
            file.note(0, "this page does not begin with its keys", NEXT);
            None
        }
    }
}

fn place(table: &mut Table, places: &mut Places) -> u32 {
    let Some(place) = table.number("place") else {
        return 0;
    };
    let file = table.page.file.to_owned();
    if let Some(other) = places.insert(place, file) {
        table.note(
            "place",
            format!("the place {place} is taken by {other}"),
            "Give one of them another place.",
        );
    }
    place
}

/// The text without the empty lines around it, after a look at its words, headings and links.
pub(super) fn checked(file: &Page, body: usize, known: &Known) -> String {
    let text = &file.text[body..];
    let begins = body + (text.len() - text.trim_start().len());
    let broken = RefCell::new(Vec::new());
    let note_broken = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        broken.borrow_mut().push(link.span);
        None
    };
    let parser = Parser::new_with_broken_link_callback(text, Options::empty(), Some(note_broken));
    let mut words = 0;
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Text(text) | Event::Code(text) => words += count(&text),
            event => check_event(file, &event, body + range.start, known),
        }
    }
    for span in broken.into_inner() {
        note_nowhere(file, text, span, body);
    }
    if !WORDS.contains(&words) {
        let next = format!("Keep it between {} and {}.", WORDS.start(), WORDS.end());
        file.note(begins, format!("this page has {words} words"), next);
    }
    text.trim().to_owned()
}

fn count(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

fn note_nowhere(file: &Page, text: &str, span: Range<usize>, body: usize) {
    let (at, written) = (body + span.start, &text[span]);
    file.note(
        at,
        format!("{written} leads nowhere"),
        "Write a link as [words](address), or take the square brackets out.",
    );
}

/// Whatever the window would not show as it was meant.
fn check_event(file: &Page, event: &Event, at: usize, known: &Known) {
    match event {
        Event::Start(Tag::Heading {
            level: HeadingLevel::H1,
            ..
        }) => file.note(
            at,
            "a heading of the first level stands in the text",
            "Begin headings with ##; the title of the page stands above them.",
        ),
        Event::Start(Tag::Image { .. }) => {
            file.note(at, "a picture stands in the text", "Say it in words.");
        }
        Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => file.note(
            at,
            "HTML stands in the text",
            "Write it as Markdown, or put a backslash before the <.",
        ),
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            ..
        }) => check_link(file, *link_type, dest_url, at, known),
        _ => {}
    }
}

fn check_link(file: &Page, kind: LinkType, address: &str, at: usize, known: &Known) {
    if kind != LinkType::Inline {
        file.note(
            at,
            format!("the link to `{address}` is not written out"),
            "Write a link as [words](address).",
        );
        return;
    }
    match library_link(address) {
        Some(LibraryLink::Page(id)) if !known.pages.contains(id) => file.note(
            at,
            format!("there is no page `{id}`"),
            format!("Write library/{id}.md, or take the link out."),
        ),
        Some(LibraryLink::Instrument(id)) if !known.instruments.contains(id) => file.note(
            at,
            format!("there is no instrument `{id}`"),
            "Use the name of a file in instruments/.",
        ),
        Some(_) => {}
        None => {
            let what = if address.is_empty() {
                "a link leads nowhere".to_owned()
            } else {
                format!("a link leads to `{address}`")
            };
            let next = "Use library:ID, instrument:ID or a whole https address.";
            file.note(at, what, next);
        }
    }
}
