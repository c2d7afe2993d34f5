//! Markdown as people write it, made into HTML that is safe to show, or into plain words. Everything a person typed
//! stays to be seen: raw HTML, images, and links that lead anywhere but to a web page or a mail program, come out as
//! text. The one place that makes HTML.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html,
};

use crate::link::{Address, SCHEMES};

mod bare;
mod bounded;

use bounded::{shallow, walled};

/// The only elements that come out, with no attribute but the number a list starts at; and links, with their address.
const ELEMENTS: [&str; 13] = [
    "p",
    "br",
    "hr",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "em",
    "strong",
    "code",
];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::empty();
    cleaner.tags(ELEMENTS.into_iter().chain(["pre"]).collect::<HashSet<_>>());
    cleaner.add_tags(["a"]);
    cleaner.tag_attributes(HashMap::from([
        ("a", HashSet::from(["href"])),
        ("ol", HashSet::from(["start"])),
    ]));
    cleaner.url_schemes(HashSet::from(SCHEMES));
    cleaner.url_relative(UrlRelative::Deny);
    cleaner.link_rel(Some("noopener noreferrer"));
    cleaner
});

/// As [`CLEANER`], with the headings of a page and links within the program.
static PAGES: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::empty();
    cleaner.tags(
        ELEMENTS
            .into_iter()
            .chain(["h2", "h3", "a"])
            .collect::<HashSet<_>>(),
    );
    cleaner.tag_attributes(HashMap::from([
        ("a", HashSet::from(["href"])),
        ("ol", HashSet::from(["start"])),
    ]));
    cleaner.url_schemes(
        SCHEMES
            .into_iter()
            .chain(["library", "instrument"])
            .collect(),
    );
    cleaner.url_relative(UrlRelative::Deny);
    cleaner.link_rel(None);
    cleaner
});

/// Safe HTML. A line break stays a line break, as on paper; headings begin at h4, below those of the screen.
pub(crate) fn to_html(written: &str) -> String {
    let brackets = Brackets::hidden_in(written);
    let mut made = String::with_capacity(written.len() * 2);
    html::push_html(&mut made, shallow(bare::linked(brackets.events())));
    // Everything below writes text as text already; this is the wall behind the wall.
    CLEANER.clean(&made).to_string()
}

/// The parts of a text as they are shown, for what is no HTML: each element is one of [`ELEMENTS`] or a link that is followed, a
/// line break stays one, and all else is the text it was typed as.
pub(crate) fn parts(written: &str) -> Vec<Event<'static>> {
    let brackets = Brackets::hidden_in(written);
    brackets.events().map(Event::into_static).collect()
}

/// A page of the library as safe HTML. Its links may lead to other pages and to instruments; `content` has checked them.
pub(crate) fn page_to_html(text: &str) -> String {
    let [wall, ..] = free_in(text);
    let walled = walled(text, wall);
    let events = Parser::new_ext(&walled, Options::empty())
        .flat_map(|event| match event {
            Event::Html(html) | Event::InlineHtml(html) => as_lines(&html),
            other => vec![other],
        })
        .map(|event| match event {
            Event::Text(words) => Event::Text(CowStr::from(words.replace(wall, ""))),
            Event::Code(words) => Event::Code(CowStr::from(words.replace(wall, ""))),
            other => other,
        });
    let mut made = String::with_capacity(text.len() * 2);
    html::push_html(&mut made, shallow(events));
    PAGES.clean(&made).to_string()
}

/// Plain words on one line, at most `limit` characters; cut at the end of a word, with "…".
pub(crate) fn plain(written: &str, limit: usize) -> String {
    // Marks take room that does not show, so more is read than is needed; the rest of a long text is not parsed at all.
    let end = written
        .char_indices()
        .nth(limit * 8)
        .map_or(written.len(), |(at, _)| at);
    let mut words = String::new();
    for event in Brackets::hidden_in(&written[..end]).events() {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            within if is_within_a_word(&within) => {}
            _ => words.push(' '),
        }
    }
    cut(
        &words.split_whitespace().collect::<Vec<_>>().join(" "),
        limit,
    )
}

fn is_within_a_word(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link)
    )
}

fn cut(words: &str, limit: usize) -> String {
    if words.chars().nth(limit).is_none() {
        return words.to_owned();
    }
    let room = words.char_indices().nth(limit - 1).map_or(0, |(at, _)| at); // the last place is the "…"
    // A script without spaces is cut where the room ends.
    let end = words[..room]
        .rfind(' ')
        .filter(|at| *at > room / 2)
        .unwrap_or(room);
    let end = if words[room..].starts_with(' ') {
        room
    } else {
        end
    };
    format!("{}…", words[..end].trim_end())
}

/// A text of which the parser sees only those square brackets that begin a link we follow. All others are hidden from it,
/// so that images, definitions and other links stay as they were typed: an address would otherwise vanish behind its
/// words, and a definition altogether.
struct Brackets {
    source: String,
    /// Stands for "[".
    bare: char,
    /// Stands for "\\[", which is a bracket in text and both in code.
    escaped: char,
    /// Stands before what would cost too much to read as a mark, and for nothing.
    wall: char,
}

/// Three signs that a text does not hold. They are characters of no script, now or ever.
fn free_in(written: &str) -> [char; 3] {
    let mut free = ('\u{fdd0}'..='\u{fdef}').filter(|mark| !written.contains(*mark));
    ['\u{fdd0}', '\u{fdd1}', '\u{fdd2}'].map(|taken| free.next().unwrap_or(taken))
}

impl Brackets {
    fn hidden_in(written: &str) -> Brackets {
        let free = free_in(written);
        let written = &walled(written, free[2]);
        let links = links_in(written);
        let some = Brackets::hidden_but(written, &links, free);
        // With its neighbours hidden a link may be read differently. Then all of them are text.
        if links.is_empty() || some.parser().all(|event| !leads_elsewhere(&event)) {
            some
        } else {
            Brackets::hidden_but(written, &HashSet::new(), free)
        }
    }

    fn hidden_but(written: &str, links: &HashSet<usize>, free: [char; 3]) -> Brackets {
        let [bare, escaped, wall] = free;
        let mut source = String::with_capacity(written.len() + 16);
        let mut letters = written.char_indices();
        while let Some((at, letter)) = letters.next() {
            match letter {
                '[' if !links.contains(&at) => source.push(bare),
                '\\' => match letters.next() {
                    Some((_, '[')) => source.push(escaped),
                    next => source.extend(std::iter::once('\\').chain(next.map(|(_, it)| it))),
                },
                _ => source.push(letter),
            }
        }
        Brackets {
            source,
            bare,
            escaped,
            wall,
        }
    }

    fn parser(&self) -> Parser<'_> {
        Parser::new_ext(&self.source, Options::empty())
    }

    /// The parts of the text, of which none can become anything but an element of [`ELEMENTS`], a link or text.
    fn events(&self) -> impl Iterator<Item = Event<'_>> {
        let mut in_code = false;
        let mut in_link = false;
        self.parser()
            .filter(move |event| match event {
                Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    ..
                }) => {
                    in_link = is_followed(*link_type, &self.shown_in(dest_url.clone(), false));
                    in_link // <made-up:word>: its words are its address
                }
                Event::End(TagEnd::Link) => in_link,
                _ => true,
            })
            .flat_map(harmless)
            .map(move |event| match event {
                Event::Start(Tag::CodeBlock(_)) => {
                    in_code = true;
                    event
                }
                Event::End(TagEnd::CodeBlock) => {
                    in_code = false;
                    event
                }
                Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    id,
                }) => Event::Start(Tag::Link {
                    link_type,
                    dest_url: self.shown_in(dest_url, false),
                    title,
                    id,
                }),
                Event::Text(text) => Event::Text(self.shown_in(text, in_code)),
                Event::Code(text) => Event::Code(self.shown_in(text, true)),
                _ => event,
            })
    }

    fn shown_in<'a>(&self, text: CowStr<'a>, code: bool) -> CowStr<'a> {
        if !text.contains([self.bare, self.escaped, self.wall]) {
            return text;
        }
        let escaped = if code { "\\[" } else { "[" };
        let shown = text.replace(self.wall, "").replace(self.bare, "[");
        CowStr::from(shown.replace(self.escaped, escaped))
    }
}

/// Where the links we follow begin: words in brackets, an address right after, and nothing that would not be shown.
fn links_in(written: &str) -> HashSet<usize> {
    if !written.contains("](") {
        return HashSet::new();
    }
    let mut links = HashSet::new();
    let mut within = None;
    for (part, range) in Parser::new_ext(written, Options::empty()).into_offset_iter() {
        match part {
            Event::Start(Tag::Link { .. }) => {
                // A link cannot stand in another: the inner one is the link.
                match within.take() {
                    Some(outer) => _ = links.remove(&outer),
                    None if leads_elsewhere(&part) => {}
                    None => within = Some(range.start),
                }
            }
            Event::End(TagEnd::Link) => within = None,
            // A link without words would not be seen.
            Event::Text(words) | Event::Code(words) if !words.trim().is_empty() => {
                links.extend(within);
            }
            _ => {}
        }
    }
    links
}

/// Whether a part is a link in brackets that we do not follow, or that says more than its words and its address.
fn leads_elsewhere(part: &Event<'_>) -> bool {
    match part {
        Event::Start(Tag::Link {
            link_type: LinkType::Autolink | LinkType::Email,
            ..
        }) => false,
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            ..
        }) => {
            *link_type != LinkType::Inline
                || !title.is_empty()
                || !is_followed(*link_type, dest_url)
        }
        Event::Start(Tag::Image { .. }) => true,
        _ => false,
    }
}

fn is_followed(link_type: LinkType, address: &str) -> bool {
    match link_type {
        LinkType::Email => Address::parse(&format!("mailto:{address}")).is_ok(),
        _ => Address::parse(address).is_ok(),
    }
}

fn harmless(event: Event<'_>) -> Vec<Event<'_>> {
    match event {
        Event::Html(html) | Event::InlineHtml(html) => as_lines(&html),
        Event::SoftBreak => vec![Event::HardBreak],
        Event::Start(Tag::HtmlBlock) => vec![Event::Start(Tag::Paragraph)],
        Event::End(TagEnd::HtmlBlock) => vec![Event::End(TagEnd::Paragraph)],
        Event::Start(Tag::Heading { level, .. }) => vec![Event::Start(heading(lower(level)))],
        Event::End(TagEnd::Heading(level)) => vec![Event::End(TagEnd::Heading(lower(level)))],
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(about))) => fenced(about),
        other => vec![other],
    }
}

/// Raw HTML as the text it was typed as, line by line.
fn as_lines<'a>(html: &str) -> Vec<Event<'a>> {
    let mut lines = Vec::new();
    for line in html.split_inclusive('\n') {
        lines.push(Event::Text(CowStr::from(
            line.trim_end_matches('\n').to_owned(),
        )));
        if line.ends_with('\n') {
            lines.push(Event::HardBreak);
        }
    }
    lines
}

/// What stands beside a fence may be words of a person who knows no fences: it becomes the first line.
fn fenced(about: CowStr<'_>) -> Vec<Event<'_>> {
    let start = Event::Start(Tag::CodeBlock(CodeBlockKind::Indented));
    if about.is_empty() {
        vec![start]
    } else {
        vec![start, Event::Text(about), Event::Text("\n".into())]
    }
}

fn heading<'a>(level: HeadingLevel) -> Tag<'a> {
    Tag::Heading {
        level,
        id: None,
        classes: Vec::new(),
        attrs: Vec::new(),
    }
}

fn lower(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H4,
        HeadingLevel::H2 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}

#[cfg(test)]
mod tests;
