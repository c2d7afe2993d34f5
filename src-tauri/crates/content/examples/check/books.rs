//! Every page of the library and every family of questions as a row. What must not live here: how reading age is
//! reckoned.

use content::{Family, Page};
use pulldown_cmark::{Event, Parser, TagEnd};

use crate::columns;
use crate::reading_age::Counts;

/// The pages in the order of the book; their words are those of the text.
pub(crate) fn library(pages: &[Page]) -> String {
    let rows: Vec<[String; 6]> = pages
        .iter()
        .map(|page| {
            let texts = paragraphs(&page.text);
            let counts = Counts::of(texts.iter().map(String::as_str));
            [
                page.id.clone(),
                page.place.to_string(),
                counts.words.to_string(),
                columns::age(counts),
                page.part.clone(),
                page.sources.join(", "),
            ]
        })
        .collect();
    let heads = ["page", "place", "words", "age", "part", "sources"];
    columns::of(heads, &rows, 1..=3)
}

/// The families in the order of their file; their words are those of the questions.
pub(crate) fn questions(families: &[Family]) -> String {
    let rows: Vec<[String; 4]> = families
        .iter()
        .map(|family| {
            let questions = family.questions.iter();
            let counts = Counts::of(questions.map(|question| question.label.as_str()));
            [
                family.id.clone(),
                family.questions.len().to_string(),
                counts.words.to_string(),
                columns::age(counts),
            ]
        })
        .collect();
    columns::of(["family", "questions", "words", "age"], &rows, 1..=3)
}

/// The words of a text in Markdown, a paragraph, heading or point at a time: each of them ends a sentence.
fn paragraphs(text: &str) -> Vec<String> {
    let (mut done, mut now) = (Vec::new(), String::new());
    for event in Parser::new(text) {
        match event {
            Event::Text(words) | Event::Code(words) => now.push_str(&words),
            Event::SoftBreak | Event::HardBreak => now.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => {
                done.push(std::mem::take(&mut now));
            }
            _ => {}
        }
    }
    done
}

#[cfg(test)]
mod tests {
    use content::Content;

    use super::*;

    #[test]
    fn what_is_read_of_a_page_are_its_words() {
        let text = "## Begin\n\nRead *on* in [a page](library:grow),\nor do.\n\n- One\n- Two\n";
        let expected = ["Begin", "Read on in a page, or do.", "One", "Two"];
        assert_eq!(paragraphs(text), expected);
    }

    #[test]
    fn every_page_and_every_family_has_its_row() {
        let content = Content::built_in().unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
        let (pages, families) = (library(&content.library), questions(&content.questions));
        assert_eq!(pages.lines().count(), 1 + content.library.len());
        assert_eq!(families.lines().count(), 1 + content.questions.len());
        for (row, page) in pages.lines().skip(1).zip(&content.library) {
            assert!(row.starts_with(&page.id), "{row}");
        }
    }
}
