//! What a person is promised about forms of their own: they are asked like any other, what was answered stays, and no
//! file can keep the journal from opening.

use std::fs;
use std::path::{Path, PathBuf};

use content::{Group, PACK_LIMIT};
use serde_json::json;

use crate::error::Error;
use crate::testing::{TestDesk, draft};
use crate::views::{Offer, PackTrouble, PackView, PacksView, UnlockRequest};

const WALK: &str = "
id = 'walk'
title = 'After a walk'
purpose = 'What came up.'
roles = ['both']
source = 'The guild'
headline = 'where'
[[section]]
id = 'walk'
title = 'The walk'
[[section.prompt]]
id = 'where'
kind = 'line'
label = 'Where to?'
";

/// An open journal with these files of one's own, read.
fn with(files: &[(&str, &str)]) -> (TestDesk, PacksView) {
    let test = TestDesk::open();
    for (name, toml) in files {
        put(&test, name, toml);
    }
    let view = test.desk.read_packs().unwrap();
    (test, view)
}

fn folder(test: &TestDesk) -> PathBuf {
    test.desk.packs_folder().unwrap()
}

fn put(test: &TestDesk, name: &str, toml: &str) {
    fs::write(folder(test).join(name), toml).unwrap();
}

fn own(test: &TestDesk) -> Vec<String> {
    let offers = test.desk.offers(None).unwrap();
    let own = offers
        .into_iter()
        .filter(|offer: &Offer| offer.group == Group::Own);
    own.flat_map(|offer| offer.instruments)
        .map(|instrument| instrument.id)
        .collect()
}

/// The one mistake of a file, as `line: what. next`.
fn mistake(pack: &PackView) -> String {
    let [one] = pack.mistakes.as_slice() else {
        panic!("{pack:?} has not one mistake")
    };
    assert_eq!((pack.title.as_ref(), pack.trouble), (None, None));
    format!("{}: {}. {}", one.line, one.what, one.next)
}

#[test]
fn a_form_of_ones_own_is_read_when_the_journal_opens_and_asked_like_any_other() {
    let test = TestDesk::open();
    assert!(!test.journals().join("My journal/packs").exists());
    assert_eq!(test.desk.packs().unwrap().packs, []);
    put(&test, "a walk.toml", WALK);
    assert!(own(&test).is_empty(), "nobody has read it yet");
    test.desk.lock();
    assert!(matches!(test.desk.packs(), Err(Error::Locked)));
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    let view = test.desk.packs().unwrap();
    assert_eq!(
        Path::new(&view.folder),
        test.journals().join("My journal").join("packs")
    );
    assert_eq!(view.packs.len(), 1);
    assert_eq!(view.packs[0].file, "a walk.toml");
    assert_eq!(view.packs[0].title.as_deref(), Some("After a walk"));
    assert_eq!(view.packs[0].source.as_deref(), Some("The guild"));
    assert_eq!(own(&test), ["own-walk"]);
    let gwen = test.relationship("Gwen");
    let entry = test.entry("own-walk", Some(&gwen.id), json!({"where": "The weir"}));
    test.desk.finish_entry(entry.id).unwrap();
    let listed = test.desk.journal_list(None).unwrap();
    assert_eq!(listed.months[0].entries[0].title, "The weir");
}

#[test]
fn what_was_answered_stays_when_the_file_is_gone() {
    let (test, _) = with(&[("walk.toml", WALK)]);
    let entry = test.entry("own-walk", None, json!({"where": "The weir"}));
    fs::remove_dir_all(folder(&test)).unwrap();
    test.desk.read_packs().unwrap();
    assert!(own(&test).is_empty());
    assert!(test.desk.begin_entry("own-walk", None, None).is_err());
    let shown = test.desk.entry(entry.id.clone()).unwrap();
    assert_eq!(shown.instrument.title, "After a walk");
    assert_eq!(shown.instrument.group, Group::Own);
    test.desk
        .save_entry(draft(&shown, json!({"where": "The mill"})))
        .unwrap();
    test.desk.finish_entry(entry.id.clone()).unwrap();
    let test = test.restart();
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
    let listed = test.desk.journal_list(None).unwrap();
    assert_eq!(listed.months[0].entries[0].title, "The mill");
    assert!(test.desk.history(entry.id).is_ok());
}

#[test]
fn a_form_that_was_changed_is_a_new_version_though_nobody_counted() {
    let (test, _) = with(&[("walk.toml", WALK)]);
    let first = test.entry("own-walk", None, json!({"where": "The weir"}));
    let more = format!("{WALK}[[section.prompt]]\nid = 'why'\nkind = 'text'\nlabel = 'Why?'\n");
    put(&test, "walk.toml", &more);
    test.desk.read_packs().unwrap();
    let second = test.entry("own-walk", None, json!({"where": "Up", "why": "To see."}));
    assert_eq!(
        (first.instrument.version, second.instrument.version),
        (1, 2)
    );
    assert_eq!(second.answers.0["why"], "To see.");
    let shown = test.desk.entry(first.id).unwrap();
    assert_eq!(shown.instrument.prompts().count(), 1);
    put(&test, "walk.toml", WALK);
    test.desk.read_packs().unwrap();
    let begun = test.desk.begin_entry("own-walk", None, None).unwrap();
    assert_eq!(begun.instrument.version, 1, "as it was kept before");
}

#[test]
fn a_broken_form_is_named_and_the_rest_works() {
    let note = WALK.replace("'walk'", "'note'");
    let broken = WALK.replace("'line'", "'lien'");
    let (test, view) = with(&[
        ("a.toml", &broken),
        ("b.toml", &note),
        ("c.toml", "title = 'No"),
        ("d.toml", WALK),
        ("e.toml", WALK),
        ("f.toml", &"#".repeat(PACK_LIMIT + 1)),
        ("notes.txt", "not a form"),
        (".g.toml", "left by another program"),
    ]);
    let files: Vec<&str> = view.packs.iter().map(|pack| pack.file.as_str()).collect();
    assert_eq!(
        files,
        ["a.toml", "b.toml", "c.toml", "d.toml", "e.toml", "f.toml"]
    );
    let named = |what: &str| view.packs[0].mistakes.iter().any(|one| one.what == what);
    assert!(named("`lien` is not a kind of prompt"));
    assert!(mistake(&view.packs[1]).starts_with("2: `note` is one of Ithaca’s own instruments"));
    assert!(mistake(&view.packs[2]).starts_with("1: this is not TOML: "));
    assert_eq!(view.packs[3].title.as_deref(), Some("After a walk"));
    assert!(mistake(&view.packs[4]).starts_with("2: d.toml has the id `walk` too"));
    assert!(mistake(&view.packs[5]).starts_with("1: this file is larger than 200 KB"));
    assert_eq!(own(&test), ["own-walk"]);
    let begun = test.desk.begin_entry("note", None, None).unwrap();
    assert_ne!(begun.instrument.group, Group::Own);
}

#[test]
fn more_forms_than_a_hundred_are_left_out() {
    let test = TestDesk::open();
    for at in 0..103 {
        let walk = WALK.replacen("'walk'", &format!("'walk-{at}'"), 1);
        put(&test, &format!("{at:03}.toml"), &walk);
    }
    let view = test.desk.read_packs().unwrap();
    assert_eq!((view.packs.len(), view.left_out), (100, 3));
    assert_eq!(view.packs[99].file, "099.toml");
    assert_eq!(own(&test).len(), 100);
}

#[test]
fn a_folder_where_a_file_should_be_is_told_and_the_other_way_round() {
    let (test, _) = with(&[("walk.toml", WALK)]);
    fs::create_dir(folder(&test).join("deep.toml")).unwrap();
    let view = test.desk.read_packs().unwrap();
    assert_eq!(view.packs[0].trouble, Some(PackTrouble::Kind));
    assert_eq!(own(&test), ["own-walk"]);
    let folder = folder(&test);
    fs::remove_dir_all(&folder).unwrap();
    fs::write(&folder, "a file").unwrap();
    let view = test.desk.read_packs().unwrap();
    assert_eq!(view.trouble, Some(PackTrouble::Kind));
    assert!(own(&test).is_empty());
    test.desk.lock();
    test.desk.unlock(UnlockRequest::Keychain).unwrap();
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let test = TestDesk::open();
    let elsewhere = tempfile::tempdir().unwrap();
    fs::write(elsewhere.path().join("walk.toml"), WALK).unwrap();
    symlink(
        elsewhere.path().join("walk.toml"),
        folder(&test).join("walk.toml"),
    )
    .unwrap();
    symlink("/dev/zero", folder(&test).join("zero.toml")).unwrap();
    let view = test.desk.read_packs().unwrap();
    let troubles: Vec<_> = view.packs.iter().map(|pack| pack.trouble).collect();
    assert_eq!(troubles, [Some(PackTrouble::Link); 2]);
    let folder = folder(&test);
    fs::remove_dir_all(&folder).unwrap();
    symlink(elsewhere.path(), &folder).unwrap();
    let view = test.desk.read_packs().unwrap();
    assert_eq!(
        (view.trouble, view.packs.len()),
        (Some(PackTrouble::Link), 0)
    );
    assert!(own(&test).is_empty());
}

#[test]
fn the_folder_stands_in_nobodys_way() {
    let test = TestDesk::empty();
    let words = test.create(crate::views::ProtectionRequest::Keychain);
    put(&test, "walk.toml", WALK);
    test.desk.read_packs().unwrap();
    let entry = test.entry("own-walk", None, json!({"where": "The weir"}));
    let backup = test.folder.path().join("backup.tar");
    let backup = backup.to_str().unwrap();
    test.desk.back_up(backup, &mut |_| {}).unwrap();
    assert!(folder(&test).join("walk.toml").exists());
    let new = TestDesk::empty();
    new.desk.restore(backup, &words.into(), "Back").unwrap();
    assert!(own(&new).is_empty(), "a backup holds no files of one's own");
    let shown = new.desk.entry(entry.id).unwrap();
    assert_eq!(shown.instrument.title, "After a walk");
    let again = TestDesk::open();
    let copied = again.journals().join("My journal/packs");
    fs::create_dir(&copied).unwrap();
    assert_eq!(again.desk.start_up().known.len(), 1);
    again.create(crate::views::ProtectionRequest::Keychain);
    assert!(again.journals().join("My journal 2").exists());
}

#[test]
fn the_sample_has_none() {
    let test = TestDesk::empty();
    test.desk.open_sample().unwrap();
    assert_eq!(test.desk.packs().unwrap().packs, []);
    assert!(matches!(test.desk.read_packs(), Err(Error::Sample)));
    assert!(matches!(test.desk.packs_folder(), Err(Error::Sample)));
}
