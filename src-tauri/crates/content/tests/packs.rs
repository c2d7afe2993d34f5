//! One's own instruments: a sound file, one slip at a time, and files made to do harm.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use content::{Content, Group, Instrument, PACK_LIMIT, Packs};
use proptest::prelude::*;

const GOOD: &str = include_str!("good/own.toml");

fn content() -> Content {
    Content::built_in().unwrap()
}

fn read(bytes: &[u8]) -> Result<Instrument, Vec<String>> {
    let content = content();
    let read = Packs::beside(&content).read("walk.toml", bytes);
    read.map_err(|mistakes| mistakes.iter().map(ToString::to_string).collect())
}

/// What is found after one change to the good file.
fn found(old: &str, new: &str) -> Vec<String> {
    assert!(GOOD.contains(old), "the file does not hold {old}");
    read(GOOD.replacen(old, new, 1).as_bytes()).unwrap_err()
}

#[test]
fn a_sound_file_is_an_instrument_of_ones_own() {
    let walk = read(GOOD.as_bytes()).unwrap();
    assert_eq!((walk.id.as_str(), walk.version), ("own-walk", 1));
    assert_eq!(walk.group, Group::Own);
    assert_eq!(walk.source.as_deref(), Some("Our own guild, winter course"));
    let asks = |id: &str| walk.prompt(id).unwrap().carry.clone().unwrap().instrument;
    assert_eq!(asks("thought"), "own-walk");
    assert_eq!(asks("sure"), "grow");
    let with = content().with_own([walk.clone()]);
    assert_eq!(with.instrument("own-walk"), Some(&walk));
    assert!(with.instrument("grow").is_some());
}

#[test]
fn a_file_saved_elsewhere_reads_the_same() {
    let walk = read(GOOD.as_bytes());
    assert_eq!(read(format!("\u{feff}{GOOD}").as_bytes()), walk);
    assert_eq!(read(GOOD.replace('\n', "\r\n").as_bytes()), walk);
    let group = GOOD.replacen("roles", "group = \"learning\"\nversion = 1\nroles", 1);
    assert_eq!(read(group.as_bytes()), walk);
}

#[test]
fn a_built_in_form_reads_as_ones_own_once_it_has_another_id() {
    let own = content::Content::built_in().unwrap();
    let text = include_str!("../../../../content/en/instruments/oskar.toml");
    let shadowing = read(text.as_bytes()).unwrap_err();
    assert_eq!(shadowing.len(), 1, "{shadowing:?}");
    assert!(
        shadowing[0].ends_with(
            ": `oskar` is one of Ithaca’s own instruments, which nothing can take the place of. \
             Give this one another id, such as `my-oskar`."
        ),
        "{shadowing:?}"
    );
    let copy = text.replacen("id = \"oskar\"", "id = \"my-oskar\"", 1);
    let copy = read(copy.as_bytes()).unwrap();
    assert_eq!(
        copy.prompts().count(),
        own.instrument("oskar").unwrap().prompts().count()
    );
}

#[test]
fn two_files_cannot_have_one_id() {
    let content = content();
    let mut packs = Packs::beside(&content);
    packs.read("one.toml", GOOD.as_bytes()).unwrap();
    let same = GOOD.replacen("\"walk\"", "\"own-walk\"", 1);
    for text in [GOOD, &same] {
        let found = packs.read("two.toml", text.as_bytes()).unwrap_err();
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].file.as_str(), found[0].line), ("two.toml", 2));
        assert!(
            found[0].what.starts_with("one.toml has the id `"),
            "{found:?}"
        );
    }
}

#[test]
fn a_slip_is_named_with_its_line_and_what_to_do() {
    let phases = content();
    let phases: Vec<&str> = phases
        .phases
        .iter()
        .map(|phase| phase.id.as_str())
        .collect();
    let slips = [
        (
            "title = \"After a walk\"\n",
            "",
            "walk.toml:1: instrument `walk` has no `title`. Add `title`.".to_owned(),
        ),
        (
            "title = \"After a walk\"",
            "title = \"After a walk",
            "walk.toml:3: this is not TOML: invalid basic string, expected `\"`. Mend it; the rest of the file is not checked before.".to_owned(),
        ),
        (
            "\"building-rapport\"",
            "\"rapport\"",
            format!("walk.toml:6: there is no phase `rapport`. Use one of: {}.", phases.join(", ")),
        ),
        (
            "headline = \"where\"",
            "headline = \"where\"\nsides = true",
            "walk.toml:9: `sides` is not a key of an instrument. Take it out; the keys are id, group, version, title, purpose, time, roles, phases, sources, source, library, headline, section.".to_owned(),
        ),
        (
            "title = \"The walk\"",
            "title = \"The walk\"\ntogether = true",
            "walk.toml:13: `together` is not a key of a section. Take it out; the keys are id, title, why, prompt.".to_owned(),
        ),
        (
            "instrument = \"walk\"",
            "instrument = \"run\"",
            "walk.toml:23: there is no instrument `run`. Use the id of this instrument, or of one of Ithaca’s.".to_owned(),
        ),
        (
            "headline = \"where\"",
            "headline = \"where\"\nlibrary = \"walking\"",
            "walk.toml:9: there is no page `walking`. Take `library` out, or name a page that is there.".to_owned(),
        ),
        (
            "id = \"walk\"",
            "id = \"walk\"\nversion = 70000",
            "walk.toml:3: `version` of instrument `walk` is 70000, which cannot be. Write a number that makes sense here.".to_owned(),
        ),
    ];
    for (old, new, expected) in slips {
        let found = found(old, new);
        assert!(found.contains(&expected), "{found:?} lacks {expected}");
    }
}

#[test]
fn what_is_no_text_is_said_to_be_none() {
    let broken = [b"id = 1\ntitle = \"\xff".as_slice(), b"\xff\xfei\0d\0"];
    let lines = [2, 1];
    for (bytes, line) in broken.into_iter().zip(lines) {
        let expected = format!(
            "walk.toml:{line}: this is not UTF-8 text. Save the file as plain text, in UTF-8."
        );
        assert_eq!(read(bytes).unwrap_err(), [expected]);
    }
}

#[test]
fn every_bound_is_told() {
    let scale = |min: &str, max: &str| {
        let ends = format!("min = {min}\nmax = {max}");
        found("min = 1\nmax = 10", &ends).remove(0)
    };
    assert!(scale("0", "2000000000").contains("goes from 0 to 2000000000. Use at most 21 numbers"));
    assert!(scale("-120", "-110").contains("none below -100"));
    let line =
        |id: usize| format!("[[section.prompt]]\nid = \"p{id}\"\nkind = \"line\"\nlabel = \"?\"\n");
    let hundred: String = (0..101).map(line).collect();
    let found_many = read(format!("{GOOD}\n{hundred}").as_bytes()).unwrap_err();
    assert!(
        found_many[0].ends_with("has 104 entries. Keep 100 at most."),
        "{found_many:?}"
    );
    let section = |at: usize| {
        let prompts: String = (at * 90..at * 90 + 90).map(line).collect();
        format!("[[section]]\nid = \"s{at}\"\ntitle = \"S\"\n{prompts}")
    };
    let sections: String = (0..3).map(section).collect();
    let found_many = read(format!("{GOOD}\n{sections}").as_bytes()).unwrap_err();
    assert!(
        found_many[0].contains("this is prompt number 201. Keep 200"),
        "{found_many:?}"
    );
    let long = found("After a walk", &"w".repeat(2_001));
    assert_eq!(
        long,
        ["walk.toml:3: `title` of instrument `walk` is too long. Use 2000 characters at most."]
    );
    let id = found("id = \"walk\"", &format!("id = \"{}\"", "w".repeat(61)));
    assert!(id[0].ends_with("is too long for an id. Use 60 characters at most."));
    let large = read(&vec![b'#'; PACK_LIMIT + 1]).unwrap_err();
    assert_eq!(
        large,
        [
            "walk.toml:1: this file is larger than 200 KB. An instrument is a few pages of text; take out what does not belong to it."
        ]
    );
}

/// As much of this as a file can hold.
fn filled(with: &str) -> String {
    with.repeat(PACK_LIMIT / with.len())
}

#[test]
fn a_file_made_to_do_harm_ends_in_a_few_short_mistakes() {
    let numbered = |line: fn(usize) -> String| -> String {
        let all: String = (0..20_000).map(line).collect();
        all.chars().take(PACK_LIMIT).collect()
    };
    let harmful = [
        filled("["),
        filled("[["),
        filled("{"),
        format!("a = {}", filled("[")).replacen('[', "", 8),
        format!("a = {}", filled("{a=")).replacen("{a=", "", 4),
        filled("a."),
        filled("a=1\n"),
        filled("[[a]]\n"),
        filled("[[section]]\n"),
        filled("[[section.prompt]]\n"),
        filled("\""),
        filled("'''"),
        filled("="),
        filled("\n"),
        filled("x\n"),
        filled("x=\"\\u0000\n"),
        format!("version = {}", filled("9")).replacen("99999999999", "", 1),
        format!("id = \"{}", filled("é")).replacen("éééééé", "", 1),
        numbered(|at| format!("k{at} = 1\n")),
        numbered(|at| format!("[[section]]\nx{at} = 1\n")),
        numbered(|at| format!("a{at}.b.c.d = {{ e = [[[1]]] }}\n")),
        numbered(|at| format!("[a{at}]\n")),
        format!("roles = [{}]", "\"x\",".repeat(49_000)),
    ];
    for text in harmful {
        let start: String = text.chars().take(30).collect();
        let found = read(text.as_bytes()).unwrap_err();
        assert!((1..=10).contains(&found.len()), "{start}");
        let longest = found.iter().map(String::len).max().unwrap();
        assert!(longest < 1_500, "{start}: {longest}");
    }
}

proptest! {
    #[test]
    fn bytes_are_mistakes_or_an_instrument(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Err(found) = read_one(&bytes) {
            prop_assert!(!found.is_empty());
        }
    }

    #[test]
    fn a_file_with_some_of_it_overwritten_is_mistakes_or_an_instrument(
        at in any::<prop::sample::Index>(),
        with in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..12),
            "[\\[\\]{}=\"'#\n.,0-9a-z -]{0,24}".prop_map(String::into_bytes),
        ],
        gone in 0..40usize,
    ) {
        let mut bytes = GOOD.as_bytes().to_vec();
        let at = at.index(bytes.len());
        let end = (at + gone).min(bytes.len());
        bytes.splice(at..end, with);
        match read_one(&bytes) {
            Ok(own) => prop_assert!(own.id.starts_with("own-") && own.prompts().count() > 0),
            Err(found) => prop_assert!(!found.is_empty()),
        }
    }
}

/// As `read`, against content that is parsed once.
fn read_one(bytes: &[u8]) -> Result<Instrument, Vec<content::Mistake>> {
    static CONTENT: std::sync::LazyLock<Content> = std::sync::LazyLock::new(content);
    Packs::beside(&CONTENT).read("walk.toml", bytes)
}
