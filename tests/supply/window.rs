//! What the window is made of: each package is held to its checksum. Which of them ship, and under which licences, is listed
//! by `./dev licences`.

use ithaca_tests::Outcome;
use serde_json::Value;

use crate::{hold, read};

#[test]
fn every_package_of_the_window_has_its_checksum() -> Outcome {
    let lock: Value = serde_json::from_str(&read("ui/package-lock.json")?)?;
    let packages = lock["packages"].as_object().cloned().unwrap_or_default();
    assert!(packages.len() > 50, "package-lock.json could not be read");
    let checked = |about: &Value| {
        let sum = about["integrity"].as_str();
        sum.is_some_and(|sum| sum.starts_with("sha512-"))
    };
    // The first is the window itself.
    let named = packages.iter().filter(|(name, _)| !name.is_empty());
    let broken: Vec<_> = named
        .filter(|(_, about)| !checked(about))
        .map(|(name, _)| name.clone())
        .collect();
    hold(
        "npm compares what it fetches with the checksum in ui/package-lock.json, where there is one.",
        &broken,
    )
}
