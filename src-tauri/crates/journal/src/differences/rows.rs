//! How the rows of actions and goals differ: each row by its id, in the order they stand in now, then those that went.

use content::{Answers, Kind, Prompt};
use serde_json::{Map, Value};

use super::{day, text};
use crate::views::{Difference, Said};

type Row = Map<String, Value>;

/// Whether a prompt is answered in rows.
pub(super) fn has(prompt: &Prompt) -> bool {
    matches!(prompt.kind, Kind::Actions { .. } | Kind::Goals { .. })
}

/// The rows that do not say the same; of any other prompt there are none.
pub(super) fn between(prompt: &Prompt, then: &Answers, now: &Answers) -> Vec<Difference> {
    let (then, now) = (rows(prompt, then), rows(prompt, now));
    let gone = then.iter().filter(|row| find(&now, row).is_none());
    let pairs = now
        .iter()
        .map(|row| (find(&then, row), Some(*row)))
        .chain(gone.map(|row| (Some(*row), None)));
    let difference = |(then, now): (Option<&Row>, Option<&Row>)| Difference {
        prompt_id: prompt.id.clone(),
        label: prompt.label.clone(),
        item: None,
        then: then.map(said).unwrap_or_default(),
        now: now.map(said).unwrap_or_default(),
    };
    pairs
        .map(difference)
        .filter(|difference| difference.then != difference.now)
        .collect()
}

/// What a person wrote in each row.
pub(super) fn texts(prompt: &Prompt, answers: &Answers) -> Vec<String> {
    let rows = rows(prompt, answers);
    rows.into_iter().filter_map(|row| said(row).text).collect()
}

/// A row without words is as good as none.
fn rows<'a>(prompt: &Prompt, answers: &'a Answers) -> Vec<&'a Row> {
    let given = answers.get(&prompt.id).filter(|_| has(prompt));
    let rows = given.and_then(Value::as_array).into_iter().flatten();
    rows.filter_map(Value::as_object)
        .filter(|row| said(row).text.is_some())
        .collect()
}

fn find<'a>(rows: &[&'a Row], row: &Row) -> Option<&'a Row> {
    let mut rows = rows.iter().copied();
    rows.find(|other| other.get("id") == row.get("id"))
}

fn said(row: &Row) -> Said {
    let field = |name: &str| row.get(name).and_then(Value::as_str).unwrap_or_default();
    let lines = ["what", "success", "came"].map(field);
    let lines: Vec<_> = lines
        .into_iter()
        .filter(|line| !line.trim().is_empty())
        .collect();
    Said {
        // Neither done nor still to do: dropped.
        ticked: match field("state") {
            "" | "open" => Some(false),
            "dropped" => None,
            _ => Some(true),
        },
        date: row.get("by").and_then(day),
        text: text(&lines.join("\n")),
        ..Said::default()
    }
}
