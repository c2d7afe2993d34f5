//! Words set into lines: which fonts of this computer they are in, where a line ends, and drawing one on a page. Letters a
//! font has not come from another that has them. What must not live here: where on which page a line stands.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use krilla::color::rgb;
use krilla::geom::{Point, Transform};
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph, Tag};
use parley::layout::{Alignment, Run};
use parley::style::{
    FontFamily, FontFamilyName, FontStyle, FontWeight, GenericFamily, LineHeight, OverflowWrap,
    StyleProperty,
};
use parley::{FontContext, Layout, LayoutContext};

use super::super::prose::Piece;

/// What words are written with.
#[derive(Debug, Clone, Copy)]
pub(super) enum Ink {
    Black,
    /// For what stands beside a person's own words.
    Quiet,
}

impl Ink {
    pub(super) fn colour(self) -> rgb::Color {
        match self {
            Ink::Black => rgb::Color::new(0x1c, 0x1c, 0x18),
            Ink::Quiet => rgb::Color::new(0x5a, 0x5a, 0x50),
        }
    }
}

/// How words look.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// In points.
    pub(super) size: f32,
    pub(super) bold: bool,
    pub(super) ink: Ink,
}

/// Words in lines, to be drawn line by line.
pub(super) struct Lines {
    text: String,
    ink: Ink,
    layout: Layout<()>,
}

impl Lines {
    pub(super) fn count(&self) -> usize {
        self.layout.len()
    }

    /// How high a line is, in points.
    pub(super) fn height(&self, line: usize) -> f32 {
        self.layout
            .get(line)
            .map_or(0.0, |line| line.metrics().line_height)
    }

    /// How high these lines are together.
    pub(super) fn heights(&self, lines: Range<usize>) -> f32 {
        lines.map(|line| self.height(line)).sum()
    }

    /// How wide the widest line is.
    pub(super) fn width(&self) -> f32 {
        self.layout.width()
    }
}

/// How often the look of words may change in one paragraph: parley knows no more than 65,535 looks in one, two or three for each
/// piece that is bold or slanted. What comes after is set as the rest is.
const MARKED: usize = 20_000;

/// Sets words and remembers the fonts they are in.
#[derive(Default)]
pub(super) struct Setter {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    met: Fonts,
}

impl Setter {
    /// Sets words into lines of at most this width, in points. A word that is longer is broken.
    pub(super) fn set(&mut self, pieces: &[Piece], look: Look, width: f32) -> Rc<Lines> {
        let mut text = String::new();
        let mut parts = Vec::new();
        for piece in pieces {
            let from = text.len();
            text.push_str(&piece.text.replace('\t', "    "));
            parts.push((from..text.len(), piece));
        }
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, &text, 1.0, false);
        let family = [
            FontFamilyName::Named("Georgia".into()),
            FontFamilyName::Generic(GenericFamily::Serif),
        ];
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(
            family.as_slice().into(),
        )));
        builder.push_default(StyleProperty::FontSize(look.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(
            1.35,
        )));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        if look.bold {
            builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
        }
        let marked = parts
            .into_iter()
            .filter(|(_, piece)| piece.bold || piece.italic);
        for (range, piece) in marked.take(MARKED) {
            if piece.bold {
                builder.push(StyleProperty::FontWeight(FontWeight::BOLD), range.clone());
            }
            if piece.italic {
                builder.push(StyleProperty::FontStyle(FontStyle::Italic), range);
            }
        }
        let mut layout = builder.build(&text);
        layout.break_all_lines(Some(width));
        layout.align(Alignment::Start, parley::AlignmentOptions::default());
        Rc::new(Lines {
            text,
            ink: look.ink,
            layout,
        })
    }

    /// Draws one line with its upper left corner here.
    pub(super) fn draw(
        &mut self,
        surface: &mut Surface<'_>,
        lines: &Lines,
        line: usize,
        at: Point,
    ) {
        let Some(line) = lines.layout.get(line) else {
            return;
        };
        surface.set_fill(Some(Fill {
            paint: lines.ink.colour().into(),
            ..Fill::default()
        }));
        let is = line.metrics();
        let mut at = Point {
            x: at.x + is.offset,
            y: at.y + is.baseline - is.block_min_coord,
        };
        for run in line.runs() {
            let Some(font) = self.met.get(&run) else {
                at.x += run.advance();
                continue;
            };
            // A font without slanted letters has its upright ones slanted.
            let slant = run.synthesis().skew().unwrap_or(0.0).to_radians().tan();
            let letters = letters(&run);
            surface.push_transform(&Transform::from_row(1.0, 0.0, -slant, 1.0, at.x, at.y));
            surface.draw_glyphs(
                Point::default(),
                &letters,
                font,
                &lines.text,
                run.font_size(),
                false,
            );
            surface.pop();
            let advance: f32 = letters.iter().map(|letter| letter.x_advance).sum();
            at.x += advance * run.font_size();
        }
    }
}

/// The letters of a run as they are drawn, from left to right.
fn letters(run: &Run<'_, ()>) -> Vec<KrillaGlyph> {
    let mut letters: Vec<KrillaGlyph> = Vec::new();
    let size = run.font_size();
    // What several letters became says all of them, to whoever searches or copies. Its first letter comes first, but where
    // words run from the right.
    let mut after: Option<Range<usize>> = None;
    for cluster in run.visual_clusters() {
        // The end of a line is no letter.
        if cluster.is_hard_line_break() {
            continue;
        }
        let mut says = cluster.text_range();
        if cluster.is_ligature_continuation() {
            if run.is_rtl() {
                after = Some(joined(after.take(), says));
            } else if let Some(letter) = letters.last_mut() {
                letter.text_range = joined(Some(letter.text_range.clone()), says);
            }
            continue;
        }
        says = joined(after.take(), says);
        letters.extend(cluster.glyphs().map(|glyph| {
            KrillaGlyph::new(
                GlyphId::new(glyph.id),
                glyph.advance / size,
                glyph.x / size,
                glyph.y / size,
                0.0,
                says.clone(),
                None,
            )
        }));
    }
    letters
}

fn joined(one: Option<Range<usize>>, other: Range<usize>) -> Range<usize> {
    match one {
        Some(one) => one.start.min(other.start)..one.end.max(other.end),
        None => other,
    }
}

/// Fonts as they go into the file, by what tells them apart.
#[derive(Default)]
struct Fonts(HashMap<(u64, u32, String), Option<Font>>);

impl Fonts {
    /// None when it is no font that can be put into a file.
    fn get(&mut self, run: &Run<'_, ()>) -> Option<Font> {
        let font = run.font();
        let synthesis = run.synthesis();
        let varied = synthesis.variation_settings();
        let key = (font.data.id(), font.index, format!("{varied:?}"));
        let made = self.0.entry(key).or_insert_with(|| {
            let (data, _) = font.data.clone().into_raw_parts();
            let varied: Vec<(Tag, f32)> = varied
                .iter()
                .map(|(tag, value)| (Tag::new(&tag.to_be_bytes()), *value))
                .collect();
            Font::new_variable(data.into(), font.index, &varied)
        });
        made.clone()
    }
}
