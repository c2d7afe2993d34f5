//! What a person is promised about a form made or changed inside Ithaca: what is typed is kept, nothing unsound is asked, and
//! what was answered keeps its questions.

use std::fs;

use chrono::TimeDelta;
use content::{Group, Instrument, Kind};
use serde_json::json;

use crate::error::Error;
use crate::testing::{TestDesk, draft};
use crate::views::{FormView, PackTrouble, ProtectionRequest, UnlockRequest};

/// A copy of the note, in use.
fn copied(test: &TestDesk) -> FormView {
    let copy = test
        .desk
        .begin_form(Some("note"), "My note".into())
        .unwrap();
    test.desk.use_form(copy.id).unwrap()
}

/// The titles of one's own under Write something.
fn offered(test: &TestDesk) -> Vec<String> {
    let own = test.desk.offers(None).unwrap().into_iter();
    own.filter(|offer| offer.group == Group::Own)
        .flat_map(|offer| offer.instruments)
        .map(|instrument| instrument.title)
        .collect()
}

fn reopened(test: TestDesk) -> TestDesk {
    let test = test.restart();
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    test
}

#[test]
fn a_copy_is_changed_put_to_use_and_filled_in() {
    let test = TestDesk::open();
    let copy = test
        .desk
        .begin_form(Some("note"), "My note".into())
        .unwrap();
    assert_eq!(
        (copy.used, copy.based_on.as_deref()),
        (false, Some("A note"))
    );
    assert!(offered(&test).is_empty(), "it is not in use yet");
    let mut form = copy.form;
    form.sections[0].prompts.swap(0, 2);
    form.sections[0].prompts[0].label = "What first?".into();
    form.sections[0].prompts.pop();
    let saved = test.desk.save_form(copy.id.clone(), &form).unwrap();
    assert_eq!(
        (saved.saved.time.as_str(), saved.mistakes.len()),
        ("14:02", 0)
    );
    let used = test.desk.use_form(copy.id.clone()).unwrap();
    assert!(used.used && !used.changing);
    assert_eq!(offered(&test), ["My note"]);
    let test = reopened(test);
    assert_eq!(offered(&test), ["My note"]);
    let entry = test.entry(&copy.id, None, json!({"headline": "Done", "first": "Yes."}));
    assert_eq!(entry.instrument.sections[0].prompts[0].label, "What first?");
    assert_eq!(entry.instrument.prompts().count(), 4);
    test.desk.finish_entry(entry.id).unwrap();
    let listed = test.desk.journal_list(None).unwrap();
    assert_eq!(listed.months[0].entries[0].title, "Done");
}

#[test]
fn what_is_typed_is_kept_though_it_is_not_sound_and_what_is_used_stays() {
    let test = TestDesk::open();
    let id = copied(&test).id;
    let mut form = test.desk.form(id.clone()).unwrap().form;
    form.sections[0].prompts[1].label = String::new();
    let saved = test.desk.save_form(id.clone(), &form).unwrap();
    assert!(saved.changing);
    assert_eq!(saved.mistakes[0].place, "section.0.prompt.1.label");
    let refused = test.desk.use_form(id.clone()).unwrap();
    assert_eq!(
        (refused.used, refused.changing, refused.mistakes.len()),
        (true, true, 1)
    );
    let test = reopened(test);
    let shown = test.desk.form(id.clone()).unwrap();
    assert_eq!(shown.form, form);
    let begun = test.desk.begin_entry(&id, None, None).unwrap();
    assert_eq!(begun.instrument.sections[0].prompts[1].label, "Which?");
    let card = &test.desk.forms().unwrap().forms[0];
    assert_eq!(
        (card.title.as_str(), card.used, card.changing),
        ("My note", true, true)
    );
    let undone = test.desk.save_form(id, &begun.instrument).unwrap();
    assert!(!undone.changing, "it says again what is used");
}

#[test]
fn a_new_version_is_made_only_when_an_entry_has_the_present_one() {
    let test = TestDesk::open();
    let id = copied(&test).id;
    let change = |title: &str| {
        let form = test.desk.form(id.clone()).unwrap().form;
        let form = Instrument {
            title: title.into(),
            ..form
        };
        test.desk.save_form(id.clone(), &form).unwrap();
        test.desk.use_form(id.clone()).unwrap();
        test.desk
            .begin_entry(&id, None, None)
            .unwrap()
            .instrument
            .version
    };
    assert_eq!((change("Once"), change("Twice")), (1, 1));
    let entry = test.entry(&id, None, json!({"first": "Yes."}));
    assert_eq!(change("Twice"), 1, "nothing has changed");
    assert_eq!((change("Thrice"), change("Again")), (2, 2));
    let kept = test.desk.entry(entry.id.clone()).unwrap();
    assert_eq!(
        (kept.instrument.version, kept.instrument.title.as_str()),
        (1, "Twice")
    );
    test.desk
        .save_entry(draft(&kept, json!({"first": "No."})))
        .unwrap();
    test.desk.finish_entry(entry.id).unwrap();
}

#[test]
fn a_form_begun_from_nothing_says_what_it_lacks() {
    let test = TestDesk::open();
    let blank = test.desk.begin_form(None, String::new()).unwrap();
    let places: Vec<&str> = blank
        .mistakes
        .iter()
        .map(|one| one.place.as_str())
        .collect();
    assert_eq!(
        places,
        [
            "title",
            "purpose",
            "section.0.title",
            "section.0.prompt.0.label"
        ]
    );
    assert_eq!(blank.form.sections[0].prompts[0].kind, Kind::Text);
    assert_eq!(blank.based_on, None);
}

#[test]
fn a_form_in_the_bin_is_not_offered_comes_back_and_goes_after_thirty_days() {
    let test = TestDesk::open();
    let id = copied(&test).id;
    let entry = test.entry(&id, None, json!({"first": "Yes."}));
    test.desk.bin_form(id.clone()).unwrap();
    assert!(matches!(
        test.desk.bin_form(id.clone()),
        Err(Error::NotFound(_))
    ));
    assert!(offered(&test).is_empty());
    let view = test.desk.forms().unwrap();
    assert!(view.forms.is_empty());
    assert_eq!(view.binned[0].title, "My note");
    assert_eq!(view.binned[0].gone_on.to_string(), "2026-04-11");
    test.desk.restore_form(id.clone()).unwrap();
    assert_eq!(offered(&test), ["My note"]);
    test.desk.bin_form(id.clone()).unwrap();
    test.clock.pass(TimeDelta::days(29));
    let test = reopened(test);
    assert_eq!(test.desk.forms().unwrap().binned.len(), 1);
    test.clock.pass(TimeDelta::days(2));
    let test = reopened(test);
    assert!(test.desk.forms().unwrap().binned.is_empty());
    assert!(matches!(test.desk.form(id), Err(Error::NotFound(_))));
    let shown = test.desk.entry(entry.id.clone()).unwrap();
    assert_eq!(shown.instrument.title, "My note");
    test.desk.finish_entry(entry.id).unwrap();
}

#[test]
fn a_form_is_in_the_backup_and_nowhere_in_plain() {
    let test = TestDesk::empty();
    let words = test.create(ProtectionRequest::Keychain);
    let copy = test
        .desk
        .begin_form(Some("note"), "A title nobody else has".into())
        .unwrap();
    test.desk.use_form(copy.id).unwrap();
    let journal = test.journals().join("My journal");
    assert!(!journal.join("packs").exists());
    let database = fs::read(journal.join("journal.db")).unwrap();
    assert!(!String::from_utf8_lossy(&database).contains("nobody else has"));
    let backup = test.folder.path().join("backup.tar");
    test.desk
        .back_up(backup.to_str().unwrap(), &mut |_| {})
        .unwrap();
    let new = TestDesk::empty();
    new.desk
        .restore(backup.to_str().unwrap(), &words.into(), "Back")
        .unwrap();
    assert_eq!(offered(&new), ["A title nobody else has"]);
}

#[test]
fn a_form_goes_to_another_journal_as_one_file() {
    let test = TestDesk::open();
    let id = copied(&test).id;
    let file = test.folder.path().join("note.toml");
    let to = file.to_str().unwrap();
    test.desk.share_form(&id, to).unwrap();
    let other = TestDesk::open();
    let found = other.desk.look_at_form(to).unwrap();
    assert_eq!(
        (found.file.as_str(), found.mistakes.len()),
        ("note.toml", 0)
    );
    let form = found.form.unwrap();
    assert!(offered(&other).is_empty(), "it was only looked at");
    let added = other.desk.add_form(&form).unwrap();
    assert!(added.used && added.id != id, "it has an id of its own here");
    assert_eq!(offered(&other), ["My note"]);
    let there = |test: &TestDesk, id: &str| {
        let begun = test.desk.begin_entry(id, None, None).unwrap().instrument;
        begun.sections
    };
    assert_eq!(there(&other, &added.id), there(&test, &id));
    // As a file of the folder, it stands beside what is in the journal under the same id.
    fs::copy(&file, other.desk.packs_folder().unwrap().join("note.toml")).unwrap();
    assert_eq!(other.desk.read_packs().unwrap().packs[0].mistakes.len(), 0);
    assert_eq!(offered(&other), ["My note", "My note"]);
    fs::copy(&file, test.desk.packs_folder().unwrap().join("note.toml")).unwrap();
    let mistakes = &test.desk.read_packs().unwrap().packs[0].mistakes;
    assert!(
        mistakes[0].what.starts_with("My note has the id `own-"),
        "{mistakes:?}"
    );
    assert_eq!(offered(&test), ["My note"]);
}

#[test]
fn a_file_that_is_no_form_changes_nothing() {
    let test = TestDesk::open();
    let file = test.folder.path().join("bad.toml");
    let look = |text: &str| {
        fs::write(&file, text).unwrap();
        test.desk.look_at_form(file.to_str().unwrap()).unwrap()
    };
    let slip = look("id = 'walk'\ntitle = 'Walk");
    assert_eq!((slip.mistakes[0].line, slip.form), (2, None));
    let shadow = look("id = 'note'");
    assert!(
        shadow.mistakes[0]
            .what
            .starts_with("`note` is one of Ithaca’s own")
    );
    let large = look(&"#".repeat(content::PACK_LIMIT + 1));
    assert!(
        large.mistakes[0]
            .what
            .starts_with("this file is larger than 200 KB")
    );
    let folder = test.folder.path().to_str().unwrap();
    let found = test.desk.look_at_form(folder).unwrap();
    assert_eq!(found.trouble, Some(PackTrouble::Kind));
    let none = test.desk.look_at_form("/nowhere/form.toml").unwrap();
    assert_eq!(none.trouble, Some(PackTrouble::Unread));
    assert!(test.desk.forms().unwrap().forms.is_empty());
}

#[test]
fn a_form_too_large_to_be_a_file_is_refused_and_the_last_one_stays() {
    let test = TestDesk::open();
    let id = copied(&test).id;
    let mut form = test.desk.form(id.clone()).unwrap().form;
    let before = form.clone();
    form.purpose = "p".repeat(content::PACK_LIMIT);
    let refused = test.desk.save_form(id.clone(), &form);
    assert!(matches!(refused, Err(Error::TooLong("form"))));
    assert_eq!(test.desk.form(id).unwrap().form, before);
}

#[test]
fn a_form_that_today_s_rules_would_not_take_is_left_out_and_can_be_mended() {
    let test = TestDesk::open();
    let mut form = copied(&test).form;
    form.phases = vec!["direction".into()];
    let id = form.id.clone();
    test.desk.save_form(id.clone(), &form).unwrap();
    assert!(test.desk.use_form(id.clone()).unwrap().mistakes.is_empty());
    // The phase is gone in the next version of the program.
    let phases = crate::testing::content();
    let mut next = phases.clone();
    next.phases.retain(|phase| phase.id != "direction");
    let test = test.restart_with(next);
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    assert!(offered(&test).is_empty());
    let shown = test.desk.form(id.clone()).unwrap();
    assert_eq!(
        (shown.used, shown.mistakes[0].place.as_str()),
        (false, "phases")
    );
    form.phases.clear();
    test.desk.save_form(id.clone(), &form).unwrap();
    test.desk.use_form(id).unwrap();
    assert_eq!(offered(&test), ["My note"]);
}

#[test]
fn a_locked_journal_has_no_forms_and_a_sample_has() {
    let test = TestDesk::empty();
    assert!(matches!(test.desk.forms(), Err(Error::Locked)));
    test.desk.open_sample().unwrap();
    copied(&test);
    assert_eq!(offered(&test), ["My note"]);
}
