//! Checks content/: every mistake, one a line, or tables of what there is. `cargo run -p content --example check`.

#![allow(clippy::print_stdout)] // a tool for the terminal, which reads no journal

mod books;
mod columns;
mod hard;
mod languages;
mod passages;
mod reading_age;
mod sentences;
mod syllables;
mod table;

use std::process::ExitCode;

use content::{Content, Languages, Locale};

fn main() -> ExitCode {
    match Languages::built_in() {
        Ok(languages) => {
            let content = languages.content(Locale::En);
            println!("{}", summary(content));
            println!();
            println!("{}", table::of(&content.instruments));
            println!("{}", books::library(&content.library));
            println!("{}", books::phases(&content.phases));
            println!("{}", books::questions(&content.questions));
            let all = passages::all(content);
            println!("{}", hard::whole(&all));
            println!("{}", hard::hardest(&all));
            print!("{}", languages::of(&languages));
            ExitCode::SUCCESS
        }
        Err(mistakes) => {
            for mistake in mistakes {
                println!("content/{mistake}");
            }
            ExitCode::FAILURE
        }
    }
}

fn summary(content: &Content) -> String {
    let tasks: usize = content.phases.iter().map(|phase| phase.tasks.len()).sum();
    let families = content.questions.iter();
    let questions: usize = families.map(|family| family.questions.len()).sum();
    let (instruments, pages, phases, sources) = (
        content.instruments.len(),
        content.library.len(),
        content.phases.len(),
        content.sources.len(),
    );
    format!(
        "{instruments} instruments, {phases} phases, {tasks} tasks, {questions} questions, {pages} pages, {sources} sources: all well formed"
    )
}
