//! The commands of the window are listed four times; the four lists must be one.

use std::collections::BTreeSet;

use regex::Regex;
use serde_json::Value;

use crate::{hold, read, sources};
use ithaca_tests::{Outcome, Trouble};

type Names = BTreeSet<String>;

/// What stands between the brackets that follow this pattern, split at commas.
fn listed(text: &str, before: &str) -> Outcome<Names> {
    let pattern = Regex::new(&format!(r"(?s){before}\[(.*?)\]"))?;
    let inside = pattern.captures(text).and_then(|found| found.get(1));
    let inside = inside
        .ok_or_else(|| Trouble::new(format!("No list found after {before}")))?
        .as_str();
    let comment = Regex::new("//[^\n]*")?;
    let inside = comment.replace_all(inside, "");
    let names = inside
        .split(',')
        .map(|name| name.trim().trim_matches('"'))
        .filter(|name| !name.is_empty());
    Ok(names
        .map(|name| name.rsplit("::").next().unwrap_or(name).to_owned())
        .collect())
}

fn handled() -> Outcome<Names> {
    let sources = sources("src-tauri/src", &[".rs"])?;
    let with: Vec<_> = sources
        .iter()
        .filter(|source| source.text.contains("generate_handler!"))
        .collect();
    match with.as_slice() {
        [one] => listed(&one.text, "generate_handler!"),
        _ => Err(Trouble::new(format!(
            "{} files in src-tauri/src have a generate_handler!, not one.",
            with.len()
        ))),
    }
}

fn permitted() -> Outcome<Names> {
    let mut names = Names::new();
    for source in sources("src-tauri/capabilities", &[".json"])? {
        let capability: Value = serde_json::from_str(&source.text)?;
        let permissions = capability["permissions"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        names.extend(
            permissions
                .filter_map(|name| name.strip_prefix("allow-"))
                .map(|name| name.replace('-', "_")),
        );
    }
    Ok(names)
}

fn called() -> Outcome<Names> {
    let call = Regex::new(r"\b(?:call|invoke)(?:<[^(]*>)?\(\s*'([a-z_]+)'")?;
    let text = sources("ui/src/ipc", &[".ts"])?
        .into_iter()
        .map(|source| source.text)
        .collect::<String>();
    Ok(call
        .captures_iter(&text)
        .filter_map(|found| found.get(1))
        .map(|name| name.as_str().to_owned())
        .collect())
}

#[test]
fn the_four_lists_of_commands_agree() -> Outcome {
    let handled = handled()?;
    let others = [
        (
            "src-tauri/build.rs",
            listed(&read("src-tauri/build.rs")?, r"COMMANDS[^=]*=\s*&")?,
        ),
        ("src-tauri/capabilities", permitted()?),
        ("ui/src/ipc", called()?),
    ];
    let mut broken = Vec::new();
    for (place, names) in others {
        broken.extend(
            handled
                .difference(&names)
                .map(|name| format!("{name} is handled but not in {place}")),
        );
        broken.extend(
            names
                .difference(&handled)
                .map(|name| format!("{name} is in {place} but not handled")),
        );
    }
    hold(
        "A command missing from one list fails only when somebody presses that button; one too many is a door left open.",
        &broken,
    )
}
