//! `./dev licences`: writes the list of everything others wrote, with its licence, and puts the texts of those licences into
//! one file for the packages. What the list must agree with is a rule of tidy; who reads it is the program's About page.
#![allow(clippy::print_stdout)] // a program of the developer's, whose purpose is to print

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode};

use ithaca_tests::{Outcome, Trouble, project};
use serde_json::Value;

/// The list, below the project.
const LIST: &str = "src-tauri/licences.tsv";
/// The texts; with the packages only.
const TEXTS: &str = "target/package/third-party-licences.txt";
/// What of the window's packages goes into its files. All the others only build it.
const SHIPS: [&str; 8] = [
    "@fontsource-variable/literata",
    "@fontsource/alegreya-sans",
    "@mixmark-io/domino",
    "@tauri-apps/api",
    "clsx",
    "esm-env",
    "svelte",
    "turndown",
];

/// One package: its name, its version, its licence, whether it ships, and where its files are.
type Package = (String, String, String, bool, String);

fn main() -> ExitCode {
    match write() {
        Ok(count) => {
            println!("{count} packages are listed in {LIST}.");
            ExitCode::SUCCESS
        }
        Err(trouble) => {
            println!("{trouble:?}");
            ExitCode::FAILURE
        }
    }
}

fn write() -> Outcome<usize> {
    let mut all = crates()?;
    all.extend(packages()?);
    all.sort();
    let mut list = String::new();
    for (name, version, licence, ships, _) in &all {
        let ships = if *ships { "ships" } else { "builds" };
        writeln!(list, "{name}\t{version}\t{licence}\t{ships}")?;
    }
    std::fs::write(project::root().join(LIST), list)?;
    let file = project::root().join(TEXTS);
    std::fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
    std::fs::write(file, licence_texts(&all)?)?;
    Ok(all.len())
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Every crate of the lock file but our own; those that are linked in for any system ship.
fn crates() -> Outcome<Vec<Package>> {
    let told = cargo(&["metadata", "--format-version", "1", "--locked"])?;
    let told: Value = serde_json::from_slice(&told)?;
    let linked = linked()?;
    let own = |package: &&Value| package["source"].is_null();
    let others = told["packages"].as_array().into_iter().flatten();
    Ok(others
        .filter(|package| !own(package))
        .map(|package| {
            let licence = match &package["license"] {
                Value::String(licence) => licence.replace('/', " OR "),
                _ => "see its files".to_owned(),
            };
            let (name, version) = (text(&package["name"]), text(&package["version"]));
            let ships = linked.contains(&(name.clone(), version.clone()));
            let folder = text(&package["manifest_path"]).replace("Cargo.toml", "");
            (name, version, licence, ships, folder)
        })
        .collect())
}

/// Each crate with its version that is reached from Ithaca by ordinary dependencies, on any system, with what it asks of them:
/// what only tests ask for is not among it.
fn linked() -> Outcome<BTreeSet<(String, String)>> {
    let told = cargo(&[
        "tree", "--locked", "-p", "ithaca", "-e", "normal", "--target", "all", "--prefix", "none",
        "--format", "{p}",
    ])?;
    let told = String::from_utf8_lossy(&told).into_owned();
    let named = |line: &str| {
        let (name, rest) = line.split_once(" v")?;
        let version = rest.split_whitespace().next()?;
        Some((name.to_owned(), version.to_owned()))
    };
    Ok(told.lines().filter_map(named).collect())
}

fn cargo(asked: &[&str]) -> Outcome<Vec<u8>> {
    let mut command = Command::new("cargo");
    let told = command.args(asked).current_dir(project::root()).output()?;
    if told.status.success() {
        Ok(told.stdout)
    } else {
        Err(Trouble::new(String::from_utf8_lossy(&told.stderr)))
    }
}

/// The window's packages that ship, as they were installed.
fn packages() -> Outcome<Vec<Package>> {
    let modules = project::root().join("ui/node_modules");
    SHIPS
        .iter()
        .map(|name| {
            let folder = modules.join(name);
            let told = std::fs::read_to_string(folder.join("package.json"))?;
            let told: Value = serde_json::from_str(&told)?;
            let folder = folder.to_string_lossy().into_owned();
            Ok((
                (*name).to_owned(),
                text(&told["version"]),
                text(&told["license"]),
                true,
                folder,
            ))
        })
        .collect()
}

/// Each text once, under the names of all it belongs to.
fn licence_texts(all: &[Package]) -> Outcome<String> {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, version, _, _, folder) in all.iter().filter(|package| package.3) {
        let Ok(files) = std::fs::read_dir(folder) else {
            continue;
        };
        for file in files.flatten() {
            let called = file.file_name().to_string_lossy().to_uppercase();
            let says = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "OFL"];
            if !says.iter().any(|word| called.starts_with(word)) || !file.file_type()?.is_file() {
                continue;
            }
            let words = String::from_utf8_lossy(&std::fs::read(file.path())?).replace('\r', "");
            let of = texts.entry(words.trim().to_owned()).or_default();
            of.push(format!("{name} {version}"));
        }
    }
    let mut whole =
        "What others wrote that is in Ithaca, and the texts of its licences.\n".to_owned();
    for (words, of) in texts {
        write!(
            whole,
            "\n{}\n{}\n\n{words}\n",
            "=".repeat(78),
            of.join(", ")
        )?;
    }
    Ok(whole)
}
