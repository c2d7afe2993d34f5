//! Which part may know which: shell → journal → {vault, content}, shell → desktop; in ui/, only ipc knows the shell.

use regex::Regex;

use crate::{hold, read, sources};
use ithaca_tests::{Outcome, Trouble};

/// Crate, and which of the project's own crates it may know.
const MAY_KNOW: [(&str, &[&str]); 4] = [
    ("content", &[]),
    ("desktop", &[]),
    ("vault", &[]),
    ("journal", &["content", "vault"]),
];
const OWN: [&str; 6] = [
    "content",
    "desktop",
    "vault",
    "journal",
    "ithaca",
    "ithaca-tests",
];

/// The names of all packages a crate depends on, for running, testing or building.
fn dependencies(krate: &str) -> Outcome<Vec<String>> {
    let text = read(&format!("src-tauri/crates/{krate}/Cargo.toml"))?;
    let manifest: toml::Table = text
        .parse()
        .map_err(|error| Trouble::new(format!("{krate}/Cargo.toml: {error}")))?;
    let mut names = named(&manifest);
    // And those for one kind of computer only.
    for (_, target) in manifest
        .get("target")
        .and_then(toml::Value::as_table)
        .into_iter()
        .flatten()
    {
        names.extend(target.as_table().map(named).unwrap_or_default());
    }
    Ok(names)
}

fn named(manifest: &toml::Table) -> Vec<String> {
    let mut names = Vec::new();
    for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
        for (name, value) in manifest
            .get(kind)
            .and_then(toml::Value::as_table)
            .into_iter()
            .flatten()
        {
            let package = value.get("package").and_then(toml::Value::as_str);
            names.push(package.unwrap_or(name).to_owned());
        }
    }
    names
}

#[test]
fn no_crate_below_the_shell_knows_tauri() -> Outcome {
    let mut broken = Vec::new();
    for (krate, _) in MAY_KNOW {
        let tauri = dependencies(krate)?
            .into_iter()
            .filter(|name| name.starts_with("tauri") || name == "wry");
        broken.extend(tauri.map(|name| format!("src-tauri/crates/{krate} depends on {name}")));
    }
    hold(
        "What Ithaca does must be testable without a window, and outlive the shell: only src-tauri names Tauri.",
        &broken,
    )
}

#[test]
fn vault_content_and_desktop_stand_alone() -> Outcome {
    let mut broken = Vec::new();
    for (krate, may) in MAY_KNOW {
        let known = dependencies(krate)?
            .into_iter()
            .filter(|name| OWN.contains(&name.as_str()));
        broken.extend(
            known
                .filter(|name| !may.contains(&name.as_str()))
                .map(|name| format!("{krate} depends on {name}")),
        );
    }
    hold(
        "Arrows run one way, journal → {vault, content}: the vault could serve another project, content a website. \
         What the desktop tells knows neither.",
        &broken,
    )
}

#[test]
fn only_ipc_knows_the_shell() -> Outcome {
    let import = Regex::new("(?:from|import)\\s*\\(?['\"]@tauri-apps/")?;
    let mut broken = Vec::new();
    for source in sources("ui/src", &[".ts", ".svelte"])? {
        if source.path.starts_with("ui/src/ipc/") {
            continue;
        }
        let lines = source.code().filter(|(_, line)| import.is_match(line));
        broken.extend(lines.map(|(at, _)| format!("{}:{at}", source.path)));
    }
    hold(
        "Only ui/src/ipc imports @tauri-apps/*: one typed door, so that the screens can be tested and moved.",
        &broken,
    )
}

#[test]
fn parts_only_take_and_give() -> Outcome {
    let import = Regex::new(r#"from\s+['"][^'"]*/(ipc(/index)?|screens/[^'"]*)['"]"#)?;
    let mut broken = Vec::new();
    for source in sources("ui/src/parts", &[".ts", ".svelte"])? {
        let lines = source
            .code()
            .filter(|(_, line)| import.is_match(line) && !line.contains("import type"));
        broken.extend(lines.map(|(at, _)| format!("{}:{at}", source.path)));
    }
    hold(
        "A part takes props and calls back: it asks nothing of the core and knows no screen.",
        &broken,
    )
}
