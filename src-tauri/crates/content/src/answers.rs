//! Whether answers fit an instrument. It only looks: storing, formatting and searching answers belong to the journal.

use chrono::NaiveDate;
use serde_json::{Map, Value};
use thiserror::Error;

use crate::{FollowUpKind, Instrument, Item, Kind, StatementGroup};

mod rows;

pub use rows::ROWS_LIMIT;

/// Answers as a JSON object keyed by prompt id. A missing key is a prompt that was not answered.
pub type Answers = Map<String, Value>;

/// The most characters a long text, or a note beside an item, may have.
pub const TEXT_LIMIT: usize = 200_000;
/// The most characters a line may have.
pub const LINE_LIMIT: usize = 2_000;

/// An answer that does not fit its prompt.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AnswerMistake {
    /// A line above [`LINE_LIMIT`], or a text or note above [`TEXT_LIMIT`].
    #[error("the answer to `{prompt}` is too long")]
    TooLong {
        /// The prompt's id.
        prompt: String,
    },
    /// Anything else: nothing a person could type into the right field.
    #[error("the answer to `{prompt}` does not fit: {why}")]
    Invalid {
        /// The prompt's id, or the key that names no prompt.
        prompt: String,
        /// In what way.
        why: Misfit,
    },
}

impl AnswerMistake {
    /// The key of the answer that does not fit.
    pub fn prompt(&self) -> &str {
        match self {
            AnswerMistake::TooLong { prompt } | AnswerMistake::Invalid { prompt, .. } => prompt,
        }
    }
}

/// In what way an answer does not fit. None of them repeats what a person wrote.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Misfit {
    /// The instrument asks no such thing.
    #[error("there is no such prompt")]
    UnknownPrompt,
    /// Another JSON type than the kind of prompt takes.
    #[error("it should be {0}")]
    WrongShape(&'static str),
    /// An item or area that the prompt does not offer.
    #[error("it has no item `{0}`")]
    UnknownItem(String),
    /// The same item chosen more than once.
    #[error("item `{0}` is there twice")]
    Twice(String),
    /// A number outside the scale.
    #[error("the number is not between {min} and {max}")]
    OutOfRange {
        /// The lowest that fits.
        min: i64,
        /// The highest that fits.
        max: i64,
    },
    /// Not a day of the calendar as `YYYY-MM-DD`.
    #[error("it is not a real date as YYYY-MM-DD")]
    NotADate,
}

impl Instrument {
    /// Whether every one of these answers fits its prompt; the first that does not, if any. Unanswered is always fine.
    pub fn check_answers(&self, answers: &Answers) -> Result<(), AnswerMistake> {
        self.answer_mistakes(answers).next().map_or(Ok(()), Err)
    }

    /// Every answer that does not fit.
    pub(crate) fn answer_mistakes(&self, answers: &Answers) -> impl Iterator<Item = AnswerMistake> {
        answers.iter().filter_map(|(key, answer)| {
            let prompt = || key.clone();
            match self.check_answer(key, answer).err()? {
                Trouble::TooLong => Some(AnswerMistake::TooLong { prompt: prompt() }),
                Trouble::Misfit(why) => Some(AnswerMistake::Invalid {
                    prompt: prompt(),
                    why,
                }),
            }
        })
    }

    fn check_answer(&self, key: &str, answer: &Value) -> Fit {
        if let Some(prompt) = self.prompt(key) {
            return fits(&prompt.kind, answer);
        }
        let follow_up = self
            .prompts()
            .filter_map(|prompt| prompt.follow_up())
            .find(|follow_up| follow_up.id == key);
        match follow_up.ok_or(Misfit::UnknownPrompt)?.kind {
            FollowUpKind::Text => text(answer, TEXT_LIMIT),
            FollowUpKind::Line => text(answer, LINE_LIMIT),
        }
    }
}

/// What is wrong with one answer, before anyone knows which prompt it belongs to.
enum Trouble {
    TooLong,
    Misfit(Misfit),
}

impl From<Misfit> for Trouble {
    fn from(misfit: Misfit) -> Self {
        Trouble::Misfit(misfit)
    }
}

type Fit = Result<(), Trouble>;

fn fits(kind: &Kind, answer: &Value) -> Fit {
    match kind {
        Kind::Text => text(answer, TEXT_LIMIT),
        Kind::Line => text(answer, LINE_LIMIT),
        Kind::Date => date(answer),
        Kind::Choice { items } => offered(items, string(answer)?),
        Kind::Choices { items } => choices(items, answer),
        Kind::Checklist { items, notes } => {
            each(items, answer, |point| point_of_checklist(point, *notes))
        }
        Kind::Scale { min, max, .. } => number(answer, i64::from(*min), i64::from(*max)),
        Kind::Statements {
            min, max, groups, ..
        } => statements(groups, answer, i64::from(*min), i64::from(*max)),
        Kind::Wheel { areas } => each(areas, answer, scored_area),
        Kind::Actions { .. } => rows::actions(answer),
        Kind::Goals { .. } => rows::goals(answer),
        Kind::Signature => signature(answer),
    }
}

fn string(answer: &Value) -> Result<&str, Misfit> {
    answer.as_str().ok_or(Misfit::WrongShape("a string"))
}

fn text(answer: &Value, limit: usize) -> Fit {
    let words = string(answer)?;
    // Bytes are never fewer than characters, so most texts need no counting.
    if words.len() > limit && words.chars().count() > limit {
        return Err(Trouble::TooLong);
    }
    Ok(())
}

fn date(answer: &Value) -> Fit {
    let day = string(answer)?;
    // The parser alone would also take "2026-1-2" and signed years.
    let shaped = day.len() == 10
        && day.bytes().enumerate().all(|(at, byte)| {
            if at == 4 || at == 7 {
                byte == b'-'
            } else {
                byte.is_ascii_digit()
            }
        });
    if !shaped || NaiveDate::parse_from_str(day, "%Y-%m-%d").is_err() {
        return Err(Misfit::NotADate.into());
    }
    Ok(())
}

fn number(answer: &Value, min: i64, max: i64) -> Fit {
    if !answer.is_i64() && !answer.is_u64() {
        return Err(Misfit::WrongShape("a whole number").into());
    }
    match answer.as_i64() {
        Some(number) if (min..=max).contains(&number) => Ok(()),
        _ => Err(Misfit::OutOfRange { min, max }.into()),
    }
}

fn offered(items: &[Item], id: &str) -> Fit {
    if items.iter().any(|item| item.id == id) {
        return Ok(());
    }
    Err(Misfit::UnknownItem(id.to_owned()).into())
}

fn choices(items: &[Item], answer: &Value) -> Fit {
    const SHAPE: Misfit = Misfit::WrongShape("a list of item ids");
    let chosen = answer.as_array().ok_or(SHAPE)?;
    let mut seen: Vec<&str> = Vec::new();
    for id in chosen {
        let id = id.as_str().ok_or(SHAPE)?;
        offered(items, id)?;
        if seen.contains(&id) {
            return Err(Misfit::Twice(id.to_owned()).into());
        }
        seen.push(id);
    }
    Ok(())
}

/// An object keyed by item id, whose values are objects that `fits` looks into, one field at a time.
fn each(items: &[Item], answer: &Value, fits: impl Fn((&str, &Value)) -> Fit) -> Fit {
    const SHAPE: Misfit = Misfit::WrongShape("an object keyed by item id");
    for (id, value) in answer.as_object().ok_or(SHAPE)? {
        offered(items, id)?;
        for (field, value) in value.as_object().ok_or(SHAPE)? {
            fits((field, value))?;
        }
    }
    Ok(())
}

/// An object keyed by statement id, whose values are numbers of the scale.
fn statements(groups: &[StatementGroup], answer: &Value, min: i64, max: i64) -> Fit {
    const SHAPE: Misfit = Misfit::WrongShape("an object keyed by statement id");
    for (id, score) in answer.as_object().ok_or(SHAPE)? {
        let offered = |group: &StatementGroup| group.statements.iter().any(|item| item.id == *id);
        if !groups.iter().any(offered) {
            return Err(Misfit::UnknownItem(id.clone()).into());
        }
        number(score, min, max)?;
    }
    Ok(())
}

fn signature(answer: &Value) -> Fit {
    const SHAPE: Misfit = Misfit::WrongShape("{\"name\": text, \"date\": a date}");
    for (field, value) in answer.as_object().ok_or(SHAPE)? {
        match field.as_str() {
            "name" => text(value, LINE_LIMIT)?,
            "date" if value == "" => {}
            "date" => date(value)?,
            _ => return Err(SHAPE.into()),
        }
    }
    Ok(())
}

fn point_of_checklist((field, value): (&str, &Value), notes: bool) -> Fit {
    match field {
        "done" if value.is_boolean() => Ok(()),
        "note" if notes => text(value, TEXT_LIMIT),
        "note" if value == "" => Ok(()),
        "note" => Err(Misfit::WrongShape("a tick without a note").into()),
        _ => Err(
            Misfit::WrongShape("{\"done\": true or false, \"note\": text} for each item").into(),
        ),
    }
}

fn scored_area((field, value): (&str, &Value)) -> Fit {
    match field {
        "score" if value.is_null() => Ok(()),
        "score" => number(value, 0, 10),
        "note" => text(value, TEXT_LIMIT),
        _ => Err(
            Misfit::WrongShape("{\"score\": 0 to 10 or null, \"note\": text} for each area").into(),
        ),
    }
}
