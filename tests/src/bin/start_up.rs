//! `./dev start-up`: how long until the window stands, and what memory it takes, beside an empty Tauri window built from
//! the same versions. How a start is measured is in `measure.rs`; this says what is compared and prints it.
#![allow(clippy::print_stdout)] // a program of the developer's, whose purpose is to print

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use ithaca_tests::measure::{Start, start};
use ithaca_tests::{Computer, Keychain, Light, Outcome, project};

const STARTS: usize = 10;
const REST: Duration = Duration::from_secs(5);
const AIM: f64 = 1.25;

/// The medians of ten starts, each on a computer of its own with an empty home.
struct Medians {
    mapped: f64,
    painted: f64,
    memory: f64,
}

fn one(program: &Path) -> Outcome<Start> {
    start(
        &Computer::new(Keychain::Unlocked, Light::Day)?,
        program,
        REST,
    )
}

#[allow(clippy::cast_precision_loss)] // KiB of memory: far below 2^52
fn medians(starts: &[Start]) -> Medians {
    let milliseconds = |of: fn(&Start) -> Duration| {
        median(starts.iter().map(|one| of(one).as_secs_f64() * 1000.0))
    };
    Medians {
        mapped: milliseconds(|one| one.mapped),
        painted: milliseconds(|one| one.painted),
        memory: median(starts.iter().map(|one| one.memory as f64 / 1024.0)),
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    let even = values.len().is_multiple_of(2);
    if even {
        f64::midpoint(values[middle - 1], values[middle])
    } else {
        values[middle]
    }
}

/// Starts both by turns, so that a busy moment of the machine falls on both.
fn measure(ithaca: &Path, empty: &Path) -> Outcome<(Medians, Medians)> {
    let (mut of_ithaca, mut of_empty) = (Vec::new(), Vec::new());
    // The first start of each reads the program from the disk; it does not count.
    one(ithaca)?;
    one(empty)?;
    for turn in 1..=STARTS {
        of_ithaca.push(one(ithaca)?);
        of_empty.push(one(empty)?);
        println!(
            "start {turn} of {STARTS}: {} ms, empty {} ms",
            of_ithaca[turn - 1].painted.as_millis(),
            of_empty[turn - 1].painted.as_millis()
        );
    }
    Ok((medians(&of_ithaca), medians(&of_empty)))
}

fn line(what: &str, unit: &str, ithaca: f64, empty: f64, aim: Option<f64>) {
    let ratio = ithaca / empty;
    let said = aim.map_or_else(String::new, |aim| {
        format!(
            "   aim ≤ {aim}: {}",
            if ratio <= aim { "held" } else { "missed" }
        )
    });
    println!("{what:<28}{ithaca:>8.0} {unit:<4}{empty:>8.0} {unit:<4}{ratio:>7.2}{said}");
}

fn programs() -> (PathBuf, PathBuf) {
    let release = project::root().join("target/release");
    (release.join("ithaca"), release.join("empty-window"))
}

fn main() -> ExitCode {
    let (ithaca, empty) = programs();
    match measure(&ithaca, &empty) {
        Ok((ithaca, empty)) => {
            println!("\nMedian of {STARTS} starts          Ithaca       empty   ratio");
            line("window mapped", "ms", ithaca.mapped, empty.mapped, None);
            line(
                "first words painted",
                "ms",
                ithaca.painted,
                empty.painted,
                Some(AIM),
            );
            line(
                "memory after 5 s (Pss)",
                "MiB",
                ithaca.memory,
                empty.memory,
                Some(AIM),
            );
            ExitCode::SUCCESS
        }
        Err(trouble) => {
            println!("{trouble:?}");
            ExitCode::FAILURE
        }
    }
}
