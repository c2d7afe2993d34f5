//! What others wrote: everything in the lock files is listed with its licence, and nothing ships under one that asks for more
//! than to be named.

use std::collections::BTreeSet;

use crate::{hold, read};
use ithaca_tests::{Outcome, Trouble};

const LIST: &str = "src-tauri/licences.tsv";
/// A licence whose every alternative asks for more, such as giving away what is built with it.
const ASKS_MORE: [&str; 5] = ["GPL", "AGPL", "SSPL", "BUSL", "CC-BY-NC"];
/// Of those, what may ship all the same: its own files stay under it, and they are not changed here.
const MAY: [&str; 3] = ["MPL-2.0", "LGPL-2.1-or-later OR MIT", "OFL-1.1"];

fn listed() -> Outcome<Vec<Vec<String>>> {
    let lines = read(LIST)?;
    Ok(lines
        .lines()
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect())
}

/// Names and versions of the lock file's packages that come from elsewhere.
fn locked() -> Outcome<BTreeSet<(String, String)>> {
    let lock: toml::Table = read("Cargo.lock")?
        .parse()
        .map_err(|error| Trouble::new(format!("Cargo.lock: {error}")))?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    let text = |package: &toml::Value, key: &str| {
        package
            .get(key)
            .and_then(toml::Value::as_str)
            .map(str::to_owned)
    };
    Ok(packages
        .into_iter()
        .flatten()
        .filter(|package| package.get("source").is_some())
        .filter_map(|package| Some((text(package, "name")?, text(package, "version")?)))
        .collect())
}

#[test]
fn everything_others_wrote_is_listed_with_its_licence() -> Outcome {
    let listed = listed()?;
    let names: BTreeSet<(String, String)> = listed
        .iter()
        .filter_map(|line| Some((line.first()?.clone(), line.get(1)?.clone())))
        .collect();
    let mut broken: Vec<String> = locked()?
        .difference(&names)
        .map(|(name, version)| format!("{name} {version} is in Cargo.lock and not in {LIST}"))
        .collect();
    let window: serde_json::Value = serde_json::from_str(&read("ui/package-lock.json")?)?;
    let crates = locked()?;
    for (name, version) in names.difference(&crates) {
        let has = &window["packages"][format!("node_modules/{name}")]["version"];
        if has.as_str() != Some(version) {
            broken.push(format!("{name} {version} is in {LIST} and in no lock file"));
        }
    }
    let odd = listed
        .iter()
        .filter(|line| line.len() != 4 || line.iter().any(String::is_empty));
    broken.extend(
        odd.map(|line| format!("{line:?} is not a name, a version, a licence and where it is")),
    );
    hold(
        "About says what others wrote: run ./dev licences when a lock file has changed.",
        &broken,
    )
}

#[test]
fn nothing_ships_that_asks_for_more_than_to_be_named() -> Outcome {
    let asks = |licence: &str| {
        let free = |one: &str| !ASKS_MORE.iter().any(|more| one.contains(more));
        !MAY.contains(&licence) && !licence.split(" OR ").any(free)
    };
    let broken: Vec<String> = listed()?
        .into_iter()
        .filter(|line| line.get(3).is_some_and(|place| place == "ships"))
        .filter(|line| line.get(2).is_some_and(|licence| asks(licence)))
        .map(|line| line.join(" "))
        .collect();
    hold(
        "Ithaca may be given on under MIT or Apache: so may all that is in it.",
        &broken,
    )
}
