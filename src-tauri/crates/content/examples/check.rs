//! Checks content/ and prints every mistake, one a line: `cargo run -p content --example check`.

#![allow(clippy::print_stdout)] // a tool for the terminal, which reads no journal

use std::process::ExitCode;

use content::Content;

fn main() -> ExitCode {
    match Content::built_in() {
        Ok(content) => {
            let tasks: usize = content.phases.iter().map(|phase| phase.tasks.len()).sum();
            let (instruments, phases, sources) = (
                content.instruments.len(),
                content.phases.len(),
                content.sources.len(),
            );
            println!(
                "{instruments} instruments, {phases} phases, {tasks} tasks, {sources} sources: all well formed"
            );
            ExitCode::SUCCESS
        }
        Err(mistakes) => {
            for mistake in mistakes {
                println!("content/en/{mistake}");
            }
            ExitCode::FAILURE
        }
    }
}
