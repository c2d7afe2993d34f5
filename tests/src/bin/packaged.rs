//! `./dev package`: starts the program of a package on a virtual display with an empty home, and sees its window. How a start
//! is watched is in `measure.rs`.
#![allow(clippy::print_stdout)] // a program of the developer's, whose purpose is to print

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use ithaca_tests::measure::start;
use ithaca_tests::{Computer, Keychain, Light, Outcome, Trouble};

/// How long the window is watched after it was painted: one that falls over at once is none.
const REST: Duration = Duration::from_secs(2);

fn main() -> ExitCode {
    match see() {
        Ok(after) => {
            println!("Its window was painted after {} ms.", after.as_millis());
            ExitCode::SUCCESS
        }
        Err(trouble) => {
            println!("{trouble:?}");
            ExitCode::FAILURE
        }
    }
}

fn see() -> Outcome<Duration> {
    let program = std::env::args_os().nth(1).map(PathBuf::from);
    let program = program.ok_or_else(|| Trouble::new("Which program? Its path is missing."))?;
    let computer = Computer::new(Keychain::Unlocked, Light::Day)?;
    Ok(start(&computer, &program, REST)?.painted)
}
