//! Starts Ithaca. What it does lives in the library beside it.

// A console window would open behind the journal on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    ithaca::run()
}
