//! Which rows of actions and goals, and which signatures, fit: what a row may say, and that any slip in one is found.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use content::{AnswerMistake, Answers, Instrument, LINE_LIMIT, Misfit, ROWS_LIMIT, TEXT_LIMIT};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

fn instrument() -> Instrument {
    let prompts = json!([
        {"id": "actions", "label": "?", "kind": "actions", "open": true},
        {"id": "goals", "label": "?", "kind": "goals", "open": true, "under": null},
        {"id": "signature", "label": "?", "kind": "signature"},
    ]);
    serde_json::from_value(json!({
        "id": "rows", "version": 1, "group": "goals", "title": "Rows", "purpose": "?", "roles": ["both"], "phases": [], "sources": ["ours"],
        "sections": [{"id": "all", "title": "All", "prompts": prompts}],
    }))
    .unwrap()
}

fn check(prompt: &str, answer: Value) -> Result<(), AnswerMistake> {
    instrument().check_answers(&Answers::from_iter([(prompt.to_owned(), answer)]))
}

fn misfit(prompt: &str, answer: Value) -> Option<Misfit> {
    match check(prompt, answer) {
        Err(AnswerMistake::Invalid { why, .. }) => Some(why),
        _ => None,
    }
}

#[test]
fn rows_that_fit() {
    let whole = json!({"id": "a", "what": "Ring Owen", "who": "both", "by": "2024-02-29", "state": "done", "came": "He was *out*", "since": "2024-01-01"});
    let goal = json!({"id": "a-1", "what": "Sleep", "success": "Rested", "by": "2024-02-29", "state": "reached", "came": "", "since": "2024-01-01"});
    for (prompt, answer) in [
        ("actions", json!([])),
        (
            "actions",
            json!([{"id": "0193e4a0-7c1e-7abc-8def-0123456789ab"}]),
        ),
        (
            "actions",
            json!([whole, {"id": "b", "what": "", "who": "them", "state": "dropped"}]),
        ),
        ("goals", json!([goal])),
        (
            "goals",
            json!([{"id": "a", "what": "é".repeat(LINE_LIMIT)}]),
        ),
        ("signature", json!({})),
        ("signature", json!({"name": "Nia", "date": "2024-02-29"})),
        ("signature", json!({"name": "", "date": ""})),
    ] {
        assert_eq!(check(prompt, answer.clone()), Ok(()), "{answer}");
    }
}

#[test]
fn rows_that_say_too_much() {
    for (prompt, answer) in [
        (
            "actions",
            json!([{"id": "a", "what": "x".repeat(LINE_LIMIT + 1)}]),
        ),
        (
            "actions",
            json!([{"id": "a", "came": "x".repeat(TEXT_LIMIT + 1)}]),
        ),
        (
            "goals",
            json!([{"id": "a", "success": "x".repeat(TEXT_LIMIT + 1)}]),
        ),
        ("signature", json!({"name": "x".repeat(LINE_LIMIT + 1)})),
    ] {
        let prompt_too_long = AnswerMistake::TooLong {
            prompt: prompt.to_owned(),
        };
        assert_eq!(check(prompt, answer), Err(prompt_too_long));
    }
}

#[test]
fn rows_that_do_not_fit() {
    let of = |shape| Some(Misfit::WrongShape(shape));
    let unknown = |word: &str| Some(Misfit::UnknownItem(word.to_owned()));
    let (plain, other) = ("a row with a plain id", "a row with other fields");
    let signature = "{\"name\": text, \"date\": a date}";
    for (prompt, answer, why) in [
        ("actions", json!({"id": "a"}), of("a list of rows")),
        ("actions", json!(["a"]), of("a list of objects")),
        ("actions", json!([{"what": "Rest"}]), of("a string")),
        ("actions", json!([{"id": 7}]), of("a string")),
        ("actions", json!([{"id": ""}]), of(plain)),
        ("actions", json!([{"id": "A"}]), of(plain)),
        ("actions", json!([{"id": "a b"}]), of(plain)),
        ("actions", json!([{"id": "a".repeat(65)}]), of(plain)),
        (
            "actions",
            json!([{"id": "a"}, {"id": "a"}]),
            Some(Misfit::Twice("a".into())),
        ),
        (
            "actions",
            json!([{"id": "a", "what": null}]),
            of("a string"),
        ),
        (
            "actions",
            json!([{"id": "a", "who": "you"}]),
            unknown("you"),
        ),
        ("actions", json!([{"id": "a", "who": true}]), of("a string")),
        (
            "actions",
            json!([{"id": "a", "state": "reached"}]),
            unknown("reached"),
        ),
        (
            "actions",
            json!([{"id": "a", "by": "tomorrow"}]),
            Some(Misfit::NotADate),
        ),
        (
            "actions",
            json!([{"id": "a", "by": ""}]),
            Some(Misfit::NotADate),
        ),
        (
            "actions",
            json!([{"id": "a", "since": "2023-02-29"}]),
            Some(Misfit::NotADate),
        ),
        (
            "actions",
            json!([{"id": "a", "success": "Rest"}]),
            of(other),
        ),
        ("goals", json!([{"id": "a", "who": "me"}]), of(other)),
        (
            "goals",
            json!([{"id": "a", "state": "done"}]),
            unknown("done"),
        ),
        (
            "goals",
            json!([{"id": "a", "starts": "2024-01-01"}]),
            of(other),
        ),
        ("signature", json!("Nia"), of(signature)),
        ("signature", json!({"name": null}), of("a string")),
        (
            "signature",
            json!({"date": "today"}),
            Some(Misfit::NotADate),
        ),
        ("signature", json!({"place": "Home"}), of(signature)),
    ] {
        assert_eq!(misfit(prompt, answer.clone()), why, "{answer}");
    }
}

#[test]
fn a_hundred_rows_and_not_one_more() {
    let rows = |count| {
        (0..count)
            .map(|row| json!({"id": format!("row-{row}")}))
            .collect()
    };
    assert_eq!(check("actions", rows(ROWS_LIMIT)), Ok(()));
    assert_eq!(
        misfit("goals", rows(ROWS_LIMIT + 1)),
        Some(Misfit::WrongShape("at most 100 rows"))
    );
}

fn date() -> impl Strategy<Value = String> {
    (1900..2200, 1..=12, 1..=28)
        .prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"))
}

/// The fields of an action other than its id, as a person may leave them.
fn action() -> impl Strategy<Value = Value> {
    let text = || prop::option::of("\\PC{0,40}");
    let who = prop::option::of(select(vec!["me", "them", "both"]));
    let state = prop::option::of(select(vec!["open", "done", "dropped"]));
    let dates = || prop::option::of(date());
    (text(), who, dates(), state, text(), dates()).prop_map(
        |(what, who, by, state, came, since)| {
            let mut row = json!({});
            let mut set = |key: &str, value: Option<String>| {
                if let Some(value) = value {
                    row[key] = value.into();
                }
            };
            set("what", what);
            set("who", who.map(str::to_owned));
            set("by", by);
            set("state", state.map(str::to_owned));
            set("came", came);
            set("since", since);
            row
        },
    )
}

fn actions() -> impl Strategy<Value = Vec<Value>> {
    prop::collection::vec(action(), 1..8).prop_map(|mut rows| {
        for (at, row) in rows.iter_mut().enumerate() {
            row["id"] = format!("row-{at}").into();
        }
        rows
    })
}

proptest! {
    #[test]
    fn whatever_a_person_leaves_out_rows_fit(rows in actions()) {
        prop_assert_eq!(check("actions", rows.into()), Ok(()));
    }

    #[test]
    fn one_slip_in_one_row_is_found(
        rows in actions(),
        at in any::<prop::sample::Index>(),
        field in select(vec!["id", "what", "who", "by", "state", "came", "since", "more"]),
    ) {
        let mut rows = rows;
        let at = at.index(rows.len());
        rows[at][field] = json!(["not a text"]);
        prop_assert!(check("actions", rows.into()).is_err());
    }

    #[test]
    fn an_id_twice_is_found_wherever_it_stands(rows in actions(), first in any::<prop::sample::Index>()) {
        let mut rows = rows;
        let again = rows[first.index(rows.len())]["id"].clone();
        rows.push(json!({"id": again, "what": "Once more"}));
        let told = again.as_str().unwrap_or_default().to_owned();
        prop_assert_eq!(misfit("actions", rows.into()), Some(Misfit::Twice(told)));
    }
}
