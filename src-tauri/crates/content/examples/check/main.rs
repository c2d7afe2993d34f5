//! Checks content/: every mistake, one a line, or a table of what there is. `cargo run -p content --example check`.

#![allow(clippy::print_stdout)] // a tool for the terminal, which reads no journal

mod reading_age;
mod table;

use std::process::ExitCode;

use content::Content;

fn main() -> ExitCode {
    match Content::built_in() {
        Ok(content) => {
            println!("{}", summary(&content));
            println!();
            print!("{}", table::of(&content.instruments));
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

fn summary(content: &Content) -> String {
    let tasks: usize = content.phases.iter().map(|phase| phase.tasks.len()).sum();
    let (instruments, phases, sources) = (
        content.instruments.len(),
        content.phases.len(),
        content.sources.len(),
    );
    format!(
        "{instruments} instruments, {phases} phases, {tasks} tasks, {sources} sources: all well formed"
    )
}
