//! The words of a thing, as the index takes them: plain, without the marks of Markdown, without the ids of questions and
//! without the questions themselves. When they are read again belongs to `index`.

use chrono::NaiveDate;
use content::{Answers, Instrument, Kind, Prompt};
use rusqlite::Connection;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use super::FoundKind;
use crate::book::Stop;
use crate::views::Owner;
use crate::{
    action, entry, goal, instrument_version, markdown, milestone, own_question, phase_change,
    relationship, session,
};

/// What there is to know of one thing.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Text {
    /// The day it belongs to.
    pub(crate) date: NaiveDate,
    /// What it is called.
    pub(crate) title: String,
    /// What was written.
    pub(crate) body: String,
    /// Whom it is with, which form it is.
    pub(crate) about: String,
    /// Words nobody types, for what results are narrowed by.
    pub(crate) facets: String,
}

/// The word that stands for a kind of thing, by its name in the index.
pub(crate) fn kind_word(kind: &str) -> String {
    format!("k{kind}")
}

/// The word that stands for a thing with an id: `letter` says which kind of thing.
pub(crate) fn id_word(letter: char, id: &str) -> String {
    let id = id.chars().filter(char::is_ascii_alphanumeric);
    std::iter::once(letter).chain(id).collect()
}

pub(crate) const MINE: &str = "wmine";
pub(crate) const THEIRS: &str = "wtheirs";

/// A thing as it is now; none when it is gone or in the bin.
pub(crate) fn of(
    connection: &Connection,
    me: &str,
    kind: FoundKind,
    id: &str,
) -> Result<Option<Text>, Stop> {
    let mut text = match kind {
        FoundKind::Entry => of_entry(connection, me, id)?,
        FoundKind::Session => of_session(connection, id)?,
        FoundKind::Goal => of_goal(connection, id)?,
        FoundKind::Action => of_action(connection, id)?,
        FoundKind::Relationship => of_relationship(connection, id)?,
        FoundKind::Question => of_question(connection, id)?,
        FoundKind::Instrument | FoundKind::Page => None,
    };
    if let Some(text) = &mut text {
        let name = super::kind_name(kind).unwrap_or_default();
        text.facets = format!("{} {}", kind_word(name), text.facets);
        for part in [&mut text.title, &mut text.body, &mut text.about] {
            *part = tidy(part);
        }
    }
    Ok(text)
}

/// In the one way the same letters are written in, and without what cannot be seen.
fn tidy(text: &str) -> String {
    let seen = |letter: char| if letter.is_control() { ' ' } else { letter };
    text.nfc().map(seen).collect()
}

/// Everything long or short somebody wrote, and what they chose, in the order of the questions.
pub(crate) fn said(instrument: &Instrument, answers: &Answers) -> String {
    let mut said = Vec::new();
    // The headline is the title.
    let headline = instrument.headline.as_deref();
    for prompt in instrument
        .prompts()
        .filter(|prompt| Some(prompt.id.as_str()) != headline)
    {
        if let Some(answer) = answers.get(&prompt.id) {
            say(prompt, answer, &mut said);
        }
        let more = prompt.follow_up().and_then(|more| answers.get(&more.id));
        if let Some(more) = more.and_then(Value::as_str) {
            said.push(plain(more));
        }
    }
    said.retain(|words| !words.is_empty());
    said.join(" · ")
}

fn plain(written: &str) -> String {
    markdown::plain(written, written.len().max(1))
}

fn say(prompt: &Prompt, answer: &Value, said: &mut Vec<String>) {
    match (&prompt.kind, answer) {
        (Kind::Text, Value::String(written)) => said.push(plain(written)),
        (Kind::Line, Value::String(written)) => said.push(written.trim().to_owned()),
        (Kind::Choice { .. } | Kind::Choices { .. }, chosen) => {
            let chosen = |id: &str| chosen.as_str() == Some(id) || has(chosen, id);
            let labels = prompt.items().iter().filter(|item| chosen(&item.id));
            said.extend(labels.map(|item| item.label.clone()));
        }
        (Kind::Checklist { .. } | Kind::Wheel { .. }, Value::Object(given)) => {
            let notes = prompt.items().iter().map(|item| given.get(&item.id));
            said.extend(notes.filter_map(|one| Some(plain(one?.get("note")?.as_str()?))));
        }
        (Kind::Actions { .. } | Kind::Goals { .. }, Value::Array(rows)) => {
            for field in ["what", "success", "came"] {
                let fields = rows.iter().filter_map(|row| row.get(field)?.as_str());
                said.extend(fields.map(plain));
            }
        }
        (Kind::Signature, Value::Object(signed)) => {
            let name = signed.get("name").and_then(Value::as_str);
            said.extend(name.map(str::to_owned));
        }
        _ => {}
    }
}

fn has(chosen: &Value, id: &str) -> bool {
    let chosen = chosen.as_array().into_iter().flatten();
    chosen.into_iter().any(|one| one.as_str() == Some(id))
}

fn of_entry(connection: &Connection, me: &str, id: &str) -> Result<Option<Text>, Stop> {
    let Some(entry) = entry::get(connection, id)?.filter(|entry| !entry.binned) else {
        return Ok(None);
    };
    let kept =
        instrument_version::get(connection, &entry.instrument, entry.version, &entry.wording)?;
    let Some(instrument) = kept else {
        return Ok(None);
    };
    let mut about = vec![instrument.title.clone()];
    let mut facets = with(entry.relationship.as_deref());
    let mine = entry::author(connection, id)?.as_deref() == Some(me);
    facets.push(if mine { MINE } else { THEIRS }.to_owned());
    about.extend(names(connection, entry.relationship.as_deref())?);
    Ok(Some(Text {
        date: entry.date,
        title: instrument
            .headline_in(&entry.answers)
            .unwrap_or_default()
            .to_owned(),
        body: said(&instrument, &entry.answers),
        about: about.join(" · "),
        facets: facets.join(" "),
    }))
}

fn of_session(connection: &Connection, id: &str) -> Result<Option<Text>, Stop> {
    let Some(session) = session::get(connection, id)? else {
        return Ok(None);
    };
    let names = names(connection, Some(&session.relationship))?;
    Ok(Some(Text {
        date: session.date,
        title: names.join(", "),
        body: session.place.clone(),
        about: String::new(),
        facets: both(with(Some(&session.relationship))),
    }))
}

fn of_goal(connection: &Connection, id: &str) -> Result<Option<Text>, Stop> {
    let Some(goal) = goal::get(connection, id)? else {
        return Ok(None);
    };
    let mut body = vec![goal.success, goal.came];
    let marks = milestone::of_goal(connection, id)?;
    body.extend(marks.into_iter().map(|mark| mark.what));
    body.retain(|part| !part.is_empty());
    let mut facets = with(goal.relationship.as_deref());
    facets.push(MINE.to_owned());
    Ok(Some(Text {
        date: goal.made,
        title: plain(&goal.what),
        body: body
            .iter()
            .map(|part| plain(part))
            .collect::<Vec<_>>()
            .join(" · "),
        about: names(connection, goal.relationship.as_deref())?.join(", "),
        facets: facets.join(" "),
    }))
}

fn of_action(connection: &Connection, id: &str) -> Result<Option<Text>, Stop> {
    let Some(action) = action::get(connection, id)? else {
        return Ok(None);
    };
    let mut facets = with(action.relationship.as_deref());
    if action.owner != Owner::Them {
        facets.push(MINE.to_owned());
    }
    if action.owner != Owner::Me {
        facets.push(THEIRS.to_owned());
    }
    Ok(Some(Text {
        date: action.made,
        title: plain(&action.what),
        body: plain(&action.came),
        about: names(connection, action.relationship.as_deref())?.join(", "),
        facets: facets.join(" "),
    }))
}

fn of_relationship(connection: &Connection, id: &str) -> Result<Option<Text>, Stop> {
    let Some(found) = relationship::get(connection, id)? else {
        return Ok(None);
    };
    let thoughts = phase_change::walk(connection, id)?
        .into_iter()
        .flat_map(|step| step.thoughts);
    let thoughts: Vec<_> = thoughts.map(|thought| plain(&thought.answer)).collect();
    Ok(Some(Text {
        date: found.started,
        title: relationship::names(connection, id)?.join(", "),
        body: thoughts.join(" · "),
        about: String::new(),
        facets: both(with(Some(id))),
    }))
}

fn of_question(connection: &Connection, id: &str) -> Result<Option<Text>, Stop> {
    Ok(own_question::get(connection, id)?.map(|question| Text {
        date: question.created_at.date_naive(),
        title: question.text,
        body: String::new(),
        about: String::new(),
        facets: MINE.to_owned(),
    }))
}

fn with(relationship: Option<&str>) -> Vec<String> {
    relationship
        .map(|id| id_word('r', id))
        .into_iter()
        .collect()
}

fn both(mut facets: Vec<String>) -> String {
    facets.extend([MINE.to_owned(), THEIRS.to_owned()]);
    facets.join(" ")
}

fn names(connection: &Connection, relationship: Option<&str>) -> rusqlite::Result<Vec<String>> {
    relationship.map_or(Ok(Vec::new()), |id| relationship::names(connection, id))
}
