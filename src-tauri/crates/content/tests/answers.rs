//! Which answers fit an instrument: of each kind some that do and some that do not, and never a panic. Rows and signatures
//! have a file of their own.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use content::{AnswerMistake, Answers, Instrument, LINE_LIMIT, Misfit, TEXT_LIMIT};
use proptest::prelude::*;
use serde_json::{Value, json};

/// An instrument with a prompt of every kind, each called by its kind.
fn every_kind() -> Instrument {
    let items = json!([{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]);
    let areas =
        json!([{"id": "a", "label": "A"}, {"id": "b", "label": "B"}, {"id": "c", "label": "C"}]);
    let groups = json!([
        {"id": "g", "title": "G", "statements": items},
        {"id": "h", "title": "H", "statements": [{"id": "c", "label": "C"}]},
    ]);
    let follow_up = json!({"below": 0, "id": "raise", "label": "?", "kind": "line"});
    let prompts = json!([
        {"id": "text", "label": "?", "kind": "text"},
        {"id": "line", "label": "?", "kind": "line"},
        {"id": "date", "label": "?", "kind": "date"},
        {"id": "choice", "label": "?", "kind": "choice", "items": items},
        {"id": "choices", "label": "?", "kind": "choices", "items": items},
        {"id": "checklist", "label": "?", "kind": "checklist", "items": items, "notes": true},
        {"id": "ticks", "label": "?", "kind": "checklist", "items": items, "notes": false},
        {"id": "scale", "label": "?", "kind": "scale", "min": -2, "max": 5, "followUp": follow_up},
        {"id": "statements", "label": "?", "kind": "statements", "min": 1, "max": 10, "groups": groups},
        {"id": "wheel", "label": "?", "kind": "wheel", "areas": areas},
        {"id": "actions", "label": "?", "kind": "actions", "open": true},
        {"id": "goals", "label": "?", "kind": "goals", "open": false, "under": null},
        {"id": "signature", "label": "?", "kind": "signature"},
    ]);
    serde_json::from_value(json!({
        "id": "every-kind", "version": 1, "group": "learning", "title": "Every kind", "purpose": "?", "roles": ["both"], "phases": [], "sources": ["ours"],
        "headline": "line", "sections": [{"id": "all", "title": "All", "prompts": prompts}],
    }))
    .unwrap()
}

fn check(prompt: &str, answer: Value) -> Result<(), AnswerMistake> {
    every_kind().check_answers(&Answers::from_iter([(prompt.to_owned(), answer)]))
}

#[test]
fn answers_that_fit() {
    let fit = [
        ("text", json!("")),
        ("text", json!("é".repeat(TEXT_LIMIT))),
        ("line", json!("<script>alert(1)</script>")),
        ("line", json!("é".repeat(LINE_LIMIT))),
        ("date", json!("2024-02-29")),
        ("choice", json!("a")),
        ("choices", json!([])),
        ("choices", json!(["b", "a"])),
        ("checklist", json!({})),
        (
            "checklist",
            json!({"a": {"done": true, "note": "Yes"}, "b": {"done": false}}),
        ),
        ("ticks", json!({"a": {"done": true, "note": ""}})),
        ("scale", json!(-2)),
        ("scale", json!(5)),
        ("raise", json!("More sleep")),
        ("statements", json!({})),
        ("statements", json!({"a": 1, "c": 10})),
        (
            "wheel",
            json!({"a": {"score": 0, "note": "?"}, "b": {"score": 10}, "c": {"score": null}}),
        ),
    ];
    for (prompt, answer) in fit {
        assert_eq!(check(prompt, answer), Ok(()), "{prompt}");
    }
    assert_eq!(every_kind().check_answers(&Answers::new()), Ok(()));
}

#[test]
fn answers_that_are_too_long() {
    let note = json!({"a": {"note": "x".repeat(TEXT_LIMIT + 1)}});
    let long = [
        ("text", json!("é".repeat(TEXT_LIMIT + 1))),
        ("line", json!("x".repeat(LINE_LIMIT + 1))),
        ("raise", json!("x".repeat(LINE_LIMIT + 1))),
        ("checklist", note.clone()),
        ("wheel", note),
    ];
    for (prompt, answer) in long {
        assert_eq!(
            check(prompt, answer),
            Err(AnswerMistake::TooLong {
                prompt: prompt.to_owned()
            })
        );
    }
}

#[test]
fn answers_that_do_not_fit() {
    let scale = Misfit::OutOfRange { min: -2, max: 5 };
    let score = Misfit::OutOfRange { min: 0, max: 10 };
    let statement = Misfit::OutOfRange { min: 1, max: 10 };
    let misfits = [
        ("nothing", json!(""), Misfit::UnknownPrompt),
        ("text", json!(1), Misfit::WrongShape("a string")),
        ("text", json!(null), Misfit::WrongShape("a string")),
        ("line", json!(["a"]), Misfit::WrongShape("a string")),
        ("date", json!("2023-02-29"), Misfit::NotADate),
        ("date", json!("2024-2-9"), Misfit::NotADate),
        ("date", json!("+2024-2-09"), Misfit::NotADate),
        ("date", json!("2024-02-0é"), Misfit::NotADate),
        ("date", json!(""), Misfit::NotADate),
        ("choice", json!("c"), Misfit::UnknownItem("c".into())),
        ("choice", json!(["a"]), Misfit::WrongShape("a string")),
        (
            "choices",
            json!("a"),
            Misfit::WrongShape("a list of item ids"),
        ),
        (
            "choices",
            json!(["a", 1]),
            Misfit::WrongShape("a list of item ids"),
        ),
        ("choices", json!(["a", "a"]), Misfit::Twice("a".into())),
        (
            "checklist",
            json!(["a"]),
            Misfit::WrongShape("an object keyed by item id"),
        ),
        (
            "checklist",
            json!({"a": true}),
            Misfit::WrongShape("an object keyed by item id"),
        ),
        (
            "checklist",
            json!({"c": {}}),
            Misfit::UnknownItem("c".into()),
        ),
        (
            "ticks",
            json!({"a": {"done": true, "note": "Yes"}}),
            Misfit::WrongShape("a tick without a note"),
        ),
        ("scale", json!(6), scale.clone()),
        ("scale", json!(-3), scale.clone()),
        ("scale", json!(u64::MAX), scale),
        ("scale", json!(3.0), Misfit::WrongShape("a whole number")),
        ("scale", json!("3"), Misfit::WrongShape("a whole number")),
        ("raise", json!(3), Misfit::WrongShape("a string")),
        ("statements", json!({"a": 0}), statement.clone()),
        ("statements", json!({"a": 1, "c": 11}), statement),
        (
            "statements",
            json!({"a": null}),
            Misfit::WrongShape("a whole number"),
        ),
        (
            "statements",
            json!({"d": 1}),
            Misfit::UnknownItem("d".into()),
        ),
        (
            "statements",
            json!({"g": {"a": 1}}),
            Misfit::UnknownItem("g".into()),
        ),
        (
            "statements",
            json!([1]),
            Misfit::WrongShape("an object keyed by statement id"),
        ),
        ("wheel", json!({"a": {"score": 11}}), score.clone()),
        ("wheel", json!({"a": {"score": -1}}), score),
        (
            "wheel",
            json!({"d": {"score": 1}}),
            Misfit::UnknownItem("d".into()),
        ),
        (
            "wheel",
            json!({"a": 7}),
            Misfit::WrongShape("an object keyed by item id"),
        ),
    ];
    for (prompt, answer, why) in misfits {
        assert_eq!(
            check(prompt, answer),
            Err(AnswerMistake::Invalid {
                prompt: prompt.to_owned(),
                why
            })
        );
    }
}

#[test]
fn a_headline_is_words_or_nothing() {
    let (instrument, mut answers) = (every_kind(), Answers::new());
    assert_eq!(instrument.headline_in(&answers), None);
    answers.insert("line".into(), json!("  "));
    assert_eq!(instrument.headline_in(&answers), None);
    answers.insert("line".into(), json!(" A good day "));
    assert_eq!(instrument.headline_in(&answers), Some("A good day"));
}

/// Any JSON, leaning towards the keys and words that the instrument knows.
fn any_json() -> impl Strategy<Value = Value> {
    let word = prop_oneof![
        Just("a".to_owned()),
        Just("done".to_owned()),
        Just("score".to_owned()),
        Just("note".to_owned()),
        Just("id".to_owned()),
        Just("what".to_owned()),
        Just("state".to_owned()),
        Just("open".to_owned()),
        Just("by".to_owned()),
        Just("date".to_owned()),
        ".*"
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[0-9é-]{8,12}".prop_map(Value::from),
        word.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((word.clone(), inner), 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn no_answer_makes_it_panic(answers in prop::collection::vec((0..15usize, any_json()), 0..15)) {
        const KEYS: [&str; 15] = ["text", "line", "date", "choice", "choices", "checklist", "ticks", "scale", "raise", "statements", "wheel", "actions", "goals", "signature", "nothing"];
        let answers: Answers = answers.into_iter().map(|(key, answer)| (KEYS[key].to_owned(), answer)).collect();
        let answered = every_kind().check_answers(&answers);
        prop_assert!(answered.is_ok() || !answers.is_empty());
    }
}
