//! What stands under one another, put on pages: a heading with what follows it, two lines of a paragraph at least together,
//! a row of a table whole if a page has room for it, and the head of the table again on each. In points, from the upper left
//! corner. What must not live here: drawing, and what an entry says.

use std::rc::Rc;

use super::setting::Lines;

/// A page of A4 with margins of 2.5 cm, in points (`columns`).
pub(super) const WIDTH: f32 = 595.3;
pub(super) const HEIGHT: f32 = 841.9;
pub(super) const MARGIN: f32 = 70.9;
/// What is left between the margins.
pub(super) const INNER: f32 = 453.5;
const BOTTOM: f32 = HEIGHT - MARGIN;

/// Room over and under the words of a cell, and left of them.
const CELL: f32 = 3.0;
pub(super) const CELL_LEFT: f32 = 4.0;

/// A place in what a reader of the file is told besides what is seen; none: nothing is told of it.
pub(super) type Leaf = Option<usize>;

/// One thing drawn on a page.
pub(super) enum Mark {
    Line {
        lines: Rc<Lines>,
        line: usize,
        left: f32,
        top: f32,
        leaf: Leaf,
    },
    /// From left to right, so thick.
    Rule {
        left: f32,
        top: f32,
        width: f32,
        thick: f32,
    },
}

/// What is put on pages.
pub(super) enum Item {
    Words(Words),
    Table(Table),
}

/// Some lines of words.
pub(super) struct Words {
    pub(super) lines: Rc<Lines>,
    pub(super) leaf: usize,
    pub(super) left: f32,
    /// What stands before the first line, and where.
    pub(super) mark: Option<(Rc<Lines>, usize, f32)>,
    /// Room over them, where they do not begin a page.
    pub(super) before: f32,
    /// Whether they stand on the page of what follows.
    pub(super) keep: bool,
}

/// A table.
pub(super) struct Table {
    /// Where each column begins, from the left margin.
    pub(super) lefts: Vec<f32>,
    /// The first of them again on every page it goes on to, if it is a head.
    pub(super) rows: Vec<Row>,
    pub(super) head: bool,
    /// A rule under every row, or under the first alone.
    pub(super) ruled: bool,
    pub(super) before: f32,
}

/// A row, cell by cell.
pub(super) struct Row {
    pub(super) cells: Vec<(Rc<Lines>, usize)>,
    /// It is at least so high, with its words at the foot of that.
    pub(super) least: f32,
}

impl Row {
    fn height(&self) -> f32 {
        let cells = self.cells.iter();
        let words = cells.map(|(lines, _)| lines.heights(0..lines.count()));
        words.fold(self.least, f32::max) + 2.0 * CELL
    }
}

impl Item {
    fn before(&self) -> f32 {
        match self {
            Item::Words(words) => words.before,
            Item::Table(table) => table.before,
        }
    }

    /// How much of it must stand together where it begins.
    fn start(&self, after: &[Item]) -> f32 {
        match self {
            Item::Words(words) => {
                let count = words.lines.count();
                if words.keep {
                    let next = after
                        .split_first()
                        .map_or(0.0, |(next, after)| next.before() + next.start(after));
                    return words.lines.heights(0..count) + next;
                }
                words.lines.heights(0..if count < 4 { count } else { 2 })
            }
            Item::Table(table) => {
                // A head with what it stands over, a line to sign on with what stands under it.
                let first = table.rows.iter().take(2);
                // A row that is higher than a page begins anywhere.
                first.map(|row| row.height().min(HEIGHT / 4.0)).sum()
            }
        }
    }
}

/// Puts everything on pages.
pub(super) fn pages(items: &[Item]) -> Vec<Vec<Mark>> {
    let mut flow = Flow {
        pages: vec![Vec::new()],
        top: MARGIN,
    };
    for (at, item) in items.iter().enumerate() {
        flow.begin(item.before(), item.start(&items[at + 1..]));
        match item {
            Item::Words(words) => flow.words(words),
            Item::Table(table) => flow.table(table),
        }
    }
    flow.pages
}

struct Flow {
    pages: Vec<Vec<Mark>>,
    top: f32,
}

impl Flow {
    fn has_room(&self, height: f32) -> bool {
        self.top + height <= BOTTOM
    }

    fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.top = MARGIN;
    }

    fn mark(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.push(mark);
        }
    }

    /// Begins something that needs so much room, on a new page where there is not so much.
    fn begin(&mut self, before: f32, needs: f32) {
        if self.top <= MARGIN {
            return;
        }
        if self.has_room(before + needs) {
            self.top += before;
        } else {
            self.turn();
        }
    }

    fn line(&mut self, lines: &Rc<Lines>, line: usize, left: f32, leaf: Leaf) {
        let (lines, top) = (Rc::clone(lines), self.top);
        self.mark(Mark::Line {
            lines,
            line,
            left: MARGIN + left,
            top,
            leaf,
        });
    }

    fn words(&mut self, words: &Words) {
        let count = words.lines.count();
        for line in 0..count {
            let height = words.lines.height(line);
            // The last line does not stand on a page by itself.
            let with_next = if line > 0 && line + 2 == count {
                height + words.lines.height(line + 1)
            } else {
                height
            };
            if line > 0 && !self.has_room(with_next) {
                self.turn();
            }
            if let (0, Some((mark, leaf, left))) = (line, &words.mark) {
                self.line(mark, 0, *left, Some(*leaf));
            }
            self.line(&words.lines, line, words.left, Some(words.leaf));
            self.top += height;
        }
    }

    fn table(&mut self, table: &Table) {
        for (at, row) in table.rows.iter().enumerate() {
            let height = row.height();
            let first = at == 0;
            if !first && !self.has_room(height) && height < HEIGHT / 2.0 {
                self.turn();
                self.again(table);
            }
            self.row(table, row, true);
            let heavy = first && table.head;
            if table.ruled || first {
                self.rule(if heavy { 0.9 } else { 0.4 });
            }
        }
    }

    /// The head of a table that goes on. Whoever has it read aloud has heard it.
    fn again(&mut self, table: &Table) {
        if let (true, Some(head)) = (table.head, table.rows.first()) {
            self.row(table, head, false);
            self.rule(0.9);
        }
    }

    /// A row; what has no room on this page goes on on the next.
    fn row(&mut self, table: &Table, row: &Row, told: bool) {
        let mut done = vec![0; row.cells.len()];
        loop {
            let begun = self.top;
            let mut lowest = begun + row.least + 2.0 * CELL;
            for (at, (lines, leaf)) in row.cells.iter().enumerate() {
                let words = lines.heights(0..lines.count());
                self.top = begun + CELL + (row.least - words).max(0.0);
                while done[at] < lines.count() && self.has_room(lines.height(done[at]) + CELL) {
                    let left = table.lefts.get(at).copied().unwrap_or_default();
                    self.line(lines, done[at], left + CELL_LEFT, told.then_some(*leaf));
                    self.top += lines.height(done[at]);
                    done[at] += 1;
                }
                lowest = lowest.max(self.top + CELL);
            }
            self.top = lowest;
            let mut cells = row.cells.iter().zip(&done);
            if cells.all(|((lines, _), done)| *done == lines.count()) {
                return;
            }
            self.turn();
            if told && !std::ptr::eq(row, &raw const table.rows[0]) {
                self.again(table);
            }
        }
    }

    fn rule(&mut self, thick: f32) {
        let top = self.top;
        self.mark(Mark::Rule {
            left: MARGIN,
            top,
            width: INNER,
            thick,
        });
    }
}
