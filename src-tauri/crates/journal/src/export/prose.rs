//! A person's Markdown as paragraphs of a document: emphasis, lists, quotations, breaks. Links come out as their words with
//! the address behind them. What must not live here: what of a text is Markdown (`markdown`), any one kind of document.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use crate::markdown;

/// Words that look alike. "\n" in them is a line break, "\t" a tab; there are no other marks that are no letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) bold: bool,
    pub(crate) italic: bool,
}

impl Piece {
    /// A text as it is.
    pub(crate) fn plain(text: &str) -> Piece {
        Piece {
            text: clean(text),
            bold: false,
            italic: false,
        }
    }
}

/// A paragraph.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Paragraph {
    /// How many steps it is moved in, at most [`DEEPEST`].
    pub(crate) steps: u8,
    /// Whether it belongs to a list: what stands before its first line is [`Paragraph::mark`], a step to the left of it.
    pub(crate) listed: bool,
    /// The number or dot of a point; none for what follows in the same point.
    pub(crate) mark: Option<String>,
    pub(crate) pieces: Vec<Piece>,
}

/// How many steps a paragraph is moved in at most: there is no more room on a sheet.
const DEEPEST: usize = 10;

/// What may be shown: other marks are no letters, and in XML would make a file that no program opens.
fn clean(text: &str) -> String {
    let fits = |letter: &char| {
        !letter.is_control() && !matches!(*letter, '\u{fffe}' | '\u{ffff}')
            || matches!(letter, '\t' | '\n')
    };
    text.chars().filter(fits).collect()
}

/// The paragraphs of a text.
pub(crate) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut maker = Maker::default();
    for event in markdown::parts(text) {
        maker.take(event);
    }
    maker.end();
    maker.made
}

#[derive(Default)]
struct Maker {
    made: Vec<Paragraph>,
    now: Option<Paragraph>,
    bold: u32,
    italic: u32,
    /// By list: the next number, or none for dots.
    lists: Vec<Option<u64>>,
    quotes: usize,
    address: Option<String>,
    /// Line breaks that come when something follows them in the same paragraph.
    breaks: usize,
}

impl Maker {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.close(tag),
            Event::Text(text) | Event::Code(text) => self.say(&text),
            Event::HardBreak => self.breaks += 1,
            Event::Rule => {
                self.end();
                self.say("* * *");
                self.end();
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.bold += 1,
            Tag::Emphasis => self.italic += 1,
            Tag::Heading { .. } => {
                self.end();
                self.bold += 1;
            }
            Tag::List(first) => {
                self.end();
                self.lists.push(first);
            }
            Tag::Item => {
                self.end();
                let mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}.", *number - 1)
                    }
                    _ => "•".to_owned(),
                };
                self.now().mark = Some(mark);
            }
            Tag::BlockQuote(_) => {
                self.end();
                self.quotes += 1;
            }
            // The others are their address already.
            Tag::Link {
                link_type: LinkType::Inline,
                dest_url,
                ..
            } => self.address = Some(dest_url.into_string()),
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Emphasis => self.italic = self.italic.saturating_sub(1),
            TagEnd::Heading(_) => {
                self.end();
                self.bold = self.bold.saturating_sub(1);
            }
            TagEnd::List(_) => {
                self.end();
                self.lists.pop();
            }
            TagEnd::BlockQuote(_) => {
                self.end();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::Link => {
                if let Some(address) = self.address.take() {
                    self.say(&format!(" ({address})"));
                }
            }
            TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock => self.end(),
            _ => {}
        }
    }

    fn say(&mut self, text: &str) {
        let words = text.trim_end_matches('\n');
        let after = text.len() - words.len();
        if words.is_empty() {
            self.breaks += after;
            return;
        }
        let piece = Piece {
            bold: self.bold > 0,
            italic: self.italic > 0,
            ..Piece::plain(&("\n".repeat(self.breaks) + words))
        };
        self.breaks = after;
        self.now().pieces.push(piece);
    }

    fn now(&mut self) -> &mut Paragraph {
        let steps = (self.lists.len() + self.quotes).min(DEEPEST);
        let listed = !self.lists.is_empty();
        self.now.get_or_insert_with(|| Paragraph {
            steps: u8::try_from(steps).unwrap_or(u8::MAX),
            listed,
            ..Paragraph::default()
        })
    }

    fn end(&mut self) {
        self.breaks = 0;
        self.made.extend(self.now.take());
    }
}
