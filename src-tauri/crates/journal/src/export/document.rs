//! An entry as a document: its questions with what was answered, in an order and with marks that every form of document
//! can show. What nobody answered is left out, but for the lines to sign on. What must not live here: Markdown, Word, or
//! words of our own, which are passed in.

use chrono::{Datelike, NaiveDate};
use content::{ContractSide, EntryState, Item, Kind, Prompt};
use serde_json::Value;

use super::told::Told;
use crate::views::DocumentWords;

/// A document.
pub(crate) struct Document {
    pub(crate) title: String,
    /// What stands under the title: with whom, when, and so on.
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) parts: Vec<Part>,
}

/// What stands in it, one under the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    /// The heading of a section.
    Section(String),
    /// A question; what follows answers it.
    Question(String),
    /// Words in Markdown.
    Text(String),
    /// Words on a line.
    Line(String),
    /// Points with whether each is ticked, and a note.
    Ticks(Vec<(bool, String, String)>),
    /// A table with a head.
    Table {
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    /// Somebody's name and a day; either may be empty.
    Signed { name: String, date: String },
}

/// The document of an entry.
pub(crate) fn of(told: &Told, words: &DocumentWords) -> Document {
    let maker = Maker { told, words };
    let mut parts = Vec::new();
    for section in &told.instrument.sections {
        let asked: Vec<Part> = section
            .prompts
            .iter()
            .filter(|prompt| !maker.is_title(prompt))
            .flat_map(|prompt| maker.asked(prompt))
            .collect();
        if !asked.is_empty() {
            parts.push(Part::Section(section.title.clone()));
            parts.extend(asked);
        }
    }
    Document {
        title: told.title.clone(),
        facts: maker.facts(),
        parts,
    }
}

/// A day in words: "12 March 2026".
pub(crate) fn day(words: &DocumentWords, date: NaiveDate) -> String {
    let month = words.months.get(date.month0() as usize);
    match month {
        Some(month) => format!("{} {month} {}", date.day(), date.year()),
        None => date.to_string(),
    }
}

struct Maker<'a> {
    told: &'a Told,
    words: &'a DocumentWords,
}

impl Maker<'_> {
    fn facts(&self) -> Vec<(String, String)> {
        let (told, words) = (self.told, self.words);
        let mut facts = Vec::new();
        if let Some(with) = &told.relationship {
            facts.push((words.with.clone(), with.name.clone()));
        }
        facts.push((words.date.clone(), day(words, told.date)));
        if told.title != told.instrument.title {
            facts.push((words.written.clone(), told.instrument.title.clone()));
        }
        if let Some(side) = told.side {
            let says = match side {
                ContractSide::Mine => words.mine.clone(),
                ContractSide::Theirs => self.named(&words.theirs),
                ContractSide::Agreed => words.agreed.clone(),
            };
            facts.push((words.whose.clone(), says));
        }
        if told.state == EntryState::Draft {
            facts.push((words.state.clone(), words.draft.clone()));
        }
        facts
    }

    /// Whether what it asks for stands over the document already.
    fn is_title(&self, prompt: &Prompt) -> bool {
        let headline = self.told.instrument.headline.as_deref();
        headline == Some(prompt.id.as_str()) && said(self.told.answers.get(&prompt.id)).is_some()
    }

    /// With the other person's first name in its place.
    fn named(&self, text: &str) -> String {
        let name = self.told.relationship.as_ref();
        text.replace("{name}", name.map_or("", |name| &name.first_name))
    }

    /// A question with its answer; nothing when it has none.
    fn asked(&self, prompt: &Prompt) -> Vec<Part> {
        let answer = self.told.answers.get(&prompt.id).unwrap_or(&Value::Null);
        let mut parts = self.answer(prompt, answer);
        if let Some(more) = prompt.follow_up()
            && let Some(said) = said(self.told.answers.get(&more.id))
        {
            parts.push(Part::Line(more.label.clone()));
            parts.push(Part::Text(said.to_owned()));
        }
        if !parts.is_empty() {
            parts.insert(0, Part::Question(prompt.label.clone()));
        }
        parts
    }

    fn answer(&self, prompt: &Prompt, answer: &Value) -> Vec<Part> {
        let words = self.words;
        let line = |text: Option<&str>| text.map(|text| Part::Line(text.to_owned()));
        let one = match &prompt.kind {
            Kind::Text => said(Some(answer)).map(|text| Part::Text(text.to_owned())),
            Kind::Line => line(said(Some(answer))),
            Kind::Date => self.date(answer).map(Part::Line),
            Kind::Choice { items } => line(answer.as_str().and_then(|id| label(items, id))),
            Kind::Choices { items } => ticks(items, |item| {
                let chosen = answer.as_array()?;
                chosen
                    .iter()
                    .any(|id| id == item.id.as_str())
                    .then(|| (true, String::new()))
            }),
            Kind::Checklist { items, .. } => ticks(items, |item| {
                let tick = answer.get(&item.id)?;
                let done = tick.get("done").and_then(Value::as_bool).unwrap_or(false);
                Some((done, text_of(tick, "note")))
            }),
            Kind::Scale { max, .. } => answer.as_i64().map(|score| {
                let says = words.out_of.replace("{score}", &score.to_string());
                Part::Line(says.replace("{max}", &max.to_string()))
            }),
            Kind::Statements { .. } => table(
                &[&words.statement, &words.score],
                prompt.statements().filter_map(|item| {
                    let score = answer.get(&item.id)?;
                    Some(vec![item.label.clone(), score.to_string()])
                }),
            ),
            Kind::Wheel { areas } => table(
                &[&words.area, &words.score, &words.note],
                areas.iter().filter_map(|area| {
                    let given = answer.get(&area.id)?;
                    let score = given.get("score").and_then(Value::as_i64);
                    let score = score.map(|score| score.to_string()).unwrap_or_default();
                    Some(vec![area.label.clone(), score, text_of(given, "note")])
                }),
            ),
            Kind::Actions { .. } => self.actions(answer),
            Kind::Goals { .. } => self.goals(answer),
            Kind::Signature => Some(Part::Signed {
                name: text_of(answer, "name"),
                date: self
                    .date(answer.get("date").unwrap_or(&Value::Null))
                    .unwrap_or_default(),
            }),
        };
        one.into_iter().collect()
    }

    fn date(&self, answer: &Value) -> Option<String> {
        let date = answer.as_str()?.parse().ok()?;
        Some(day(self.words, date))
    }

    fn actions(&self, answer: &Value) -> Option<Part> {
        let words = self.words;
        let row = |row: &Value| {
            let who = match row.get("who").and_then(Value::as_str) {
                Some("me") => words.me.clone(),
                Some("them") => self.named(&words.them),
                Some("both") => words.both.clone(),
                _ => String::new(),
            };
            let by = self.by(row);
            vec![
                text_of(row, "what"),
                who,
                by,
                self.state(row),
                text_of(row, "came"),
            ]
        };
        let head = [
            &words.what,
            &words.who,
            &words.by,
            &words.state,
            &words.came,
        ];
        table(&head, answer.as_array()?.iter().map(row))
    }

    fn goals(&self, answer: &Value) -> Option<Part> {
        let words = self.words;
        let row = |row: &Value| {
            let by = self.by(row);
            let success = text_of(row, "success");
            vec![
                text_of(row, "what"),
                success,
                by,
                self.state(row),
                text_of(row, "came"),
            ]
        };
        let head = [
            &words.what,
            &words.success,
            &words.by,
            &words.state,
            &words.came,
        ];
        table(&head, answer.as_array()?.iter().map(row))
    }

    fn by(&self, row: &Value) -> String {
        row.get("by")
            .and_then(|by| self.date(by))
            .unwrap_or_default()
    }

    fn state(&self, row: &Value) -> String {
        let words = self.words;
        match row.get("state").and_then(Value::as_str) {
            Some("done") => words.done.clone(),
            Some("reached") => words.reached.clone(),
            Some("dropped") => words.dropped.clone(),
            _ => words.open.clone(),
        }
    }
}

/// What was written, when it was.
fn said(answer: Option<&Value>) -> Option<&str> {
    answer?.as_str().filter(|text| !text.trim().is_empty())
}

fn text_of(value: &Value, key: &str) -> String {
    let text = value.get(key).and_then(Value::as_str);
    text.unwrap_or_default().to_owned()
}

fn label<'a>(items: &'a [Item], id: &str) -> Option<&'a str> {
    let item = items.iter().find(|item| item.id == id)?;
    Some(&item.label)
}

fn ticks(items: &[Item], mark: impl Fn(&Item) -> Option<(bool, String)>) -> Option<Part> {
    let marked: Vec<_> = items
        .iter()
        .filter_map(|item| {
            let (done, note) = mark(item)?;
            Some((done, item.label.clone(), note))
        })
        .collect();
    (!marked.is_empty()).then_some(Part::Ticks(marked))
}

/// A table without the columns in which nothing stands, but for the first.
fn table(head: &[&String], rows: impl Iterator<Item = Vec<String>>) -> Option<Part> {
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return None;
    }
    let used: Vec<bool> = (0..head.len())
        .map(|at| at == 0 || rows.iter().any(|row| !row[at].is_empty()))
        .collect();
    let keep = |row: Vec<String>| {
        let cells = row.into_iter().zip(&used);
        cells
            .filter_map(|(cell, used)| used.then_some(cell))
            .collect()
    };
    Some(Part::Table {
        head: keep(head.iter().map(|cell| (*cell).clone()).collect()),
        rows: rows.into_iter().map(keep).collect(),
    })
}
