//! One entry on its way to pages: which of its words are a heading, a point or a cell, how they look, and what is told of
//! them to whoever has the file read aloud. What must not live here: where on a page they stand (`flow`).

use std::num::NonZeroU16;
use std::rc::Rc;

use krilla::tagging::{Identifier, ListNumbering, TableHeaderScope, Tag, TagGroup, TagKind};

use super::flow::{self, INNER, Item, Row, Table, Words};
use super::setting::{Ink, Lines, Look, Setter};
use crate::export::columns;
use crate::export::document::{Document, Part};
use crate::export::prose::{self, Piece};
use crate::views::DocumentWords;

const TITLE: Look = look(20.0, true, Ink::Black);
pub(super) const SECTION: Look = look(14.0, true, Ink::Black);
const QUESTION: Look = look(11.0, true, Ink::Black);
pub(super) const TEXT: Look = look(11.0, false, Ink::Black);
const CELL: Look = look(10.0, false, Ink::Black);
const HEAD: Look = look(10.0, true, Ink::Black);
const FACT: Look = look(11.0, false, Ink::Quiet);
pub(super) const FOOT: Look = look(9.0, false, Ink::Quiet);

const fn look(size: f32, bold: bool, ink: Ink) -> Look {
    Look { size, bold, ink }
}

/// A step inwards, in points.
pub(super) const STEP: f32 = 20.0;
/// How high the line to sign on is.
const SIGNED: f32 = 34.0;

/// Words without their line breaks.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is told of an entry besides what is seen: what something is, with what is in it or where its words go.
pub(super) struct Branch {
    kind: TagKind,
    of: Vec<Branch>,
    leaf: Option<usize>,
}

impl Branch {
    fn with(kind: impl Into<TagKind>, of: Vec<Branch>) -> Branch {
        Branch {
            kind: kind.into(),
            of,
            leaf: None,
        }
    }

    fn leaf(kind: impl Into<TagKind>, leaf: usize) -> Branch {
        Branch {
            kind: kind.into(),
            of: Vec::new(),
            leaf: Some(leaf),
        }
    }

    pub(super) fn grown(self, told: &mut [Vec<Identifier>]) -> TagGroup {
        let mut group = TagGroup::new(self.kind);
        let leaf = self.leaf.and_then(|leaf| told.get_mut(leaf));
        for is in leaf.map(std::mem::take).into_iter().flatten() {
            group.push(is);
        }
        for branch in self.of {
            group.push(branch.grown(told));
        }
        group
    }
}

/// One entry on its way to pages.
pub(super) struct Sheet<'a> {
    setter: &'a mut Setter,
    words: &'a DocumentWords,
    pub(super) items: Vec<Item>,
    pub(super) tree: Vec<Branch>,
    /// How many places there are that words go to.
    pub(super) leaves: usize,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(setter: &'a mut Setter, words: &'a DocumentWords) -> Sheet<'a> {
        Sheet {
            setter,
            words,
            items: Vec::new(),
            tree: Vec::new(),
            leaves: 0,
        }
    }

    pub(super) fn document(&mut self, document: &Document) {
        self.heading(1, &document.title, TITLE, 0.0);
        for (says, is) in &document.facts {
            let says = self
                .setter
                .set(&[Piece::plain(&format!("{says}: {is}"))], FACT, INNER);
            self.paragraph(says, 2.0);
        }
        for part in &document.parts {
            self.part(part);
        }
    }

    fn leaf(&mut self) -> usize {
        self.leaves += 1;
        self.leaves - 1
    }

    fn heading(&mut self, level: u16, text: &str, look: Look, before: f32) {
        let lines = self.setter.set(&[Piece::plain(text)], look, INNER);
        let leaf = self.leaf();
        let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        self.tree
            .push(Branch::leaf(Tag::Hn(level, Some(one_line(text))), leaf));
        self.items.push(Item::Words(Words {
            lines,
            leaf,
            left: 0.0,
            mark: None,
            before,
            keep: true,
        }));
    }

    fn paragraph(&mut self, lines: Rc<Lines>, before: f32) {
        let leaf = self.leaf();
        self.tree.push(Branch::leaf(Tag::P, leaf));
        self.items.push(Item::Words(Words {
            lines,
            leaf,
            left: 0.0,
            mark: None,
            before,
            keep: false,
        }));
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Section(title) => self.heading(2, title, SECTION, 18.0),
            Part::Question(label) => self.heading(3, label, QUESTION, 12.0),
            Part::Line(text) => {
                let lines = self.setter.set(&[Piece::plain(text)], TEXT, INNER);
                self.paragraph(lines, 4.0);
            }
            Part::Text(text) => {
                for paragraph in prose::paragraphs(text) {
                    self.prose(&paragraph);
                }
            }
            Part::Ticks(points) => {
                for (done, label, note) in points {
                    let note = if note.is_empty() {
                        String::new()
                    } else {
                        format!(": {note}")
                    };
                    let pieces = [Piece::plain(&format!("{label}{note}"))];
                    let mark = if *done { "☒" } else { "☐" };
                    self.point(&pieces, Some(mark), 1, 3.0);
                }
            }
            Part::Table { head, rows } => self.table(head, rows),
            Part::Signed { name, date } => self.signed(name, date),
        }
    }

    fn prose(&mut self, is: &prose::Paragraph) {
        if is.listed {
            let before = if is.mark.is_some() { 3.0 } else { 4.0 };
            self.point(&is.pieces, is.mark.as_deref(), is.steps, before);
        } else {
            let left = STEP * f32::from(is.steps);
            let lines = self.setter.set(&is.pieces, TEXT, INNER - left);
            self.paragraph(lines, 5.0);
            if let Some(Item::Words(words)) = self.items.last_mut() {
                words.left = left;
            }
        }
    }

    /// A point of a list, with what stands before it.
    fn point(&mut self, pieces: &[Piece], mark: Option<&str>, steps: u8, before: f32) {
        let left = STEP * f32::from(steps);
        let lines = self.setter.set(pieces, TEXT, INNER - left);
        let leaf = self.leaf();
        let mut item = Vec::new();
        let mark = mark.map(|mark| {
            let lines = self.setter.set(&[Piece::plain(mark)], TEXT, INNER);
            let leaf = self.leaf();
            item.push(Branch::leaf(Tag::Lbl, leaf));
            let width = lines.width() + 4.0;
            (lines, leaf, left - width.max(STEP - 2.0))
        });
        item.push(Branch::leaf(Tag::LBody, leaf));
        let item = Branch::with(Tag::LI, item);
        let is_list = |branch: &Branch| matches!(branch.kind, TagKind::L(_));
        match self.tree.last_mut() {
            Some(before) if is_list(before) => before.of.push(item),
            _ => self
                .tree
                .push(Branch::with(Tag::L(ListNumbering::None), vec![item])),
        }
        self.items.push(Item::Words(Words {
            lines,
            leaf,
            left,
            mark,
            before,
            keep: false,
        }));
    }

    fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        let widths: Vec<f32> = columns::widths(head, rows)
            .into_iter()
            .map(points)
            .collect();
        let mut tree = Vec::new();
        let mut all = Vec::new();
        for (at, cells) in std::iter::once(head)
            .chain(rows.iter().map(Vec::as_slice))
            .enumerate()
        {
            let look = if at == 0 { HEAD } else { CELL };
            let mut branches = Vec::new();
            let mut set = Vec::new();
            for (cell, width) in cells.iter().zip(&widths) {
                let lines =
                    self.setter
                        .set(&[Piece::plain(cell)], look, width - 2.0 * flow::CELL_LEFT);
                let leaf = self.leaf();
                let kind: TagKind = if at == 0 {
                    Tag::TH(TableHeaderScope::Column).into()
                } else {
                    Tag::TD.into()
                };
                branches.push(Branch::leaf(kind, leaf));
                set.push((lines, leaf));
            }
            tree.push(Branch::with(Tag::TR, branches));
            all.push(Row {
                cells: set,
                least: 0.0,
            });
        }
        self.tree.push(Branch::with(Tag::Table, tree));
        self.items.push(Item::Table(Table {
            lefts: lefts(&widths),
            rows: all,
            head: true,
            ruled: true,
            before: 6.0,
        }));
    }

    /// A line for the hand, with name and day as far as they are known, and under it what stands where.
    fn signed(&mut self, name: &str, date: &str) {
        let widths = [INNER / 2.0, INNER / 4.0, INNER / 4.0];
        let words = self.words;
        let says = [&words.signature, &words.name, &words.date];
        let mut branches = Vec::new();
        let mut row = |sheet: &mut Self, cells: [&str; 3], look, least| {
            let set = cells.iter().zip(widths).map(|(cell, width)| {
                let lines =
                    sheet
                        .setter
                        .set(&[Piece::plain(cell)], look, width - 2.0 * flow::CELL_LEFT);
                let leaf = sheet.leaf();
                branches.push(Branch::leaf(Tag::P, leaf));
                (lines, leaf)
            });
            Row {
                cells: set.collect(),
                least,
            }
        };
        let rows = vec![
            row(self, ["", name, date], TEXT, SIGNED),
            row(self, says.map(String::as_str), FOOT, 0.0),
        ];
        self.tree.extend(branches);
        self.items.push(Item::Table(Table {
            lefts: lefts(&widths),
            rows,
            head: false,
            ruled: false,
            before: 8.0,
        }));
    }
}

/// Where columns of these widths begin.
fn lefts(widths: &[f32]) -> Vec<f32> {
    let begin = widths.iter().scan(0.0, |left, width| {
        let here = *left;
        *left += width;
        Some(here)
    });
    begin.collect()
}

/// Of twentieths of a point.
#[allow(clippy::cast_precision_loss)] // no wider than a sheet
fn points(twentieths: usize) -> f32 {
    twentieths as f32 / 20.0
}
