//! A person's Markdown as paragraphs of a word processor: emphasis, lists, quotations, breaks. Links come out as their
//! words with the address behind them, HTML as the text it is. What must not live here: the document around them.

use docx_rs::{BreakType, LineSpacing, Paragraph, Run, SpecialIndentType};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What may stand in XML: other marks would make a file that no program opens.
pub(crate) fn clean(text: &str) -> String {
    let fits = |letter: &char| {
        !letter.is_control() && !matches!(*letter, '\u{fffe}' | '\u{ffff}')
            || matches!(letter, '\t' | '\n')
    };
    text.chars().filter(fits).collect()
}

#[derive(Default)]
struct Maker {
    made: Vec<Paragraph>,
    now: Option<Paragraph>,
    bold: u32,
    italic: u32,
    /// By list: the next number, or none for dots.
    lists: Vec<Option<u64>>,
    quotes: i32,
    address: Option<String>,
}

/// How many steps a paragraph is moved in at most: there is no more room on a sheet.
const DEEPEST: i32 = 10;

/// The paragraphs of a text.
pub(crate) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut maker = Maker::default();
    for event in Parser::new_ext(text, Options::empty()) {
        maker.take(event);
    }
    maker.end();
    maker.made
}

impl Maker {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.close(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.say(&text);
            }
            Event::SoftBreak => self.say(" "),
            Event::HardBreak => self.run(Run::new().add_break(BreakType::TextWrapping)),
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
                        format!("{}.\t", *number - 1)
                    }
                    _ => "•\t".to_owned(),
                };
                self.say(&mark);
            }
            Tag::BlockQuote(_) => {
                self.end();
                self.quotes += 1;
            }
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.address = Some(dest_url.into_string());
            }
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
                self.quotes -= 1;
            }
            TagEnd::Link | TagEnd::Image => {
                if let Some(address) = self.address.take() {
                    self.say(&format!(" ({address})"));
                }
            }
            TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.end(),
            _ => {}
        }
    }

    fn say(&mut self, text: &str) {
        let mut run = Run::new();
        for (at, part) in text.split('\t').enumerate() {
            if at > 0 {
                run = run.add_tab();
            }
            run = run.add_text(clean(part));
        }
        if self.bold > 0 {
            run = run.bold();
        }
        if self.italic > 0 {
            run = run.italic();
        }
        self.run(run);
    }

    fn run(&mut self, run: Run) {
        let depth = i32::try_from(self.lists.len()).unwrap_or(0);
        let quotes = self.quotes;
        let now = self.now.take().unwrap_or_else(|| {
            let left = 400 * (depth + quotes).min(DEEPEST);
            let hanging = (depth > 0).then_some(SpecialIndentType::Hanging(400));
            let paragraph = Paragraph::new().line_spacing(LineSpacing::new().after(120));
            if left > 0 {
                paragraph.indent(Some(left), hanging, None, None)
            } else {
                paragraph
            }
        });
        self.now = Some(now.add_run(run));
    }

    fn end(&mut self) {
        self.made.extend(self.now.take());
    }
}
