//! What no screen may do: style inline, take HTML from anywhere, ask the clock, keep anything in the webview.

use regex::Regex;

use crate::{hold, sources};
use ithaca_tests::Outcome;

/// The one part that shows formatted text, made safe by the core.
const SHOWS_HTML: &str = "ui/src/parts/Formatted/Formatted.svelte";

/// Every line of ui/src that matches, apart from files that end like one of `but`.
fn matching(pattern: &str, endings: &[&str], but: &[&str]) -> Outcome<Vec<String>> {
    let pattern = Regex::new(pattern)?;
    let mut found = Vec::new();
    for source in sources("ui/src", endings)? {
        if but.iter().any(|ending| source.path.ends_with(ending)) {
            continue;
        }
        let lines = source.code().filter(|(_, line)| pattern.is_match(line));
        found.extend(lines.map(|(at, line)| format!("{}:{at}: {}", source.path, line.trim())));
    }
    Ok(found)
}

#[test]
fn no_inline_styles() -> Outcome {
    let broken = matching(r#"(^|\s)style\s*=\s*["'{`]"#, &[".svelte", ".html"], &[])?;
    hold(
        "The content security policy drops style attributes: use a class, or Svelte's style:property.",
        &broken,
    )
}

#[test]
fn parts_ask_nobody() -> Outcome {
    let mut broken = matching(r"from '(\.\./)+ipc'", &[".svelte", ".ts"], &[".test.ts"])?;
    broken.retain(|line| line.starts_with("ui/src/parts/"));
    hold(
        "A part takes props and gives callbacks: only a screen calls the core, so that a part can be shown and tested alone.",
        &broken,
    )
}

#[test]
fn html_is_shown_in_one_place() -> Outcome {
    let broken = matching(
        r"\{@html|\.innerHTML|insertAdjacentHTML|document\.write",
        &[".svelte", ".ts"],
        &[SHOWS_HTML, ".test.ts"],
    )?;
    hold(
        "A person may write <script>: only the core's sanitised text is HTML, and only one part shows it.",
        &broken,
    )
}

#[test]
fn the_window_never_asks_the_clock() -> Outcome {
    let broken = matching(
        r"Date\.now\(|new Date\(\s*\)|performance\.now\(",
        &[".svelte", ".ts"],
        &[".test.ts"],
    )?;
    hold(
        "Now and today come from the core, which tests can set: two clocks disagree at midnight.",
        &broken,
    )
}

#[test]
fn the_webview_keeps_nothing() -> Outcome {
    let broken = matching(
        r"\b(localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open)\b",
        &[".svelte", ".ts"],
        &[],
    )?;
    hold(
        "Nothing private may lie outside the encrypted journal, so the webview's storage stays empty.",
        &broken,
    )
}

#[test]
fn no_address_on_the_network() -> Outcome {
    let broken = matching(
        r#"(src|href|url\(|import|fetch\()[\s=("'`]*(https?:)?//[a-z0-9]"#,
        &[".svelte", ".ts", ".css", ".html"],
        &[".test.ts"],
    )?;
    hold(
        "Ithaca speaks to nobody: nothing is loaded from or sent to the network.",
        &broken,
    )
}
