//! A person's Markdown as paragraphs of a word processor: emphasis, lists, quotations, breaks. Links come out as their
//! words with the address behind them. What must not live here: what of a text is Markdown, the document around it.

use docx_rs::{BreakType, LineSpacing, Paragraph, Run, SpecialIndentType};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use crate::markdown;

/// A text as it is. Tabs and line breaks are no letters in such a document: left among them they are lost.
pub(crate) fn run(text: &str) -> Run {
    let mut run = Run::new();
    for (line, words) in clean(text).split('\n').enumerate() {
        if line > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        for (tab, part) in words.split('\t').enumerate() {
            if tab > 0 {
                run = run.add_tab();
            }
            run = run.add_text(part);
        }
    }
    run
}

/// What may stand in XML: other marks would make a file that no program opens.
fn clean(text: &str) -> String {
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
    /// Line breaks that come when something follows them in the same paragraph.
    breaks: usize,
}

/// How many steps a paragraph is moved in at most: there is no more room on a sheet.
const DEEPEST: i32 = 10;

/// The paragraphs of a text.
pub(crate) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut maker = Maker::default();
    for event in markdown::parts(text) {
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
                self.quotes -= 1;
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
        let mut run = run(&("\n".repeat(self.breaks) + words));
        self.breaks = after;
        if self.bold > 0 {
            run = run.bold();
        }
        if self.italic > 0 {
            run = run.italic();
        }
        self.add(run);
    }

    fn add(&mut self, run: Run) {
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
        self.breaks = 0;
        self.made.extend(self.now.take());
    }
}

#[cfg(test)]
mod tests {
    use docx_rs::Docx;

    use super::*;

    /// What a document shows of a text: "/" is a line break, "→" a tab, "¶" the end of a paragraph.
    fn shown(paragraphs: Vec<Paragraph>) -> String {
        let docx = paragraphs
            .into_iter()
            .fold(Docx::new(), Docx::add_paragraph);
        let xml = String::from_utf8(docx.build().document).unwrap();
        let mut words = String::new();
        for part in xml.split('<').skip(1) {
            let (tag, text) = part.split_once('>').unwrap();
            match tag.split(' ').next().unwrap() {
                "w:br" => words.push('/'),
                "w:tab" => words.push('→'),
                "/w:p" => words.push('¶'),
                _ => {}
            }
            words.push_str(text);
        }
        words.replace("&lt;", "<").replace("&gt;", ">")
    }

    #[test]
    fn every_word_and_every_line_break_of_a_text_is_in_the_document() {
        for (written, is) in [
            ("One\nline, and\n*another*", "One/line, and/another¶"),
            ("One\n\ntwo", "One¶two¶"),
            ("```\na\n\nb\n```\nafter", "a//b¶after¶"),
            ("1. first\n2. second\n   line", "1.→first¶2.→second/line¶"),
            ("[Gwen]: Yes.", "[Gwen]: Yes.¶"),
            ("<b>one\ntwo</b>", "<b>one/two</b>¶"),
            (
                "[the page](https://example.org) <https://example.com>",
                "the page (https://example.org) https://example.com¶",
            ),
            ("![a picture](p.png)", "![a picture](p.png)¶"),
        ] {
            assert_eq!(shown(paragraphs(written)), is, "{written:?}");
        }
    }

    #[test]
    fn a_text_that_is_no_markdown_keeps_its_lines_too() {
        let said = Paragraph::new().add_run(run("She said *yes*.\nThen\tno.\u{1}"));
        assert_eq!(shown(vec![said]), "She said *yes*./Then→no.¶");
    }
}
