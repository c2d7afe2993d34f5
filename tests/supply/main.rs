//! What Ithaca is made of, held to deny.toml: licences, where packages come from, what must not be among them or be there
//! twice. The same file is read by `cargo deny`, which takes many minutes to build on a small computer: this reads as much
//! of it as is written there, and stops at what it does not know. What must not live here: known faults of packages, which
//! are told by a network.

mod window;

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use ithaca_tests::{Outcome, Trouble, project};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Rules {
    licenses: Licences,
    sources: Sources,
    bans: Bans,
}

#[derive(Deserialize)]
struct Licences {
    allow: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Sources {
    allow_registry: Vec<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Ban>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Ban {
    #[serde(rename = "crate")]
    name: String,
    #[serde(default)]
    deny_multiple_versions: bool,
    #[serde(default)]
    wrappers: Vec<String>,
}

fn rules() -> Outcome<Rules> {
    let text = read("deny.toml")?;
    toml::from_str(&text).map_err(|error| Trouble::new(format!("deny.toml: {error}")))
}

pub(crate) fn read(path: &str) -> Outcome<String> {
    std::fs::read_to_string(project::root().join(path))
        .map_err(|error| Trouble::new(format!("{path}: {error}")))
}

pub(crate) fn hold(why: &str, broken: &[String]) -> Outcome {
    if broken.is_empty() {
        return Ok(());
    }
    Err(Trouble::new(format!("{why}\n  {}", broken.join("\n  "))))
}

/// Every package of Cargo.lock, for whatever computer.
fn locked() -> Outcome<Vec<toml::Table>> {
    let lock: toml::Table = read("Cargo.lock")?
        .parse()
        .map_err(|error| Trouble::new(format!("Cargo.lock: {error}")))?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    let tables = packages
        .into_iter()
        .flatten()
        .filter_map(toml::Value::as_table);
    Ok(tables.cloned().collect())
}

fn said<'t>(package: &'t toml::Table, key: &str) -> &'t str {
    package
        .get(key)
        .and_then(toml::Value::as_str)
        .unwrap_or_default()
}

#[test]
fn every_package_comes_from_one_place_with_its_checksum() -> Outcome {
    let rules = rules()?;
    let ours = [
        "content",
        "empty-window",
        "hostile",
        "ithaca",
        "ithaca-tests",
        "journal",
        "vault",
    ];
    let mut broken = Vec::new();
    let packages = locked()?;
    assert!(packages.len() > 300, "Cargo.lock could not be read");
    for package in &packages {
        let (name, source) = (said(package, "name"), said(package, "source"));
        if source.is_empty() && ours.contains(&name) {
            continue;
        }
        let known = source.strip_prefix("registry+").is_some_and(|registry| {
            rules
                .sources
                .allow_registry
                .iter()
                .any(|one| one == registry)
        });
        if !known {
            broken.push(format!("{name} comes from “{source}”"));
        }
        if said(package, "checksum").len() != 64 {
            broken.push(format!("{name} has no checksum"));
        }
    }
    hold(
        "Packages come from crates.io, each held to its checksum.",
        &broken,
    )
}

#[test]
fn nothing_is_there_that_must_not_be() -> Outcome {
    let packages = locked()?;
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut parents: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for package in &packages {
        let name = said(package, "name");
        versions
            .entry(name)
            .or_default()
            .insert(said(package, "version"));
        let needs = package.get("dependencies").and_then(toml::Value::as_array);
        for need in needs.into_iter().flatten().filter_map(toml::Value::as_str) {
            let need = need.split(' ').next().unwrap_or(need);
            parents.entry(need).or_default().insert(name);
        }
    }
    let mut broken = Vec::new();
    for ban in rules()?.bans.deny {
        let there = versions.get(ban.name.as_str()).map_or(0, BTreeSet::len);
        if ban.deny_multiple_versions {
            // A rule about what has gone is a rule nobody keeps.
            if there != 1 {
                broken.push(format!("{} is there {there} times, not once", ban.name));
            }
            continue;
        }
        let by = parents.get(ban.name.as_str()).cloned().unwrap_or_default();
        let strangers: Vec<_> = by
            .iter()
            .filter(|name| !ban.wrappers.iter().any(|may| may == *name))
            .collect();
        if there > 0 && (!strangers.is_empty() || ban.wrappers.is_empty()) {
            broken.push(format!("{} is there, by {strangers:?}", ban.name));
        }
    }
    hold("deny.toml says why each of these must not be.", &broken)
}

/// What cargo knows of every package, for whatever computer. Fetches what has not been fetched yet.
fn packages() -> Outcome<Vec<Value>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(project::root());
    command.args(["metadata", "--format-version", "1", "--locked"]);
    let told = command.output()?;
    if !told.status.success() {
        let why = String::from_utf8_lossy(&told.stderr).into_owned();
        return Err(Trouble::new(format!("cargo metadata: {why}")));
    }
    let mut all: Value = serde_json::from_slice(&told.stdout)?;
    match all["packages"].take() {
        Value::Array(packages) => Ok(packages),
        _ => Err(Trouble::new("cargo metadata named no packages.")),
    }
}

#[test]
fn every_licence_is_one_we_may_give_on() -> Outcome {
    let rules = rules()?;
    let allowed: Vec<spdx::Licensee> = rules
        .licenses
        .allow
        .iter()
        .map(|name| spdx::Licensee::parse(name))
        .collect::<Result<_, _>>()
        .map_err(|error| Trouble::new(format!("deny.toml: {error}")))?;
    let mut broken = Vec::new();
    for package in packages()? {
        let name = package["name"].as_str().unwrap_or_default().to_owned();
        let licence = package["license"].as_str().unwrap_or_default();
        // As older packages write "or": MIT/Apache-2.0.
        let read = spdx::Expression::parse_mode(licence, spdx::ParseMode::LAX);
        let may = |request: &spdx::LicenseReq| allowed.iter().any(|one| one.satisfies(request));
        if !read.is_ok_and(|licence| licence.evaluate(may)) {
            broken.push(format!("{name}: “{licence}”"));
        }
    }
    hold(
        "A licence is not among those deny.toml allows, with the reason.",
        &broken,
    )
}

/// The workflow that asks a network for known faults is there, and names what asks.
#[test]
fn known_faults_are_asked_for() -> Outcome {
    let workflow = read(".github/workflows/supply.yml")?;
    let mut broken = Vec::new();
    for asked in ["cargo-deny", "advisories", "npm audit", "schedule:"] {
        if !workflow.contains(asked) {
            broken.push(format!("it does not say {asked}"));
        }
    }
    hold(
        ".github/workflows/supply.yml asks for known faults.",
        &broken,
    )
}

/// The inspector of the webview would let anybody at the desk read the page's memory.
#[test]
fn no_inspector_is_built_for_people() -> Outcome {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let told = Command::new(cargo)
        .current_dir(project::root())
        .args([
            "tree",
            "--locked",
            "--package",
            "ithaca",
            "--edges",
            "normal,features",
        ])
        .args(["--prefix", "none", "--format", "{p} {f}"])
        .output()?;
    let tree = String::from_utf8_lossy(&told.stdout);
    let features: Vec<&str> = tree
        .lines()
        .filter(|line| line.starts_with("wry "))
        .collect();
    assert!(!features.is_empty(), "cargo tree did not name the webview");
    let broken: Vec<_> = tree
        .lines()
        .filter(|line| line.contains("devtools"))
        .map(str::to_owned)
        .collect();
    hold(
        "Without this feature a release build holds no developer tools.",
        &broken,
    )
}
