//! One line for each pair: how many times as long ours takes as the plain one, from criterion's medians.
#![allow(clippy::print_stdout)] // it is what a person started the benches for

use std::fs;
use std::path::{Path, PathBuf};

use crate::{OURS, PLAIN};

/// Where criterion keeps its results.
pub(crate) fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("criterion")
}

pub(crate) fn print(target: &Path) {
    let mut pairs: Vec<_> = fs::read_dir(target)
        .into_iter()
        .flatten()
        .flatten()
        .map(|pair| pair.path())
        .collect();
    pairs.sort();
    for pair in pairs {
        if let (Some(ours), Some(plain)) = (median(&pair.join(OURS)), median(&pair.join(PLAIN))) {
            let name = pair.file_name().unwrap_or_default().to_string_lossy();
            println!(
                "{name}: {:.2} × raw ({:.3} ms beside {:.3} ms)",
                ours / plain,
                ours / 1e6,
                plain / 1e6
            );
        }
    }
}

/// In nanoseconds.
fn median(folder: &Path) -> Option<f64> {
    let estimates = fs::read_to_string(folder.join("new/estimates.json")).ok()?;
    serde_json::from_str::<serde_json::Value>(&estimates).ok()?["median"]["point_estimate"].as_f64()
}
