//! Markdown as people write it, made into HTML that is safe to show, or into plain words. Everything a person typed
//! stays to be seen: raw HTML, links and images come out as text. The one place that makes HTML.

use std::collections::HashSet;
use std::sync::LazyLock;

use ammonia::Builder;
use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html,
};

/// The only elements that come out, with no attribute but the number a list starts at.
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
    cleaner.add_tag_attributes("ol", ["start"]);
    cleaner
});

/// Safe HTML. A line break stays a line break, as on paper; headings begin at h4, below those of the screen.
pub(crate) fn to_html(written: &str) -> String {
    let brackets = Brackets::hidden_in(written);
    let mut made = String::with_capacity(written.len() * 2);
    html::push_html(&mut made, brackets.events());
    // Everything below writes text as text already; this is the wall behind the wall.
    CLEANER.clean(&made).to_string()
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
        Event::Start(Tag::Emphasis | Tag::Strong) | Event::End(TagEnd::Emphasis | TagEnd::Strong)
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

/// A text whose square brackets the parser does not see, so that links, images and definitions stay as they were typed:
/// an address would otherwise vanish behind its words, and a definition altogether.
struct Brackets {
    source: String,
    /// Stands for "[".
    bare: char,
    /// Stands for "\\[", which is a bracket in text and both in code.
    escaped: char,
}

impl Brackets {
    fn hidden_in(written: &str) -> Brackets {
        // These are not characters of any script, now or ever; two are taken that the text does not hold.
        let mut free = ('\u{fdd0}'..='\u{fdef}').filter(|mark| !written.contains(*mark));
        let bare = free.next().unwrap_or('\u{fdd0}');
        let escaped = free.next().unwrap_or('\u{fdd1}');
        let mut source = String::with_capacity(written.len() + 16);
        let mut letters = written.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '[' => source.push(bare),
                '\\' => match letters.next() {
                    Some('[') => source.push(escaped),
                    next => source.extend(std::iter::once('\\').chain(next)),
                },
                _ => source.push(letter),
            }
        }
        Brackets {
            source,
            bare,
            escaped,
        }
    }

    /// The parts of the text, of which none can become anything but an element of [`ELEMENTS`] or text.
    fn events(&self) -> impl Iterator<Item = Event<'_>> {
        let mut in_code = false;
        Parser::new_ext(&self.source, Options::empty())
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
                Event::Text(text) => Event::Text(self.shown_in(text, in_code)),
                Event::Code(text) => Event::Code(self.shown_in(text, true)),
                _ => event,
            })
    }

    fn shown_in<'a>(&self, text: CowStr<'a>, code: bool) -> CowStr<'a> {
        if !text.contains([self.bare, self.escaped]) {
            return text;
        }
        let escaped = if code { "\\[" } else { "[" };
        CowStr::from(text.replace(self.bare, "[").replace(self.escaped, escaped))
    }
}

fn harmless(event: Event<'_>) -> Vec<Event<'_>> {
    match event {
        Event::Html(html) | Event::InlineHtml(html) => as_lines(&html),
        Event::SoftBreak => vec![Event::HardBreak],
        Event::Start(Tag::Link { .. }) | Event::End(TagEnd::Link) => Vec::new(), // <https://…>: its words are its address
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
