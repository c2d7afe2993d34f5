//! The shape of source files: each opens by saying what it holds, none is endless, unsafe code is named.

use regex::Regex;

use crate::{hold, sources};
use ithaca_tests::Outcome;

/// A file longer than this is looked at again.
const LINES: usize = 400;
/// Longer files that stay, each with the reason.
const LONG: [(&str, &str); 0] = [];
/// The files that may allow unsafe code: these systems say nothing to anybody without it, nor does `SQLite` say how many pages
/// and rows somebody was handed.
const UNSAFE: [&str; 6] = [
    "src-tauri/crates/desktop/src/macos.rs",
    "src-tauri/crates/desktop/src/windows.rs",
    "src-tauri/crates/desktop/tests/macos.rs",
    "src-tauri/crates/desktop/tests/windows.rs",
    "src-tauri/crates/vault/src/pages.rs",
    "src-tauri/crates/vault/src/rows.rs",
];

fn rust() -> Outcome<Vec<crate::Source>> {
    let mut all = sources("src-tauri", &[".rs"])?;
    all.extend(sources("tests", &[".rs"])?);
    Ok(all)
}

#[test]
fn every_module_says_what_it_is_for() -> Outcome {
    let silent = rust()?.into_iter().filter(|source| {
        let first = source
            .text
            .lines()
            .find(|line| !line.is_empty() && !line.starts_with("#!["));
        !first.is_some_and(|line| line.starts_with("//! "))
    });
    let broken: Vec<_> = silent.map(|source| source.path).collect();
    hold(
        "Every module opens with //! and says what lives here and what must not: the map is in the code.",
        &broken,
    )
}

#[test]
fn no_file_is_endless() -> Outcome {
    let mut all = rust()?;
    all.extend(sources("ui/src", &[".ts", ".svelte", ".css"])?);
    let mut broken = Vec::new();
    for source in &all {
        let lines = source.text.lines().count();
        let excused = LONG.iter().any(|(path, _)| *path == source.path);
        if lines > LINES && !excused {
            broken.push(format!("{}: {lines} lines", source.path));
        }
    }
    let gone = |path: &str| {
        !all.iter()
            .any(|source| source.path == path && source.text.lines().count() > LINES)
    };
    broken.extend(
        LONG.iter()
            .filter(|(path, _)| gone(path))
            .map(|(path, _)| format!("{path} needs no excuse any more")),
    );
    hold(
        "One topic, one file: past 400 lines split it, or list it in tests/tidy/modules.rs with the reason.",
        &broken,
    )
}

#[test]
fn unsafe_code_is_allowed_only_where_it_is_named_here() -> Outcome {
    let mut broken = Vec::new();
    for source in rust()? {
        // In two halves, or this line would find itself.
        let times = source
            .text
            .matches(concat!("allow(unsafe", "_code"))
            .count();
        if times != usize::from(UNSAFE.contains(&source.path.as_str())) {
            broken.push(format!("{}: {times} time(s)", source.path));
        }
    }
    hold(
        "Unsafe code is denied, but in the files this rule names, where it is allowed once.",
        &broken,
    )
}

#[test]
fn the_journal_asks_no_clock_and_no_chance() -> Outcome {
    let mut broken = Vec::new();
    for folder in [
        "src-tauri/crates/journal/src",
        "src-tauri/crates/vault/src",
        "src-tauri/crates/content/src",
    ] {
        for source in sources(folder, &[".rs"])? {
            let lines = source
                .code()
                .filter(|(_, line)| line.contains("Utc::now(") || line.contains("Local::now("));
            broken.extend(lines.map(|(at, _)| format!("{}:{at}", source.path)));
        }
    }
    hold(
        "Time is passed in, or no test can say what day it is.",
        &broken,
    )
}

#[test]
fn no_table_is_counted_in_one_step() -> Outcome {
    // With nothing behind the table: what has a condition is counted row by row anyhow.
    let bare = Regex::new(r#"SELECT count\(\*\) FROM \S+["\)]"#)?;
    let mut broken = Vec::new();
    for source in sources("src-tauri", &[".rs", ".sql"])? {
        if source.path.contains("/tests") || source.path.contains("/benches/") {
            continue;
        }
        // What stands behind the line that begins them is a file's own tests.
        let ours = source.text.split("#[cfg(test)]\nmod tests {").next();
        for found in bare.find_iter(ours.unwrap_or_default()) {
            broken.push(format!("{}: {}", source.path, found.as_str()));
        }
    }
    hold(
        "A bare count(*) is one step that walks through the whole table, and is never ended for taking too many: count(1) is counted row by row.",
        &broken,
    )
}
