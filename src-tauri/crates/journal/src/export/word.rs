//! A document for a word processor (.docx): headings, tables, lines to sign on, page numbers at the foot. What must not
//! live here: which questions there are; a person's Markdown is read in `runs`.

use std::io::Cursor;

use docx_rs::{
    AlignmentType, Docx, Footer, LineSpacing, NumPages, PageMargin, PageNum, Paragraph, Run,
    RunFonts, Style, StyleType, Table, TableBorder, TableBorderPosition, TableBorders, TableCell,
    TableLayoutType, TableRow, WidthType,
};

use super::columns::{self, HEIGHT, INNER, MARGIN, WIDTH};
use super::document::{Document, Part};
use super::runs;
use crate::error::Error;
use crate::views::DocumentWords;

/// The bytes of the file.
pub(crate) fn file(document: &Document, words: &DocumentWords) -> Result<Vec<u8>, Error> {
    let mut docx = styled(Docx::new())
        .footer(footer(words))
        .add_paragraph(line(&document.title).style("Title"));
    for (says, is) in &document.facts {
        let fact = Paragraph::new()
            .add_run(runs::run(&format!("{says}: ")).color("5A5A50"))
            .add_run(runs::run(is))
            .line_spacing(LineSpacing::new().after(40));
        docx = docx.add_paragraph(fact);
    }
    for part in &document.parts {
        docx = add(docx, part, words);
    }
    let mut bytes = Cursor::new(Vec::new());
    docx.build()
        .pack(&mut bytes)
        .map_err(|error| std::io::Error::other(error.to_string()))?;
    Ok(bytes.into_inner())
}

fn styled(docx: Docx) -> Docx {
    let heading = |id: &str, name: &str, size: usize, level: usize| {
        Style::new(id, StyleType::Paragraph)
            .name(name)
            .size(size)
            .bold()
            .outline_lvl(level)
            .line_spacing(LineSpacing::new().before(280).after(80))
    };
    let margin = PageMargin::new()
        .top(MARGIN)
        .bottom(MARGIN)
        .left(MARGIN)
        .right(MARGIN);
    docx.page_size(WIDTH, HEIGHT)
        .page_margin(margin)
        .default_fonts(
            RunFonts::new()
                .ascii("Georgia")
                .hi_ansi("Georgia")
                .cs("Times New Roman"),
        )
        .default_size(22)
        .default_line_spacing(LineSpacing::new().after(120))
        .add_style(heading("Title", "Title", 40, 0).line_spacing(LineSpacing::new().after(160)))
        .add_style(heading("Heading1", "heading 1", 28, 0))
        .add_style(heading("Heading2", "heading 2", 22, 1))
}

fn footer(words: &DocumentWords) -> Footer {
    let mut at = Paragraph::new().align(AlignmentType::Right);
    // "Page {page} of {pages}", in the order a language puts them.
    let mut rest = words.page.as_str();
    while let Some(start) = rest.find('{') {
        at = at.add_run(Run::new().add_text(&rest[..start]).size(18));
        let (name, after) = rest[start + 1..]
            .split_once('}')
            .unwrap_or((&rest[start + 1..], ""));
        at = match name {
            "page" => at.add_page_num(PageNum::new()),
            "pages" => at.add_num_pages(NumPages::new()),
            _ => at,
        };
        rest = after;
    }
    Footer::new().add_paragraph(at.add_run(Run::new().add_text(rest).size(18)))
}

fn line(text: &str) -> Paragraph {
    Paragraph::new().add_run(runs::run(text))
}

fn add(docx: Docx, part: &Part, words: &DocumentWords) -> Docx {
    match part {
        Part::Section(title) => docx.add_paragraph(line(title).style("Heading1").keep_next(true)),
        Part::Question(label) => docx.add_paragraph(line(label).style("Heading2").keep_next(true)),
        Part::Line(text) => docx.add_paragraph(line(text)),
        Part::Text(text) => runs::paragraphs(text)
            .into_iter()
            .fold(docx, Docx::add_paragraph),
        Part::Ticks(points) => points.iter().fold(docx, |docx, (done, label, note)| {
            let mark = if *done { "☒ " } else { "☐ " };
            let note = if note.is_empty() {
                String::new()
            } else {
                format!(": {note}")
            };
            docx.add_paragraph(
                line(&format!("{mark}{label}{note}")).line_spacing(LineSpacing::new().after(40)),
            )
        }),
        Part::Table { head, rows } => docx
            .add_table(table(head, rows))
            .add_paragraph(Paragraph::new()),
        Part::Signed { name, date } => docx
            .add_table(signature(name, date, words))
            .add_paragraph(Paragraph::new()),
    }
}

fn cell(text: &str, bold: bool, width: usize) -> TableCell {
    let run = runs::run(text).size(20);
    let run = if bold { run.bold() } else { run };
    TableCell::new().width(width, WidthType::Dxa).add_paragraph(
        Paragraph::new()
            .add_run(run)
            .line_spacing(LineSpacing::new().before(40).after(40)),
    )
}

fn table(head: &[String], rows: &[Vec<String>]) -> Table {
    let widths = columns::widths(head, rows);
    let row = |cells: &[String], bold| {
        let cells = cells.iter().zip(&widths);
        let row = TableRow::new(
            cells
                .map(|(text, width)| cell(text, bold, *width))
                .collect(),
        );
        row.cant_split()
    };
    let mut all = vec![row(head, true)];
    all.extend(rows.iter().map(|cells| row(cells, false)));
    Table::new(all)
        .set_grid(widths.clone())
        .width(INNER, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
}

/// A line for the hand, with name and day under it as far as they are known.
fn signature(name: &str, date: &str, words: &DocumentWords) -> Table {
    let widths = [INNER / 2, INNER / 4, INNER / 4];
    let says = [&words.signature, &words.name, &words.date];
    let is = ["", name, date];
    let rows = vec![
        TableRow::new((0..3).map(|at| cell(is[at], false, widths[at])).collect())
            .row_height(40.0)
            .cant_split(),
        TableRow::new((0..3).map(|at| cell(says[at], false, widths[at])).collect()).cant_split(),
    ];
    let none = |position| TableBorder::new(position).border_type(docx_rs::BorderType::Nil);
    let borders = TableBorders::new()
        .set(none(TableBorderPosition::Top))
        .set(none(TableBorderPosition::Left))
        .set(none(TableBorderPosition::Right))
        .set(none(TableBorderPosition::Bottom))
        .set(none(TableBorderPosition::InsideV));
    Table::new(rows)
        .set_grid(widths.to_vec())
        .width(INNER, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .set_borders(borders)
}
