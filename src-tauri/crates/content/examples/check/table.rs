//! Every instrument as a row: id, version, what it asks, how long and how hard it reads, sources. What must not live
//! here: how reading age is reckoned.

use content::{Instrument, Prompt};

use crate::reading_age::{Counts, FORMULAS};
use crate::{books, columns, passages};

const HEADS: [&str; 7] = [
    "id",
    "version",
    "items",
    "sentences",
    "age",
    "smog",
    "sources",
];

/// The table, with lines above it that say what its figures are.
pub(crate) fn of(instruments: &[Instrument]) -> String {
    let rows: Vec<[String; 7]> = instruments.iter().map(row).collect();
    format!(
        "items: prompts, follow-ups, and what they offer to choose, tick or score.\n{FORMULAS}\n\n{}",
        columns::of(HEADS, &rows, 1..=5)
    )
}

fn row(instrument: &Instrument) -> [String; 7] {
    let counts = Counts::of(&passages::of_instrument(instrument));
    let [sentences, age, smog] = books::figures(counts);
    [
        instrument.id.clone(),
        instrument.version.to_string(),
        instrument.prompts().map(items).sum::<usize>().to_string(),
        sentences,
        age,
        smog,
        instrument.sources.join(", "),
    ]
}

fn items(prompt: &Prompt) -> usize {
    1 + usize::from(prompt.follow_up().is_some())
        + prompt.items().len()
        + prompt.statements().count()
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
        let rows: Vec<&str> = table.lines().skip(5).collect();
        assert_eq!(rows.len(), content.instruments.len());
        for (row, instrument) in rows.iter().zip(&content.instruments) {
            assert!(row.starts_with(&instrument.id), "{row}");
            assert!(row.ends_with(&instrument.sources.join(", ")), "{row}");
        }
    }

    #[test]
    fn statements_are_items() {
        let content = Content::built_in().unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
        let assessment = content.instrument("professional-assessment");
        let assessment = assessment.unwrap_or_else(|| panic!("it is gone"));
        let counted: usize = assessment.prompts().map(items).sum();
        assert_eq!(counted, assessment.prompts().count() + 35);
    }
}
