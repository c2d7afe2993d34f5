//! A document as a Markdown page with front matter in YAML. What a person wrote is Markdown already and stands as they
//! wrote it. What must not live here: which questions there are.

use std::fmt::Write;

use content::EntryState;
use serde_json::Value;

use super::document::{Document, Part};
use super::told::Told;

/// The page.
pub(crate) fn page(told: &Told, document: &Document) -> String {
    let mut page = front(told);
    let mut say = |text: &str| {
        page.push('\n');
        page.push_str(text);
        page.push('\n');
    };
    say(&format!("# {}", one_line(&document.title)));
    for part in &document.parts {
        say(&match part {
            Part::Section(title) => format!("## {}", one_line(title)),
            Part::Question(label) => format!("### {}", one_line(label)),
            Part::Text(text) => text.trim_end().to_owned(),
            Part::Line(text) => one_line(text),
            Part::Ticks(points) => ticks(points),
            Part::Table { head, rows } => table(head, rows),
            Part::Signed { name, date } => match (name.is_empty(), date.is_empty()) {
                (true, true) => "________________________".to_owned(),
                _ => one_line(format!("{name}, {date}").trim_matches([',', ' '])),
            },
        });
    }
    page
}

/// Keys and values for other programs. A text in JSON's quotes is a text in YAML too.
fn front(told: &Told) -> String {
    let mut front = String::from("---\n");
    let mut say = |key: &str, value: &str| {
        let _ = writeln!(front, "{key}: {}", Value::from(value));
    };
    say("title", &told.title);
    say("date", &told.date.to_string());
    say("form", &told.instrument.title);
    if let Some(with) = &told.relationship {
        say("with", &with.name);
    }
    if told.state == EntryState::Draft {
        say("state", "draft");
    }
    say("instrument", &told.instrument.id);
    say("saved", &told.saved);
    say("ithaca", &told.id);
    if told.starred {
        front.push_str("starred: true\n");
    }
    if !told.tags.is_empty() {
        front.push_str("tags:\n");
        for tag in &told.tags {
            let _ = writeln!(front, "  - {}", Value::from(tag.as_str()));
        }
    }
    front.push_str("---\n");
    front
}

/// A heading or a cell is one line, and begins nothing else.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn ticks(points: &[(bool, String, String)]) -> String {
    let line = |(done, label, note): &(bool, String, String)| {
        let mark = if *done { 'x' } else { ' ' };
        let mut line = format!("- [{mark}] {}", one_line(label));
        if !note.trim().is_empty() {
            let _ = write!(line, ": {}", one_line(note));
        }
        line
    };
    points.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn table(head: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| {
        let cells: Vec<_> = cells
            .iter()
            .map(|cell| one_line(cell).replace('|', "\\|"))
            .collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut lines = vec![line(head), format!("|{}", " --- |".repeat(head.len()))];
    lines.extend(rows.iter().map(|row| line(row)));
    lines.join("\n")
}
