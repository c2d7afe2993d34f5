//! The gallery of parts: for those who build Ithaca, and in nothing that ships.

use crate::{hold, read, sources};
use ithaca_tests::{Outcome, project};
use walkdir::WalkDir;

/// The one file that leads to it, and the condition it leads there under; Vite writes the mode in as a constant, so that
/// nothing is left of the other branch.
const DOOR: &str = "ui/src/main.ts";
const CONDITION: &str = "if (import.meta.env.MODE === 'production') mount(App, { target });";
/// A word nobody meets but in the gallery.
const MARK: &str = "#/gallery";

#[test]
fn nothing_that_ships_knows_the_gallery() -> Outcome {
    let mut broken = Vec::new();
    for source in sources("ui/src", &[".ts", ".svelte"])? {
        let inside = source.path.starts_with("ui/src/screens/Gallery/") || source.path == DOOR;
        let leads = source
            .code()
            .filter(|(_, line)| line.contains("/Gallery") || line.contains("/fixtures'"));
        if inside || source.path.ends_with("fixtures.ts") || source.path.contains(".test") {
            continue;
        }
        broken.extend(leads.map(|(at, line)| format!("{}:{at}: {}", source.path, line.trim())));
    }
    if !read(DOOR)?.contains(CONDITION) {
        broken.push(format!("{DOOR} does not begin with: {CONDITION}"));
    }
    hold(
        "The gallery and the fixtures it shows are left out of what ships only as long as main.ts alone leads there.",
        &broken,
    )
}

#[test]
fn the_built_window_holds_no_gallery() -> Outcome {
    // Whoever only runs cargo test may not have built the window; ./dev test always has.
    let built = project::root().join("ui/dist");
    let mut broken = Vec::new();
    for file in WalkDir::new(&built).into_iter().filter_map(Result::ok) {
        let path = file.path();
        let script = path.extension().is_some_and(|kind| kind == "js");
        if script && std::fs::read_to_string(path)?.contains(MARK) {
            broken.push(format!("{} says {MARK}", path.display()));
        }
    }
    hold(
        "What ships is built with `npm run build`, the journeys' window with `npm run build:journeys`: never the other way.",
        &broken,
    )
}
