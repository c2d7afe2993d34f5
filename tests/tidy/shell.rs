//! The shell's configuration: what keeps a hostile word from becoming code, and a private one from staying behind.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{hold, read, sources};
use ithaca_tests::{Outcome, Trouble};

fn config() -> Outcome<Value> {
    Ok(serde_json::from_str(&read("src-tauri/tauri.conf.json")?)?)
}

/// The content security policy, by directive, from either way of writing it.
fn policy(config: &Value) -> Outcome<BTreeMap<String, String>> {
    match &config["app"]["security"]["csp"] {
        Value::String(text) => {
            let split = |part: &str| {
                part.trim()
                    .split_once(' ')
                    .map(|(name, rest)| (name.to_owned(), rest.to_owned()))
            };
            Ok(text.split(';').filter_map(split).collect())
        }
        Value::Object(map) => Ok(map
            .iter()
            .map(|(name, value)| (name.clone(), words(value)))
            .collect()),
        _ => Err(Trouble::new(
            "src-tauri/tauri.conf.json has no content security policy.",
        )),
    }
}

fn words(value: &Value) -> String {
    match value {
        Value::Array(list) => list
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join(" "),
        other => other.as_str().unwrap_or_default().to_owned(),
    }
}

#[test]
fn the_content_security_policy_is_strict() -> Outcome {
    // How Tauri itself carries calls to the core; it leads nowhere else.
    let inward = ["ipc:", "http://ipc.localhost"];
    let policy = policy(&config()?)?;
    let mut broken = Vec::new();
    if policy.get("default-src").map(String::as_str) != Some("'none'") {
        broken.push("default-src is not exactly 'none'".to_owned());
    }
    for (name, sources) in &policy {
        for source in sources
            .split_whitespace()
            .filter(|source| !inward.contains(source))
        {
            let data = source == "data:" && name == "img-src";
            if !["'none'", "'self'"].contains(&source) && !data {
                broken.push(format!("{name} allows {source}"));
            }
        }
    }
    hold(
        "Nothing inline, nothing evaluated, nothing remote: words in a journal must never run.",
        &broken,
    )
}

#[test]
fn the_window_gives_nothing_away() -> Outcome {
    let config = config()?;
    let (app, security) = (&config["app"], &config["app"]["security"]);
    let mut broken = Vec::new();
    if app["withGlobalTauri"] == Value::Bool(true) {
        broken.push("app.withGlobalTauri is on".to_owned());
    }
    for key in [
        "devCsp",
        "dangerousDisableAssetCspModification",
        "assetProtocol",
    ] {
        if !matches!(&security[key], Value::Null | Value::Bool(false)) {
            broken.push(format!("app.security.{key} is set"));
        }
    }
    let windows = app["windows"].as_array().cloned().unwrap_or_default();
    for window in &windows {
        if window["incognito"] != Value::Bool(true) {
            broken.push(format!("window {} is not incognito", window["label"]));
        }
        if window["devtools"] == Value::Bool(true) {
            broken.push(format!("window {} has developer tools", window["label"]));
        }
    }
    if windows.len() != 1 {
        broken.push(format!("{} windows, not one", windows.len()));
    }
    hold(
        "The webview keeps nothing, shows its inside to nobody, and no script can reach Tauri by a global.",
        &broken,
    )
}

#[test]
fn the_window_cannot_be_led_away() -> Outcome {
    let window = read("src-tauri/src/window.rs")?;
    let walls = [
        ".on_navigation(is_ours)",
        ".on_new_window(|_, _| NewWindowResponse::Deny)",
        ".on_download(|_, _| false)",
    ];
    let mut broken: Vec<_> = walls
        .iter()
        .filter(|wall| !window.contains(**wall))
        .map(|wall| format!("src-tauri/src/window.rs has no {wall}"))
        .collect();
    for source in sources("src-tauri/capabilities", &[".json"])? {
        if source.text.contains("\"opener:") {
            broken.push(format!(
                "{} lets the window open addresses itself",
                source.path
            ));
        }
    }
    hold(
        "A page from elsewhere in this window could ask the core for the journal: links leave through open_link alone.",
        &broken,
    )
}

#[test]
fn permissions_are_for_our_own_window_alone() -> Outcome {
    let mut broken = Vec::new();
    for source in sources("src-tauri/capabilities", &[".json"])? {
        let capability: Value = serde_json::from_str(&source.text)?;
        if capability["remote"] != Value::Null {
            broken.push(format!("{} admits a remote address", source.path));
        }
        if capability["windows"] != serde_json::json!(["main"]) {
            broken.push(format!("{} is not for the window main alone", source.path));
        }
        let permissions = capability["permissions"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let wide = permissions
            .iter()
            .filter(|name| name.as_str().is_none_or(|name| name.ends_with(":default")));
        broken.extend(wide.map(|name| format!("{} takes {name} whole", source.path)));
    }
    hold(
        "Each permission is named, none is taken in bulk: what the window may do is read in one place.",
        &broken,
    )
}

#[test]
fn what_ships_has_no_test_door() -> Outcome {
    let manifest: toml::Table = read("src-tauri/Cargo.toml")?
        .parse()
        .map_err(|error| Trouble::new(format!("src-tauri/Cargo.toml: {error}")))?;
    let default = manifest
        .get("features")
        .and_then(|features| features.get("default"));
    let mut broken = Vec::new();
    if default.is_some_and(|list| !list.as_array().is_some_and(Vec::is_empty)) {
        broken.push("src-tauri/Cargo.toml has default features".to_owned());
    }
    for path in ["Cargo.toml", "src-tauri/Cargo.toml"] {
        let opened = read(path)?
            .lines()
            .any(|line| line.starts_with("tauri") && line.contains("\"devtools\""));
        if opened {
            broken.push(format!("{path} gives Tauri the feature devtools"));
        }
    }
    hold(
        "The test clock and the drivable webview are a feature of the journeys build, and developer tools of none.",
        &broken,
    )
}
