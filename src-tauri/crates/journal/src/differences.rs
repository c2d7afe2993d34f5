//! How what an entry said at one moment differs from another, question by question and item by item, as plain text.
//! Goes by the shape of an answer, so that a new kind of prompt in a known shape is compared as well; rows are compared
//! by their ids, in `rows`.

use chrono::NaiveDate;
use content::{Answers, Instrument, Item, Kind, Prompt};
use serde_json::Value;

use crate::views::{Difference, Said};

mod rows;

/// What is not the same, in the order of the questions.
pub(crate) fn between(instrument: &Instrument, then: &Answers, now: &Answers) -> Vec<Difference> {
    instrument
        .prompts()
        .flat_map(|prompt| {
            let mut differences = rows::between(prompt, then, now);
            differences.extend(lines_between(prompt, then, now));
            differences
        })
        .collect()
}

fn lines_between<'a>(
    prompt: &'a Prompt,
    then: &'a Answers,
    now: &'a Answers,
) -> impl Iterator<Item = Difference> + 'a {
    lines_of(prompt)
        .into_iter()
        .map(|line| Difference {
            prompt_id: line.id.to_owned(),
            label: line.label.to_owned(),
            item: line.item.map(|item| item.label.clone()),
            then: line.said(then),
            now: line.said(now),
        })
        .filter(|difference| difference.then != difference.now)
}

/// How many words a person wrote; labels they chose are not theirs.
pub(crate) fn words(instrument: &Instrument, answers: &Answers) -> u32 {
    let lines = instrument.prompts().flat_map(lines_of);
    let texts = lines
        .filter(Line::is_written)
        .filter_map(|line| line.said(answers).text);
    let rows = instrument
        .prompts()
        .flat_map(|prompt| rows::texts(prompt, answers));
    let texts = texts.chain(rows);
    let count: usize = texts.map(|text| text.split_whitespace().count()).sum();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What is compared as one: an answer, or an item of one.
struct Line<'a> {
    /// The key of the answer.
    id: &'a str,
    label: &'a str,
    /// None of a follow-up, which is a text.
    prompt: Option<&'a Prompt>,
    item: Option<&'a Item>,
}

/// Of a prompt of rows there are none: its rows are told apart by their ids.
fn lines_of(prompt: &Prompt) -> Vec<Line<'_>> {
    let line = |item| Line {
        id: &prompt.id,
        label: &prompt.label,
        prompt: Some(prompt),
        item,
    };
    let mut all: Vec<_> = if rows::has(prompt) {
        Vec::new()
    } else if is_one(prompt) {
        vec![line(None)]
    } else {
        items(prompt).map(|item| line(Some(item))).collect()
    };
    all.extend(prompt.follow_up().map(|follow_up| Line {
        id: &follow_up.id,
        label: &follow_up.label,
        prompt: None,
        item: None,
    }));
    all
}

/// Whether the answer is one thing; else it is an object with something for each item.
fn is_one(prompt: &Prompt) -> bool {
    let chosen = matches!(prompt.kind, Kind::Choice { .. } | Kind::Choices { .. });
    chosen || items(prompt).next().is_none()
}

/// What has an answer each, whether it stands in groups or not.
fn items(prompt: &Prompt) -> impl Iterator<Item = &Item> {
    prompt.items().iter().chain(prompt.statements())
}

impl Line<'_> {
    fn is_written(&self) -> bool {
        self.item.is_some() || self.prompt.is_none_or(|prompt| prompt.items().is_empty())
    }

    fn said(&self, answers: &Answers) -> Said {
        let answer = answers.get(self.id);
        let answer = match self.item {
            Some(item) => answer.and_then(|answer| answer.get(&item.id)),
            None => answer,
        };
        // An item nobody touched is not ticked, which is the same as one ticked and unticked again.
        let ticks = matches!(
            self.prompt.map(|prompt| &prompt.kind),
            Some(Kind::Checklist { .. })
        );
        let mut said = answer.map_or_else(Said::default, |answer| self.of(answer));
        if ticks {
            said.ticked = Some(said.ticked.unwrap_or(false));
        }
        said
    }

    fn of(&self, answer: &Value) -> Said {
        let nothing = Said::default();
        match answer {
            Value::String(words) => self.of_words(words),
            Value::Number(number) => Said {
                score: number.as_i64(),
                ..nothing
            },
            Value::Array(chosen) => Said {
                text: text(&self.labels(chosen)),
                ..nothing
            },
            Value::Object(fields) => Said {
                ticked: fields.get("done").and_then(Value::as_bool),
                score: fields.get("score").and_then(Value::as_i64),
                // A signature is a name and a day.
                date: fields.get("date").and_then(day),
                text: ["note", "name"]
                    .iter()
                    .find_map(|field| fields.get(*field)?.as_str().and_then(text)),
            },
            Value::Null | Value::Bool(_) => nothing,
        }
    }

    fn of_words(&self, words: &str) -> Said {
        let nothing = Said::default();
        match self.prompt.map(|prompt| &prompt.kind) {
            Some(Kind::Date) => Said {
                date: words.parse().ok(),
                ..nothing
            },
            Some(Kind::Choice { items }) => Said {
                text: items
                    .iter()
                    .find(|item| item.id == words)
                    .map(|item| item.label.clone()),
                ..nothing
            },
            _ => Said {
                text: text(words),
                ..nothing
            },
        }
    }

    /// In the order they are offered, which is how they are shown.
    fn labels(&self, chosen: &[Value]) -> String {
        let items = self.prompt.map_or(&[][..], Prompt::items);
        let labels: Vec<_> = items
            .iter()
            .filter(|item| chosen.iter().any(|id| id == item.id.as_str()))
            .map(|item| item.label.as_str())
            .collect();
        labels.join("\n")
    }
}

fn day(value: &Value) -> Option<NaiveDate> {
    value.as_str()?.parse().ok()
}

fn text(words: &str) -> Option<String> {
    (!words.is_empty()).then(|| words.to_owned())
}

#[cfg(test)]
mod tests;
