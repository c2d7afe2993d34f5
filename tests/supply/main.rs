//! What Ithaca is made of, where `cargo deny` does not look: the window's packages, what asks for known faults, what must
//! not be built. What must not live here: licences, sources and what must not be there twice, which are deny.toml's.

mod window;

use std::process::Command;

use ithaca_tests::{Outcome, Trouble, project};

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
