//! What differs between two states of one entry.

use content::Answers;
use serde_json::{Value, json};

use super::*;
use crate::testing::content;

fn object(value: Value) -> Answers {
    let Value::Object(answers) = value else {
        panic!("answers are an object")
    };
    answers
}

fn compare(instrument: &str, then: Value, now: Value) -> Vec<Difference> {
    let content = content();
    between(
        content.instrument(instrument).unwrap(),
        &object(then),
        &object(now),
    )
}

fn text(words: &str) -> Said {
    Said {
        text: Some(words.into()),
        ..Said::default()
    }
}

#[test]
fn what_is_the_same_is_not_told() {
    let answers =
        json!({"headline": "A", "points": {"one": {"done": true, "note": "x"}}, "sure": 4});
    assert!(compare("note", answers.clone(), answers).is_empty());
    let touched = json!({"points": {"one": {"done": false, "note": ""}}, "first": ""});
    assert!(compare("note", json!({}), touched).is_empty());
}

#[test]
fn words_are_told_as_they_were_typed() {
    let found = compare(
        "note",
        json!({"first": "# Was\n\n*it*"}),
        json!({"second": "Is"}),
    );
    let told: Vec<_> = found
        .iter()
        .map(|one| (one.prompt_id.as_str(), one.then.clone(), one.now.clone()))
        .collect();
    assert_eq!(
        told,
        [
            ("first", text("# Was\n\n*it*"), Said::default()),
            ("second", Said::default(), text("Is"))
        ]
    );
}

#[test]
fn of_points_and_areas_only_the_changed_ones_are_told_each_by_its_name() {
    let found = compare(
        "note",
        json!({"points": {"one": {"done": true, "note": ""}}}),
        json!({"points": {"one": {"done": true, "note": ""}, "two": {"done": true, "note": "Thursdays"}}}),
    );
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].item.as_deref(), Some("Two"));
    assert_eq!(
        (found[0].then.ticked, found[0].now.ticked),
        (Some(false), Some(true))
    );
    assert_eq!(found[0].now.text.as_deref(), Some("Thursdays"));

    let found = compare(
        "wheel-of-life",
        json!({"areas": {"work": {"score": 4, "note": ""}, "rest": {"score": null, "note": "?"}}}),
        json!({"areas": {"work": {"score": 4, "note": ""}, "rest": {"score": 7, "note": ""}}}),
    );
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].item.as_deref(), Some("Rest"));
    assert_eq!((found[0].then.score, found[0].now.score), (None, Some(7)));
    assert_eq!(
        (&found[0].then.text, &found[0].now.text),
        (&Some("?".into()), &None)
    );
}

#[test]
fn choices_are_told_by_their_labels_in_the_order_offered() {
    let mut content = content();
    let note = content
        .instruments
        .iter_mut()
        .find(|known| known.id == "note")
        .unwrap();
    let items: Vec<Item> = note.prompt("points").unwrap().items().to_vec();
    note.sections[0].prompts[1].kind = Kind::Choices {
        items: items.clone(),
    };
    let found = between(
        note,
        &object(json!({"points": ["two", "one"]})),
        &object(json!({})),
    );
    assert_eq!(found[0].then, text("One\nTwo"));
    assert_eq!(
        words(
            note,
            &object(json!({"points": ["one"], "first": "Only this counts"}))
        ),
        3
    );
    note.sections[0].prompts[1].kind = Kind::Choice { items };
    note.sections[0].prompts[2].kind = Kind::Date;
    let then = object(json!({"points": "two", "first": "2026-03-12"}));
    let found = between(note, &then, &object(json!({})));
    assert_eq!(found[0].then, text("Two"));
    assert_eq!(found[1].then.date.unwrap().to_string(), "2026-03-12");
    assert_eq!(words(note, &then), 0);
}

#[test]
fn statements_are_told_one_by_one() {
    let content = content::Content::built_in().unwrap();
    let assessment = content.instrument("professional-assessment").unwrap();
    let prompt = assessment
        .prompts()
        .find(|prompt| prompt.statements().next().is_some())
        .unwrap();
    let statement = prompt.statements().next().unwrap();
    let scored = |score: i64| object(json!({ &prompt.id: { &statement.id: score } }));
    let found = between(assessment, &scored(3), &scored(8));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].item.as_deref(), Some(statement.label.as_str()));
    assert_eq!(
        (found[0].then.score, found[0].now.score),
        (Some(3), Some(8))
    );
}

#[test]
fn rows_are_told_one_by_one_and_the_same_row_is_known_by_its_id() {
    use crate::testing::working::{content, row, row_with};
    let content = content();
    let plan = content.instrument("plan").unwrap();
    let then = object(json!({
        "actions": [row(1, "stay"), row(2, "change it"), row(3, "go"), row(9, " ")],
        "goals": [row_with(4, "far", json!({"success": "seen"}))],
    }));
    let changed = row_with(
        2,
        "changed",
        json!({"state": "done", "came": "well", "by": "2026-04-01"}),
    );
    let now = object(json!({
        "actions": [row(5, "new"), changed, row(1, "stay")],
        "goals": [row_with(4, "far", json!({"success": "seen", "state": "dropped"}))],
    }));
    let found = between(plan, &then, &now);
    let told: Vec<_> = found
        .iter()
        .map(|one| (one.then.text.as_deref(), one.now.text.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            (Some("far\nseen"), Some("far\nseen")),
            (None, Some("new")),
            (Some("change it"), Some("changed\nwell")),
            (Some("go"), None)
        ]
    );
    let ticked = |at: usize| (found[at].then.ticked, found[at].now.ticked);
    assert_eq!(ticked(0), (Some(false), None));
    assert_eq!(ticked(2), (Some(false), Some(true)));
    assert_eq!(found[2].now.date.unwrap().to_string(), "2026-04-01");
    assert_eq!(words(plan, &then), 6);
}

#[test]
fn a_signature_is_told_by_its_name_and_day() {
    let mut content = content();
    let note = content
        .instruments
        .iter_mut()
        .find(|known| known.id == "note")
        .unwrap();
    note.sections[0].prompts[2].kind = Kind::Signature;
    let signed = object(json!({"first": {"name": "Nia", "date": "2026-03-12"}}));
    let found = between(note, &object(json!({})), &signed);
    assert_eq!(found[0].now.text.as_deref(), Some("Nia"));
    assert_eq!(found[0].now.date.unwrap().to_string(), "2026-03-12");
}
