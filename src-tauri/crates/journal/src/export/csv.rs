//! What can be counted, as tables for a spreadsheet (CSV): scores of wheels, numbers given on scales and
//! to statements, and actions. What must not live here: the words of the heads, which are keys for a program and stay the
//! same in every language.

use std::borrow::Cow;

use content::Kind;
use serde_json::Value;

use super::Steps;
use super::rows;
use super::scope::Scope;
use super::tables;
use super::target::Files;
use super::told::{self, Told};
use crate::book::Book;
use crate::error::Error;
use crate::spreadsheet::{self, Sheet};

/// Writes the three tables; those without a row too, so that a program finds what it expects.
pub(crate) fn write(
    book: &Book<'_>,
    scope: &Scope,
    files: &mut dyn Files,
    steps: &mut Steps<'_>,
) -> Result<(), Error> {
    let mut wheels = sheet(&["date", "with", "form", "entry", "area", "score", "note"])?;
    let mut scales = sheet(&[
        "date",
        "with",
        "form",
        "entry",
        "question",
        "statement",
        "number",
        "from",
        "to",
    ])?;
    told::each(book, scope, |told| {
        scores(&mut wheels, &told)?;
        numbers(&mut scales, &told)?;
        steps.step()?;
        Ok(())
    })?;
    for (name, sheet) in [
        ("wheels.csv", wheels),
        ("scales.csv", scales),
        ("actions.csv", actions(book, scope)?),
    ] {
        files.add(name, &sheet.bytes()?)?;
    }
    Ok(())
}

fn sheet(head: &[&str]) -> Result<Sheet, Error> {
    let mut sheet = Sheet::new();
    sheet.words(head)?;
    Ok(sheet)
}

fn about(told: &Told) -> Vec<String> {
    let with = told.relationship.as_ref();
    vec![
        told.date.to_string(),
        with.map(|with| with.name.clone()).unwrap_or_default(),
        told.instrument.title.clone(),
        told.id.clone(),
    ]
}

fn scores(sheet: &mut Sheet, told: &Told) -> Result<(), Error> {
    for prompt in told.instrument.prompts() {
        let Kind::Wheel { areas } = &prompt.kind else {
            continue;
        };
        let given = told.answers.get(&prompt.id);
        for area in areas {
            let Some(area_given) = given.and_then(|given| given.get(&area.id)) else {
                continue;
            };
            let mut cells = about(told);
            let score = area_given.get("score").and_then(Value::as_i64);
            let note = area_given.get("note").and_then(Value::as_str);
            cells.push(area.label.clone());
            cells.push(score.map(|score| score.to_string()).unwrap_or_default());
            cells.push(note.unwrap_or_default().to_owned());
            sheet.words(&cells)?;
        }
    }
    Ok(())
}

fn numbers(sheet: &mut Sheet, told: &Told) -> Result<(), Error> {
    for prompt in told.instrument.prompts() {
        let (Kind::Scale { min, max, .. } | Kind::Statements { min, max, .. }) = &prompt.kind
        else {
            continue;
        };
        let given = told.answers.get(&prompt.id).unwrap_or(&Value::Null);
        let mut say = |statement: &str, number: Option<i64>| {
            let Some(number) = number else { return Ok(()) };
            let mut cells = about(told);
            cells.extend([prompt.label.clone(), statement.to_owned()]);
            // A number is a number, also one below nought.
            let figures = [number, i64::from(*min), i64::from(*max)];
            let figures = figures.map(|figure| Cow::from(figure.to_string()));
            let words = cells.iter().map(|cell| spreadsheet::words(cell));
            sheet.line(words.chain(figures))
        };
        say("", given.as_i64())?;
        for statement in prompt.statements() {
            say(
                &statement.label,
                given.get(&statement.id).and_then(Value::as_i64),
            )?;
        }
    }
    Ok(())
}

fn actions(book: &Book<'_>, scope: &Scope) -> Result<Sheet, Error> {
    const COLUMNS: [&str; 9] = [
        "made",
        "what",
        "owner",
        "due",
        "state",
        "came",
        "closed",
        "relationship",
        "id",
    ];
    let mut sheet = sheet(&COLUMNS)?;
    if let Some(table) = tables::named("action") {
        rows::each(book, table, scope, |row| {
            let cells =
                COLUMNS.map(|name| row.get(name).and_then(Value::as_str).unwrap_or_default());
            sheet.words(&cells)
        })?;
    }
    Ok(sheet)
}
