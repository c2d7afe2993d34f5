//! Every instrument as a row: id, version, what it asks, how long and how hard it reads, sources. What must not live
//! here: how reading age is reckoned.

use content::{Instrument, Kind, Prompt, Section};

use crate::columns;
use crate::reading_age::{Counts, FORMULA};

const HEADS: [&str; 6] = ["id", "version", "items", "words", "age", "sources"];

/// The table, with lines above it that say what its figures are.
pub(crate) fn of(instruments: &[Instrument]) -> String {
    let rows: Vec<[String; 6]> = instruments.iter().map(row).collect();
    format!(
        "items: prompts, follow-ups, and what they offer to choose, tick or score; words: all a person reads.\nage: reading age in years by {FORMULA}.\n\n{}",
        columns::of(HEADS, &rows, 1..=4)
    )
}

fn row(instrument: &Instrument) -> [String; 6] {
    let counts = Counts::of(texts(instrument));
    [
        instrument.id.clone(),
        instrument.version.to_string(),
        instrument.prompts().map(items).sum::<usize>().to_string(),
        counts.words.to_string(),
        columns::age(counts),
        instrument.sources.join(", "),
    ]
}

fn items(prompt: &Prompt) -> usize {
    1 + usize::from(prompt.follow_up().is_some())
        + prompt.items().len()
        + prompt.statements().count()
}

/// Everything a person reads while filling it in.
fn texts(instrument: &Instrument) -> impl Iterator<Item = &str> {
    let head = [
        Some(instrument.title.as_str()),
        Some(instrument.purpose.as_str()),
        instrument.time.as_deref(),
    ];
    head.into_iter()
        .flatten()
        .chain(instrument.sections.iter().flat_map(of_section))
}

fn of_section(section: &Section) -> impl Iterator<Item = &str> {
    let head = [Some(section.title.as_str()), section.why.as_deref()];
    head.into_iter()
        .flatten()
        .chain(section.prompts.iter().flat_map(of_prompt))
}

fn of_prompt(prompt: &Prompt) -> Vec<&str> {
    let mut texts = vec![prompt.label.as_str()];
    texts.extend(prompt.help.as_deref());
    texts.extend(prompt.borrow.iter().map(String::as_str));
    texts.extend(prompt.items().iter().map(|item| item.label.as_str()));
    texts.extend(prompt.follow_up().map(|follow_up| follow_up.label.as_str()));
    match &prompt.kind {
        Kind::Scale { low, high, .. } => {
            texts.extend([low, high].into_iter().flatten().map(String::as_str));
        }
        Kind::Statements {
            low, high, groups, ..
        } => {
            texts.extend([low, high].into_iter().flatten().map(String::as_str));
            texts.extend(groups.iter().map(|group| group.title.as_str()));
            texts.extend(prompt.statements().map(|item| item.label.as_str()));
        }
        _ => {}
    }
    texts
}

#[cfg(test)]
mod tests {
    use content::Content;

    use super::*;

    #[test]
    fn every_instrument_has_its_row_in_line() {
        let content = Content::built_in().unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
        let table = of(&content.instruments);
        assert!(table.contains("Flesch–Kincaid"));
        let rows: Vec<&str> = table.lines().skip(4).collect();
        assert_eq!(rows.len(), content.instruments.len());
        for (row, instrument) in rows.iter().zip(&content.instruments) {
            assert!(row.starts_with(&instrument.id), "{row}");
            assert!(row.ends_with(&instrument.sources.join(", ")), "{row}");
        }
    }

    #[test]
    fn statements_are_items_and_are_read() {
        let content = Content::built_in().unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
        let assessment = content.instrument("professional-assessment");
        let assessment = assessment.unwrap_or_else(|| panic!("it is gone"));
        let counted: usize = assessment.prompts().map(items).sum();
        assert_eq!(counted, assessment.prompts().count() + 35);
        assert!(texts(assessment).any(|text| text == "Career development"));
    }
}
