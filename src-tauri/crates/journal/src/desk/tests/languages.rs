//! Speaking another language: what there is to write is offered in it at once, and what was begun before stays as it was.

use content::{Languages, Locale};
use serde_json::json;

use crate::testing::{self, TestDesk, draft};
use crate::views::{Language, Preferences, UnlockRequest};

const NOTE: &str = "
title = 'Nodyn'
[[section]]
id = 'all'
[[section.prompt]]
id = 'first'
label = 'Yn gyntaf?'
";

fn languages(note: &str) -> Languages {
    let files = [("instruments/note.toml".to_owned(), note.to_owned())];
    let english = Languages::from(testing::content());
    english.and(Locale::Cy, &files).unwrap()
}

fn desk() -> TestDesk {
    TestDesk::open().restart_with(languages(NOTE))
}

fn speak(test: &TestDesk, language: Language) {
    let now = test.desk.start_up().preferences;
    let wanted = Preferences { language, ..now };
    test.desk.set_preferences(&wanted).unwrap();
}

fn unlocked(test: TestDesk) -> TestDesk {
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    test
}

fn first_question(test: &TestDesk, id: &str) -> (String, String) {
    let instrument = test.desk.entry(id.to_owned()).unwrap().instrument;
    let label = instrument.prompt("first").unwrap().label.clone();
    (instrument.title, label)
}

fn titles(test: &TestDesk) -> Vec<String> {
    let list = test.desk.journal_list(None).unwrap();
    let cards = list.months.into_iter().flat_map(|month| month.entries);
    cards.map(|card| card.instrument.title).collect()
}

fn pair(title: &str, label: &str) -> (String, String) {
    (title.to_owned(), label.to_owned())
}

#[test]
fn an_entry_keeps_the_language_it_was_begun_in() {
    let test = unlocked(desk());
    let english = test.entry("note", None, json!({"first": "Slept"}));
    speak(&test, Language::Cy);
    let welsh = test.entry("note", None, json!({"first": "Cysgais"}));
    assert_eq!(first_question(&test, &english.id), pair("A note", "First?"));
    assert_eq!(
        first_question(&test, &welsh.id),
        pair("Nodyn", "Yn gyntaf?")
    );
    // Written again in the other language, and shown in lists, it stays what it was.
    test.desk
        .save_entry(draft(&english, json!({"first": "Slept well"})))
        .unwrap();
    speak(&test, Language::En);
    test.desk
        .save_entry(draft(&welsh, json!({"first": "Cysgais yn dda"})))
        .unwrap();
    assert_eq!(first_question(&test, &english.id), pair("A note", "First?"));
    assert_eq!(
        first_question(&test, &welsh.id),
        pair("Nodyn", "Yn gyntaf?")
    );
    let mut titles = titles(&test);
    titles.sort();
    assert_eq!(titles, ["A note", "Nodyn"]);
}

#[test]
fn what_was_begun_in_one_language_and_first_saved_in_another_is_kept_as_it_was_asked() {
    let test = unlocked(desk());
    speak(&test, Language::Cy);
    let begun = test.desk.begin_entry("note", None, None).unwrap();
    speak(&test, Language::En);
    test.desk
        .save_entry(draft(&begun, json!({"first": "Cysgais"})))
        .unwrap();
    assert_eq!(
        first_question(&test, &begun.id),
        pair("Nodyn", "Yn gyntaf?")
    );
}

#[test]
fn a_second_edition_of_a_translation_leaves_what_was_asked_before() {
    let test = unlocked(desk());
    speak(&test, Language::Cy);
    let before = test.entry("note", None, json!({"first": "Cysgais"}));
    let better = NOTE.replace("Yn gyntaf?", "Beth yn gyntaf?");
    let test = unlocked(test.restart_with(languages(&format!("edition = 2\n{better}"))));
    let after = test.entry("note", None, json!({"first": "Codais"}));
    assert_eq!(
        first_question(&test, &before.id),
        pair("Nodyn", "Yn gyntaf?")
    );
    assert_eq!(
        first_question(&test, &after.id),
        pair("Nodyn", "Beth yn gyntaf?")
    );
}

#[test]
fn the_system_is_followed_until_the_person_chooses_and_the_choice_outlives_a_restart() {
    let test = desk();
    let welsh = ["cy-GB".to_owned(), "en-GB".to_owned()];
    assert_eq!(test.desk.start_up().locale, Locale::En);
    assert_eq!(test.desk.start_up_in(&welsh).locale, Locale::Cy);
    speak(&test, Language::En);
    assert_eq!(test.desk.start_up_in(&welsh).locale, Locale::En);
    let test = test.restart_with(languages(NOTE));
    assert_eq!(test.desk.start_up_in(&welsh).locale, Locale::En);
    speak(&test, Language::System);
    assert_eq!(test.desk.start_up().locale, Locale::Cy);
}
