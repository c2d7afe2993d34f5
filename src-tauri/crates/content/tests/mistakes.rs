//! Broken content, one slip at a time: each must be found in its file, on its line, with what to do about it.
//! The sound files are in `good/`, the slips in `slips.txt`.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod good;

use content::Content;
use good::good;
use proptest::prelude::*;

type File = (String, String);

/// The mistakes in the good files after one change to one of them.
fn found(file: &str, old: &str, new: &str) -> Vec<String> {
    let mut files = good();
    change(&mut files, file, old, new);
    mistakes(&files)
}

fn change(files: &mut [File], file: &str, old: &str, new: &str) {
    let (_, text) = files.iter_mut().find(|(path, _)| path == file).unwrap();
    assert!(text.contains(old), "{file} does not hold {old}");
    *text = text.replacen(old, new, 1);
}

fn mistakes(files: &[File]) -> Vec<String> {
    let mistakes = Content::parse(files).err().unwrap_or_default();
    mistakes.iter().map(ToString::to_string).collect()
}

/// One block of `slips.txt`.
#[derive(Default)]
struct Slip {
    old: String,
    new: String,
    mistakes: Vec<String>,
}

impl Slip {
    fn parse(file: &str, block: &str) -> Slip {
        let mut slip = Slip::default();
        for line in block.lines() {
            match line.split_at(2) {
                ("- ", old) => slip.old.extend([old, "\n"]),
                ("+ ", new) => slip.new.extend([new, "\n"]),
                ("! ", mistake) => slip.mistakes.push(format!("{file}:{mistake}")),
                _ => panic!("{line} is no line of a slip"),
            }
        }
        slip
    }
}

#[test]
fn without_a_slip_nothing_is_found() {
    assert_eq!(Content::parse(&good()).err(), None);
}

#[test]
fn every_slip_is_found() {
    let (mut file, mut count, mut wrong) = ("", 0, Vec::new());
    for block in include_str!("slips.txt")
        .split("\n\n")
        .map(|block| block.trim_matches('\n'))
    {
        if let Some(next) = block.strip_prefix("== ") {
            file = next;
        } else if !block.starts_with('#') && !block.is_empty() {
            let slip = Slip::parse(file, block);
            assert!(!slip.mistakes.is_empty(), "{block}");
            let found = found(file, &slip.old, &slip.new);
            if found != slip.mistakes {
                wrong.push(format!("{block}\nbut found\n{}\n", found.join("\n")));
            }
            count += 1;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 110, "only {count} slips were read");
}

#[test]
fn a_page_is_neither_a_note_nor_a_book() {
    let (file, heading) = ("library/grow.md", "## Where it begins\n");
    let grown = found(file, heading, &"word ".repeat(700));
    let expected = "library/grow.md:10: this page has 871 words. Keep it between 150 and 700.";
    assert_eq!(grown, [expected]);
    let text = good().into_iter().find(|(path, _)| path == file).unwrap().1;
    let (_, body) = text.split_once(heading).unwrap();
    let cut = found(file, body, "");
    let expected = "library/grow.md:10: this page has 3 words. Keep it between 150 and 700.";
    assert_eq!(cut, [expected]);
}

#[test]
fn lines_of_a_page_are_right_in_a_file_from_another_system() {
    let mut files = good();
    let file = "library/grow.md";
    change(
        &mut files,
        file,
        "sources = [\"emr-2021\"]",
        "sources = [\"emr\"]",
    );
    change(&mut files, file, "## Where it begins", "[them](them.md)");
    for (_, text) in &mut files {
        *text = text.replace('\n', "\r\n");
    }
    let expected = [
        "library/grow.md:6: there is no source `emr`. Use the key of a source in sources.toml, or add it there.",
        "library/grow.md:10: a link leads to `them.md`. Use library:ID, instrument:ID or a whole https address.",
    ];
    assert_eq!(mistakes(&files), expected);
}

#[test]
fn an_instrument_with_mistakes_brings_no_blame_on_those_that_carry_from_it() {
    for (old, new) in [
        (
            "id = \"topic\"\nkind = \"line\"",
            "id = \"about\"\nkind = \"lien\"",
        ),
        ("version = 1", "version = 0"),
        ("title = \"GROW\"", "title = \"GROW"),
    ] {
        let found = found("instruments/grow.toml", old, new);
        assert!(!found.is_empty());
        assert!(
            found
                .iter()
                .all(|mistake| mistake.starts_with("instruments/grow.toml:")),
            "{found:?}"
        );
    }
    let own = found("instruments/log.toml", "kind = \"line\"", "kind = \"lien\"");
    assert_eq!(own.len(), 1, "{own:?}");
}

#[test]
fn a_wheel_of_seventeen_areas() {
    let area = |number| format!("{{ id = \"area-{number}\", label = \"Area\" }}");
    let more = (3..17).map(area).collect::<Vec<_>>().join(", ");
    let found = found(
        "instruments/grow.toml",
        "areas = [",
        &format!("areas = [ {more},"),
    );
    let expected = "instruments/grow.toml:52: wheel prompt `life` has 17 areas. Give it 3 to 16.";
    assert_eq!(found, [expected]);
}

#[test]
fn every_mistake_is_told_in_the_order_of_files_and_lines() {
    let mut files = good();
    change(&mut files, "sample.toml", "me = \"Nia\"", "me = \"\"");
    change(
        &mut files,
        "phases.toml",
        "title = \"Building rapport\"\n",
        "",
    );
    change(&mut files, "instruments/grow.toml", "max = 10", "max = 0");
    change(
        &mut files,
        "instruments/grow.toml",
        "version = 1",
        "version = true",
    );
    let expected = [
        "instruments/grow.toml:2: `version` of instrument `grow` is a boolean. Make it a whole number.",
        "instruments/grow.toml:39: scale prompt `sure` goes from 1 to 0. Make `min` lower than `max`.",
        "phases.toml:1: phase `building-rapport` has no `title`. Add `title`.",
        "sample.toml:1: `me` of a sample is empty. Write it.",
    ];
    assert_eq!(mistakes(&files), expected);
}

#[test]
fn a_file_that_cannot_be_read_brings_no_blame_on_others() {
    let phases = found("phases.toml", "[[phase]]", "[[phase]");
    assert_eq!(phases.len(), 1, "{phases:?}");
    assert!(
        phases[0].starts_with("phases.toml:1: this is not TOML: "),
        "{phases:?}"
    );
    let grow = found(
        "instruments/grow.toml",
        "title = \"GROW\"",
        "title = \"GROW",
    );
    assert_eq!(grow.len(), 1, "{grow:?}");
    assert!(
        grow[0].starts_with("instruments/grow.toml:3: this is not TOML: "),
        "{grow:?}"
    );
}

#[test]
fn a_missing_or_stray_file() {
    let mut files = good();
    files[1].0 = "notes.md".to_owned();
    let expected = [
        "notes.md:1: nothing reads this file. Move it out of content/en, or call it instruments/ID.toml or library/ID.md.",
        "sources.toml:1: this file is missing. Put it into content/en.",
    ];
    assert_eq!(mistakes(&files), expected);
}

proptest! {
    #[test]
    fn no_file_makes_it_panic(
        path in prop::sample::select(vec!["library/grow.md", "questions.toml", "instruments/log.toml", "sample.toml"]),
        lines in prop::collection::vec("(\\+\\+\\+|# ?|[a-z]{2,9} = |\\[[a-z]*\\]|\\(|<[a-z]>)?\\PC{0,12}", 0..12),
        keep in any::<prop::sample::Index>(),
    ) {
        let mut files = good();
        let (_, text) = files.iter_mut().find(|(known, _)| known == path).unwrap();
        let mut kept: Vec<&str> = text.lines().collect();
        kept.truncate(keep.index(kept.len()));
        *text = format!("{}\n{}", kept.join("\n"), lines.join("\n"));
        let found = Content::parse(&files).err().unwrap_or_default();
        prop_assert!(found.iter().all(|mistake| mistake.line >= 1 && !mistake.what.is_empty()));
    }
}
