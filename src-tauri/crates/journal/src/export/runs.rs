//! Paragraphs as a word processor has them. What must not live here: how they come of a person's Markdown (`prose`), the
//! document around them.

use docx_rs::{BreakType, LineSpacing, Paragraph, Run, SpecialIndentType};

use super::prose::{self, Piece};

/// A text as it is. Tabs and line breaks are no letters in such a document: left among them they are lost.
pub(crate) fn run(text: &str) -> Run {
    of(&Piece::plain(text))
}

fn of(piece: &Piece) -> Run {
    let mut run = Run::new();
    for (line, words) in piece.text.split('\n').enumerate() {
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
    if piece.bold {
        run = run.bold();
    }
    if piece.italic {
        run = run.italic();
    }
    run
}

/// A step inwards, in twentieths of a point.
const STEP: i32 = 400;

/// The paragraphs of a text.
pub(crate) fn paragraphs(text: &str) -> Vec<Paragraph> {
    prose::paragraphs(text).iter().map(paragraph).collect()
}

fn paragraph(is: &prose::Paragraph) -> Paragraph {
    let mut made = Paragraph::new().line_spacing(LineSpacing::new().after(120));
    if is.steps > 0 {
        let hanging = is.listed.then_some(SpecialIndentType::Hanging(STEP));
        made = made.indent(Some(STEP * i32::from(is.steps)), hanging, None, None);
    }
    if let Some(mark) = &is.mark {
        made = made.add_run(run(&format!("{mark}\t")));
    }
    is.pieces
        .iter()
        .fold(made, |made, piece| made.add_run(of(piece)))
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
