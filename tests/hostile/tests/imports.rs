//! What reading a file to be brought in holds in memory, when it is as large as one may be and made to hold as much as it can:
//! never more than 100 MB, whether it is taken or refused. What must not live here: smaller files (`bounds.rs`).
#![allow(clippy::unwrap_used)]

use allocation_counter::measure;
use journal::doors::{LARGEST_IMPORT, import};

const MOST: u64 = 100_000_000;

/// A file of this name that begins so, goes on so for as long as there is room, and ends so; and whether it can be read.
struct Made {
    name: &'static str,
    begins: String,
    goes_on: String,
    ends: &'static str,
    is_read: bool,
}

fn made(
    name: &'static str,
    begins: &str,
    goes_on: &str,
    ends: &'static str,
    is_read: bool,
) -> Made {
    Made {
        name,
        begins: begins.to_owned(),
        goes_on: goes_on.to_owned(),
        ends,
        is_read,
    }
}

const STAR: &str = r#"{"question":"","created_at":"2026-01-01T00:00:00Z"}"#;

fn copy(table: &str) -> String {
    let head = r#"{"format":"ithaca-export","version":1,"made":"","scope":"everything","me":{"name":""},"tables":{"#;
    format!("{head}\"{table}\":[")
}

/// A row of as many small things as one may hold.
fn full() -> String {
    let things = r#"{"a":1},"#.repeat(19_000);
    format!(r#"{{"id":"01920000-0000-7000-8000-000000000000","filter":[{things}0]}}"#)
}

fn action() -> String {
    let came = "a".repeat(250);
    format!(
        r#"{{"id":"01920000-0000-7000-8000-000000000000","owner":"me","state":"open","what":"","made":"2026-01-01","created_at":"2026-01-01T00:00:00Z","came":"{came}"}}"#
    )
}

fn copies() -> Vec<Made> {
    let stars = copy("question_star");
    let row = format!("{STAR},");
    let then = format!(r#"{stars}{STAR}],"kept_filter":["#) + &full();
    let action = action();
    vec![
        made(
            "ours.json",
            &format!("{}{action}", copy("action")),
            &format!(",{action}"),
            "]}}",
            true,
        ),
        made(
            "ours.json",
            &format!("{stars}{STAR}"),
            &format!(",{STAR}"),
            "]}}",
            false, // too many
        ),
        made("ours.json", &stars, "{},", "{}]}}", false),
        made("ours.json", &format!("{stars}{row}"), "1,", "1]}}", false),
        made(
            "ours.json",
            &format!("{stars}{{\"question\":["),
            "{\"\":1},",
            "0]}]}}",
            false,
        ),
        made("ours.json", &then, " ", "]}}", false),
        made("ours.json", &copy("person"), "[", "", false),
    ]
}

/// An entry of Day One with this text.
fn day_one(text: &str) -> String {
    format!(r#"{{"uuid":"","creationDate":"2026-01-01T00:00:00Z","text":"{text}"}},"#)
}

fn foreign() -> Vec<Made> {
    let one = r#"{"metadata":{},"entries":["#;
    let jrnl = r#"{"tags":{},"entries":["#;
    let tagged = r#"{"uuid":"","creationDate":"2026-01-01T00:00:00Z","tags":["#;
    let long = "a ".repeat(99_000);
    let other = r#"{"title":"a","body":"","date":"2026-01-01"},"#;
    vec![
        made("one.json", one, &day_one("a"), "1]}", false), // too many
        made("one.json", one, &day_one(&long), "1]}", true),
        made("one.json", one, "1,", "1]}", false),
        made(
            "one.json",
            &format!("{one}{tagged}"),
            "\"\",",
            "\"\"]}]}",
            true,
        ),
        made("other.json", jrnl, other, "1]}", false),
        made("other.txt", "[2026-01-01] ", "a ", "", true),
        made("other.txt", "[2026-01-01] a\n", "@a ", "", true),
        made("other.txt", "", "[2026-01-01] a\n", "", false),
        made("page.md", "# ", "a ", "", true),
        made("page.md", "---\ntags: [", "a,", "]\n---\n", true),
    ]
}

#[test]
fn the_largest_copy_to_be_brought_in_takes_no_more_than_a_hundred_megabytes() {
    take_no_more(copies());
}

#[test]
fn nor_does_the_largest_file_of_another_program() {
    take_no_more(foreign());
}

fn take_no_more(files: Vec<Made>) {
    let folder = tempfile::tempdir().unwrap();
    let largest = usize::try_from(LARGEST_IMPORT).unwrap();
    for made in files {
        let file = folder.path().join(made.name);
        let room = largest - made.begins.len() - made.ends.len();
        let filled = made.goes_on.repeat(room / made.goes_on.len());
        std::fs::write(&file, [&made.begins, filled.as_str(), made.ends].concat()).unwrap();
        drop(filled);
        let mut is_read = false;
        let cost = measure(|| is_read = import(&file));
        let begins: String = made.goes_on.chars().take(60).collect();
        assert_eq!(is_read, made.is_read, "{} of {begins}", made.name);
        assert!(cost.bytes_max < MOST, "{} of {begins}: {cost:?}", made.name);
    }
}
