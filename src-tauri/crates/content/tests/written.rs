//! An instrument written to a file and read again is the same instrument; a mistake in one that is being written is found
//! where it was made.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;
use std::sync::LazyLock;

use content::{Content, Instrument, Misplaced, Packs};
use proptest::prelude::*;
use serde_json::{Value, json};

static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::built_in().unwrap());

fn files(folder: &Path, below: &str, found: &mut Vec<(String, String)>) {
    for child in std::fs::read_dir(folder).unwrap() {
        let child = child.unwrap();
        let name = format!("{below}{}", child.file_name().to_str().unwrap());
        if child.path().is_dir() {
            files(&child.path(), &format!("{name}/"), found);
        } else {
            found.push((name, std::fs::read_to_string(child.path()).unwrap()));
        }
    }
}

#[test]
fn every_built_in_instrument_reads_the_same_when_it_is_written() {
    let mut all = Vec::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content/en");
    files(&folder, "", &mut all);
    let mut written = 0;
    for (name, text) in &mut all {
        let id = name
            .strip_prefix("instruments/")
            .and_then(|name| name.strip_suffix(".toml"));
        if let Some(id) = id {
            *text = CONTENT.instrument(id).unwrap().to_toml();
            written += 1;
        }
    }
    assert_eq!(written, CONTENT.instruments.len());
    assert_eq!(Content::parse(&all).unwrap(), *CONTENT);
}

#[test]
fn every_built_in_instrument_can_be_copied_and_keeps_all_it_has() {
    for instrument in &CONTENT.instruments {
        let own = instrument.as_own("mine");
        assert_eq!(check(&own), Ok(own.clone()), "{}", instrument.id);
        let itself = |one: &Instrument| {
            let asks = |prompt: &content::Prompt| {
                prompt
                    .carry
                    .as_ref()
                    .is_some_and(|carry| carry.instrument == one.id)
            };
            one.prompts().filter(|prompt| asks(prompt)).count()
        };
        assert_eq!(itself(&own), itself(instrument), "{}", instrument.id);
        let words = |one: &Instrument| {
            one.prompts()
                .map(|prompt| prompt.label.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(words(&own), words(instrument));
    }
}

#[test]
fn a_written_file_looks_as_a_person_would_write_it() {
    let text = CONTENT.instrument("oscar").unwrap().to_toml();
    assert!(
        text.starts_with("id = \"oscar\"\nversion = 1\ntitle = \"OSCAR\"\ngroup = \"sessions\"\n")
    );
    assert!(text.contains(
        "\n[[section.prompt]]\nid = \"about\"\nkind = \"line\"\nlabel = \"What is it about?\"\n"
    ));
    assert!(text.contains("borrow = [\n  \"What would you see on the first day it was so?\",\n"));
}

fn check(form: &Instrument) -> Result<Instrument, Vec<Misplaced>> {
    Packs::beside(&CONTENT).check(form)
}

/// A form with a prompt of every kind, changed at one place.
fn changed(pointer: &str, value: Value) -> Instrument {
    let item = |id: &str| json!({"id": id, "label": id});
    let items = json!([item("a"), item("b"), item("c")]);
    let mut form = json!({
        "id": "own-f", "version": 1, "group": "own", "title": "T", "purpose": "P", "roles": ["both"], "phases": [],
        "sources": [], "headline": "line", "sections": [
            {"id": "one", "title": "One", "prompts": [
                {"id": "line", "label": "?", "kind": "line", "carry": {"instrument": "own-f", "prompt": "line", "how": "fill"}},
                {"id": "text", "label": "?", "kind": "text", "borrow": ["Why?", "How?"]},
            ]},
            {"id": "two", "title": "Two", "prompts": [
                {"id": "choice", "label": "?", "kind": "choice", "items": items},
                {"id": "scale", "label": "?", "kind": "scale", "min": 0, "max": 10,
                    "followUp": {"below": 5, "id": "more", "label": "?", "kind": "line"}},
                {"id": "statements", "label": "?", "kind": "statements", "min": 1, "max": 5,
                    "groups": [{"id": "g", "title": "G", "statements": items}]},
                {"id": "wheel", "label": "?", "kind": "wheel", "areas": items},
                {"id": "goals", "label": "?", "kind": "goals", "open": false, "under": null},
                {"id": "steps", "label": "?", "kind": "goals", "open": false, "under": "goals"},
            ]},
        ],
    });
    *form.pointer_mut(pointer).unwrap() = value;
    serde_json::from_value(form).unwrap()
}

#[test]
fn a_mistake_is_found_where_it_was_made() {
    check(&changed("/title", json!("Another"))).unwrap();
    let empty = json!([]);
    for (pointer, value, place) in [
        ("/title", json!(""), "title"),
        ("/purpose", json!(" "), "purpose"),
        ("/roles", empty.clone(), "roles"),
        ("/headline", json!("text"), "headline"),
        ("/sections", empty.clone(), "section"),
        ("/sections/1/title", json!(""), "section.1.title"),
        ("/sections/1/prompts", empty.clone(), "section.1.prompt"),
        (
            "/sections/0/prompts/1/label",
            json!(""),
            "section.0.prompt.1.label",
        ),
        (
            "/sections/0/prompts/1/borrow/1",
            json!(""),
            "section.0.prompt.1.borrow.1",
        ),
        (
            "/sections/0/prompts/0/carry/prompt",
            json!("gone"),
            "section.0.prompt.0.carry",
        ),
        (
            "/sections/1/prompts/0/items",
            empty.clone(),
            "section.1.prompt.0.items",
        ),
        (
            "/sections/1/prompts/0/items/2/label",
            json!(""),
            "section.1.prompt.0.items.2",
        ),
        (
            "/sections/1/prompts/1/min",
            json!(10),
            "section.1.prompt.1.min",
        ),
        (
            "/sections/1/prompts/1/max",
            json!(90),
            "section.1.prompt.1.max",
        ),
        (
            "/sections/1/prompts/1/followUp/below",
            json!(0),
            "section.1.prompt.1.follow_up.below",
        ),
        (
            "/sections/1/prompts/1/followUp/label",
            json!(""),
            "section.1.prompt.1.follow_up.label",
        ),
        (
            "/sections/1/prompts/2/groups",
            empty.clone(),
            "section.1.prompt.2.group",
        ),
        (
            "/sections/1/prompts/2/groups/0/title",
            json!(""),
            "section.1.prompt.2.group.0.title",
        ),
        (
            "/sections/1/prompts/2/groups/0/statements/1/label",
            json!(""),
            "section.1.prompt.2.group.0.statements.1",
        ),
        (
            "/sections/1/prompts/3/areas",
            json!([{"id": "a", "label": "A"}]),
            "section.1.prompt.3.areas",
        ),
        (
            "/sections/1/prompts/5/under",
            json!("gone"),
            "section.1.prompt.5.under",
        ),
    ] {
        let found = check(&changed(pointer, value)).unwrap_err();
        let places: Vec<&str> = found.iter().map(|one| one.place.as_str()).collect();
        assert!(places.contains(&place), "{pointer}: {found:?}");
    }
}

#[test]
fn a_copy_takes_nothing_s_place() {
    let mut form = changed("/title", json!("T"));
    form.id = "grow".into();
    let found = check(&form).unwrap_err();
    assert!(
        found[0].what.starts_with("`grow` is one of Ithaca’s own"),
        "{found:?}"
    );
}

/// Words as they may come from anywhere, though not too many to read: quotation marks, ends of lines, any script.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z ‘’“”\"'\\\\#{}\\[\\]=,\n\r\t]{1,40}",
        "\\PC{1,30}",
        prop::collection::vec(any::<char>(), 1..20).prop_map(String::from_iter),
    ]
    .prop_filter("blank", |words| !words.trim().is_empty())
}

fn some_words() -> impl Strategy<Value = Option<String>> {
    prop::option::of(words())
}

/// Labels with ids, in JSON.
fn items(least: usize) -> impl Strategy<Value = Value> {
    prop::collection::vec(words(), least..8).prop_map(|labels| {
        let item = |(at, label): (usize, String)| json!({"id": format!("i{at}"), "label": label});
        labels.into_iter().enumerate().map(item).collect()
    })
}

fn ends() -> impl Strategy<Value = (i32, i32)> {
    (-100..80i32, 1..21i32).prop_map(|(min, steps)| (min, min + steps))
}

/// What only its kind has, for a prompt that stands at this place.
fn kind() -> impl Strategy<Value = Value> {
    let plain = prop::sample::select(vec!["text", "line", "date", "signature"]);
    let chosen = prop::sample::select(vec!["choice", "choices"]);
    let rows = prop::sample::select(vec!["actions", "goals"]);
    let follow_up = (words(), prop::sample::select(vec!["text", "line"]));
    prop_oneof![
        plain.prop_map(|kind| json!({"kind": kind})),
        (chosen, items(1)).prop_map(|(kind, items)| json!({"kind": kind, "items": items})),
        (items(1), any::<bool>())
            .prop_map(|(items, notes)| json!({"kind": "checklist", "items": items, "notes": notes})),
        (ends(), some_words(), some_words(), prop::option::of(follow_up)).prop_map(
            |((min, max), low, high, more)| {
                let more = more.map(|(label, kind)| json!({"below": max, "id": "ID-more", "label": label, "kind": kind}));
                json!({"kind": "scale", "min": min, "max": max, "low": low, "high": high, "track": "ease", "followUp": more})
            }
        ),
        (ends(), words(), items(1)).prop_map(|((min, max), title, statements)| {
            let group = json!({"id": "g", "title": title, "statements": statements});
            json!({"kind": "statements", "min": min, "max": max, "low": title, "groups": [group]})
        }),
        items(3).prop_map(|areas| json!({"kind": "wheel", "areas": areas})),
        (rows, any::<bool>()).prop_map(|(kind, open)| json!({"kind": kind, "open": open})),
    ]
}

fn prompt() -> impl Strategy<Value = Value> {
    let borrow = prop::collection::vec(words(), 0..4);
    (words(), some_words(), any::<bool>(), borrow, kind()).prop_map(
        |(label, help, optional, borrow, kind)| {
            let mut prompt =
                json!({"label": label, "help": help, "optional": optional, "borrow": borrow});
            let fields = prompt.as_object_mut().unwrap();
            fields.extend(kind.as_object().unwrap().clone());
            prompt
        },
    )
}

prop_compose! {
    fn form()(
        title in words(),
        purpose in words(),
        time in some_words(),
        source in some_words(),
        roles in prop::sample::subsequence(vec!["mentee", "mentor", "both"], 1..=3),
        sections in prop::collection::vec((words(), some_words(), prop::collection::vec(prompt(), 1..5)), 1..4),
    ) -> Instrument {
        let numbered = |(at, (title, why, prompts)): (usize, (String, Option<String>, Vec<Value>))| {
            let prompt = |(place, mut prompt): (usize, Value)| {
                prompt["id"] = json!(format!("p{at}-{place}"));
                if let Some(id) = prompt.pointer_mut("/followUp/id") {
                    *id = json!(format!("p{at}-{place}-more"));
                }
                prompt
            };
            let prompts: Value = prompts.into_iter().enumerate().map(prompt).collect();
            json!({"id": format!("s{at}"), "title": title, "why": why, "prompts": prompts})
        };
        let sections: Value = sections.into_iter().enumerate().map(numbered).collect();
        serde_json::from_value(json!({
            "id": "own-form", "version": 1, "wording": "own", "group": "own", "title": title, "purpose": purpose, "time": time, "roles": roles,
            "phases": ["progression"], "sources": ["emr-2021"], "source": source, "library": "listening", "headline": null,
            "sections": sections,
        })).unwrap()
    }
}

proptest! {
    #[test]
    fn a_form_reads_the_same_when_it_is_written(form in form()) {
        let read = Packs::beside(&CONTENT).read("form.toml", form.to_toml().as_bytes());
        prop_assert_eq!(read, Ok(form));
    }
}
