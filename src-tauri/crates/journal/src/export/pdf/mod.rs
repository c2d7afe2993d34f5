//! Sheets to read and to print, in one file: each entry begins on a page of its own and stands in the list at the side. What
//! is a heading, a list or a table is told to whoever has the file read aloud. What must not live here: which questions
//! there are (`document`), how lines come about (`setting`), where they stand (`flow`).

use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, SpanTag, Tag, TagGroup, TagTree,
};
use krilla::{Document as File, SerializeSettings};

use super::document::Document;
use super::prose::Piece;
use crate::error::Error;
use crate::views::DocumentWords;

mod flow;
mod setting;
mod sheet;
#[cfg(test)]
mod tests;

use flow::{HEIGHT, INNER, MARGIN, Mark, WIDTH};
use setting::{Ink, Setter};
use sheet::{FOOT, STEP, Sheet, one_line};

/// The file that is being made.
pub(crate) struct Sheets<'a> {
    words: &'a DocumentWords,
    file: File,
    setter: Setter,
    outline: Outline,
    tree: TagTree,
    pages: usize,
}

impl Sheets<'_> {
    /// `title` is what a program calls the file.
    pub(crate) fn new<'a>(title: &str, words: &'a DocumentWords) -> Sheets<'a> {
        let mut file = File::new_with(SerializeSettings {
            enable_tagging: true,
            ..SerializeSettings::default()
        });
        let about = Metadata::new()
            .title(title.to_owned())
            .language(words.language.clone());
        file.set_metadata(about);
        Sheets {
            words,
            file,
            setter: Setter::default(),
            outline: Outline::new(),
            tree: TagTree::new(),
            pages: 0,
        }
    }

    /// Adds an entry.
    pub(crate) fn add(&mut self, document: &Document) -> Result<(), Error> {
        let mut sheet = Sheet::new(&mut self.setter, self.words);
        sheet.document(document);
        let (items, tree, leaves) = (sheet.items, sheet.tree, sheet.leaves);
        let pages = flow::pages(&items);
        let title = one_line(&document.title);
        let to = XyzDestination::new(self.pages, Point::from_xy(0.0, 0.0));
        self.outline.push_child(OutlineNode::new(title.clone(), to));
        let mut told = vec![Vec::new(); leaves];
        let of = pages.len();
        for (at, marks) in pages.iter().enumerate() {
            let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(no_pdf)?;
            let mut page = self.file.start_page_with(settings);
            let mut surface = page.surface();
            for mark in marks {
                draw(&mut self.setter, &mut surface, mark, &mut told);
            }
            foot(
                &mut self.setter,
                &mut surface,
                &title,
                self.words,
                at + 1,
                of,
            );
            surface.finish();
            page.finish();
        }
        self.pages += of;
        let mut entry = TagGroup::new(Tag::Section);
        for branch in tree {
            entry.push(branch.grown(&mut told));
        }
        self.tree.push(entry);
        Ok(())
    }

    /// The bytes of the file.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, Error> {
        self.file.set_outline(self.outline);
        self.file.set_tag_tree(self.tree);
        self.file.finish().map_err(|_| no_pdf())
    }
}

/// What no journal brings about.
fn no_pdf() -> Error {
    std::io::Error::other("no PDF came of it").into()
}

fn draw(setter: &mut Setter, surface: &mut Surface<'_>, mark: &Mark, told: &mut [Vec<Identifier>]) {
    match mark {
        Mark::Line {
            lines,
            line,
            left,
            top,
            leaf,
        } => {
            let leaf = leaf.and_then(|leaf| told.get_mut(leaf));
            let tag = match leaf {
                Some(_) => ContentTag::Span(SpanTag::empty()),
                None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)),
            };
            let is = surface.start_tagged(tag);
            setter.draw(surface, lines, *line, Point::from_xy(*left, *top));
            surface.end_tagged();
            if let Some(leaf) = leaf {
                leaf.push(is);
            }
        }
        Mark::Rule {
            left,
            top,
            width,
            thick,
        } => {
            let mut path = PathBuilder::new();
            let area = Rect::from_xywh(*left, *top, *width, *thick);
            if let Some(area) = area {
                path.push_rect(area);
            }
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
                ArtifactType::Other,
            )));
            surface.set_fill(Some(Fill {
                paint: Ink::Quiet.colour().into(),
                ..Fill::default()
            }));
            if let Some(path) = path.finish() {
                surface.draw_path(&path);
            }
            surface.end_tagged();
        }
    }
}

/// What stands at the foot of each page: what it is of, and which page of how many of that.
fn foot(
    setter: &mut Setter,
    surface: &mut Surface<'_>,
    title: &str,
    words: &DocumentWords,
    page: usize,
    of: usize,
) {
    let top = HEIGHT - MARGIN + 22.0;
    let says = words
        .page
        .replace("{page}", &page.to_string())
        .replace("{pages}", &of.to_string());
    let says = setter.set(&[Piece::plain(&says)], FOOT, INNER);
    let room = INNER - says.width() - STEP;
    let title = setter.set(&[Piece::plain(title)], FOOT, room);
    let right = Point::from_xy(MARGIN + INNER - says.width(), top);
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
        ArtifactType::Footer,
    )));
    setter.draw(surface, &title, 0, Point::from_xy(MARGIN, top));
    setter.draw(surface, &says, 0, right);
    surface.end_tagged();
}
