//! What a list shows of an entry: its headline and its first words. Cut once at each save, never while listing.

use content::{Answers, Instrument, Kind, Prompt};
use serde_json::Value;

use crate::markdown;

/// The most characters of an excerpt.
pub(crate) const EXCERPT: usize = 240;

/// What a list shows of an entry.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Digest {
    /// The headline answer; none when there is none, and the instrument's title stands in.
    pub(crate) title: Option<String>,
    /// The first long answer as plain text, up to [`EXCERPT`] characters; empty when nothing is written yet.
    pub(crate) excerpt: String,
}

/// Reads an entry for its list.
pub(crate) fn of(instrument: &Instrument, answers: &Answers) -> Digest {
    let title = instrument.headline_in(answers).map(str::to_owned);
    let texts = instrument
        .prompts()
        .filter_map(|prompt| text(prompt, answers));
    let notes = instrument
        .prompts()
        .flat_map(|prompt| notes(prompt, answers));
    let rows = instrument
        .prompts()
        .flat_map(|prompt| rows(prompt, answers));
    // A form of ticks, scores and rows has no long text: the first note beside one, or the first row, speaks for it.
    let first = texts
        .chain(notes)
        .chain(rows)
        .map(|written| markdown::plain(written, EXCERPT))
        .find(|plain| !plain.is_empty());
    Digest {
        title,
        excerpt: first.unwrap_or_default(),
    }
}

fn text<'a>(prompt: &Prompt, answers: &'a Answers) -> Option<&'a str> {
    matches!(prompt.kind, Kind::Text).then(|| answers.get(&prompt.id)?.as_str())?
}

/// The notes beside a prompt's items, in the order of the screen.
fn notes<'a>(prompt: &'a Prompt, answers: &'a Answers) -> impl Iterator<Item = &'a str> {
    let given = answers.get(&prompt.id).and_then(Value::as_object);
    prompt
        .items()
        .iter()
        .filter_map(move |item| given?.get(&item.id)?.get("note")?.as_str())
}

/// What is to be done or reached, row by row.
fn rows<'a>(prompt: &Prompt, answers: &'a Answers) -> impl Iterator<Item = &'a str> {
    let rows = answers.get(&prompt.id).and_then(Value::as_array);
    rows.into_iter()
        .flatten()
        .filter_map(|row| row.get("what")?.as_str())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::testing::content;

    fn digest(instrument: &str, answers: Value) -> Digest {
        let Value::Object(answers) = answers else {
            panic!("answers are an object")
        };
        of(content().instrument(instrument).unwrap(), &answers)
    }

    #[test]
    fn the_headline_names_an_entry_and_the_first_long_answer_speaks_for_it() {
        let digest = digest(
            "note",
            json!({"headline": " A flat tyre ", "second": "later", "first": "# Rest\n\nwas *low*."}),
        );
        assert_eq!(
            digest,
            Digest {
                title: Some("A flat tyre".into()),
                excerpt: "Rest was low.".into()
            }
        );
    }

    #[test]
    fn a_form_of_ticks_is_known_by_its_first_note_and_an_empty_one_by_nothing() {
        let ticked = json!({"points": {"two": {"done": true, "note": "Thursdays"}, "one": {"done": true, "note": " "}}});
        assert_eq!(digest("note", ticked).excerpt, "Thursdays");
        assert_eq!(
            digest("note", json!({})),
            Digest {
                title: None,
                excerpt: String::new()
            }
        );
    }

    #[test]
    fn a_plan_of_rows_is_known_by_its_first() {
        let content = crate::testing::working::content();
        let rows = [
            json!({"id": "a", "what": " "}),
            json!({"id": "b", "what": "Call *Idris*"}),
        ];
        let answers = Answers::from_iter([("actions".to_owned(), json!(rows))]);
        let plan = content.instrument("plan").unwrap();
        assert_eq!(of(plan, &answers).excerpt, "Call Idris");
    }

    #[test]
    fn an_excerpt_is_cut_at_a_word() {
        let excerpt = digest("note", json!({"first": "word ".repeat(5_000)})).excerpt;
        assert!(
            excerpt.ends_with("word…") && excerpt.chars().count() <= EXCERPT,
            "{excerpt}"
        );
    }
}
