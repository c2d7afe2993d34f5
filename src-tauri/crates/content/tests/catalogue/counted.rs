//! What can be counted in an instrument. How much of it there must be stands in the tables.

use content::{Instrument, Kind, Prompt, Section};

/// Instrument, what is counted, how many: of each prompt or section that is counted, in the order of the screen.
pub(crate) type Row = (&'static str, Counted, &'static [usize]);

/// What can be counted in an instrument.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Counted {
    /// The items of each prompt that has some, in these sections.
    Points(&'static str),
    /// The questions to borrow of each prompt that has some, in these sections.
    Borrowed(&'static str),
    /// The prompts of each of these sections.
    Prompts(&'static str),
    /// The `text` prompts of each of these sections.
    Texts(&'static str),
    /// The `text` prompts, all together.
    AllTexts,
    /// The prompts, all together.
    AllPrompts,
    /// The `scale` prompts, all together.
    Scales,
    /// The sections.
    Sections,
    /// The areas of each wheel.
    Areas,
    /// The statements of each group.
    Statements,
}

impl Counted {
    pub(crate) fn of(self, instrument: &Instrument) -> Vec<usize> {
        let all = || instrument.prompts();
        match self {
            Counted::Points(names) => named(instrument, names)
                .flat_map(|section| &section.prompts)
                .map(|prompt| prompt.items().len())
                .filter(|count| *count > 0)
                .collect(),
            Counted::Borrowed(names) => named(instrument, names)
                .flat_map(|section| &section.prompts)
                .map(|prompt| prompt.borrow.len())
                .filter(|count| *count > 0)
                .collect(),
            Counted::Prompts(names) => named(instrument, names)
                .map(|section| section.prompts.len())
                .collect(),
            Counted::Texts(names) => named(instrument, names)
                .map(|section| section.prompts.iter().filter(|p| is_text(p)).count())
                .collect(),
            Counted::AllTexts => vec![all().filter(|prompt| is_text(prompt)).count()],
            Counted::AllPrompts => vec![all().count()],
            Counted::Scales => vec![
                all()
                    .filter(|p| matches!(p.kind, Kind::Scale { .. }))
                    .count(),
            ],
            Counted::Sections => vec![instrument.sections.len()],
            Counted::Statements => all()
                .filter_map(|prompt| match &prompt.kind {
                    Kind::Statements { groups, .. } => Some(groups),
                    _ => None,
                })
                .flatten()
                .map(|group| group.statements.len())
                .collect(),
            Counted::Areas => all()
                .filter(|prompt| matches!(prompt.kind, Kind::Wheel { .. }))
                .map(|prompt| prompt.items().len())
                .collect(),
        }
    }
}

fn named<'i>(instrument: &'i Instrument, names: &'static str) -> impl Iterator<Item = &'i Section> {
    names.split(' ').map(|name| {
        instrument
            .sections
            .iter()
            .find(|section| section.id == name)
            .unwrap_or_else(|| panic!("{} has no section {name}", instrument.id))
    })
}

fn is_text(prompt: &Prompt) -> bool {
    prompt.kind == Kind::Text
}
