//! Writes an instrument as the file a person could have written: what `read` makes of it again is the same instrument. Where
//! the file goes, and whether the instrument is sound, is for others to say.

use std::fmt::Write;

use toml::Value;

use crate::words::Words;
use crate::{Carry, FollowUp, Group, Instrument, Item, Kind, Prompt, Section};

impl Instrument {
    /// This instrument as TOML, laid out as in content/. What is missing or empty is written where there has to be
    /// something, so that a mistake in it has a line of its own.
    pub fn to_toml(&self) -> String {
        let mut file = File::default();
        file.line("id", self.id.as_str());
        file.line("version", self.version);
        file.line("title", self.title.as_str());
        if self.group != Group::Own {
            file.line("group", word(self.group));
        }
        file.line("purpose", self.purpose.as_str());
        file.some("time", self.time.as_ref());
        let roles: Vec<Value> = self.roles.iter().map(|role| word(*role)).collect();
        file.line("roles", Value::Array(roles));
        file.some_list("phases", &self.phases);
        file.some("library", self.library.as_ref());
        file.some_list("sources", &self.sources);
        file.some("source", self.source.as_ref());
        file.flag("sides", self.sides);
        file.some("headline", self.headline.as_ref());
        if self.sections.is_empty() {
            file.line("section", Value::Array(Vec::new()));
        }
        for section in &self.sections {
            file.section(section);
        }
        file.0
    }
}

fn text(words: &str) -> Value {
    Value::from(words)
}

/// A word of a closed list, as it stands in a file.
fn word<W: Words + PartialEq>(value: W) -> Value {
    let mut all = W::ALL.iter();
    let known = all.find(|(_, known)| *known == value);
    known.map_or_else(|| text(""), |(word, _)| text(word))
}

/// The text so far.
#[derive(Default)]
struct File(String);

impl File {
    fn line(&mut self, key: &str, value: impl Into<Value>) {
        let value = value.into();
        self.raw(&format!("{key} = {value}"));
    }

    fn raw(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn heading(&mut self, heading: &str) {
        self.0.push('\n');
        self.raw(heading);
    }

    fn some(&mut self, key: &str, words: Option<&String>) {
        if let Some(words) = words {
            self.line(key, words.as_str());
        }
    }

    fn some_list(&mut self, key: &str, words: &[String]) {
        if !words.is_empty() {
            let words = words.iter().map(|word| text(word)).collect();
            self.line(key, Value::Array(words));
        }
    }

    fn flag(&mut self, key: &str, on: bool) {
        if on {
            self.line(key, true);
        }
    }

    /// A list with each entry on a line of its own.
    fn lines<T>(&mut self, key: &str, list: &[T], entry: impl Fn(&T) -> String) {
        if list.is_empty() {
            return self.line(key, Value::Array(Vec::new()));
        }
        self.raw(&format!("{key} = ["));
        for one in list {
            self.raw(&format!("  {},", entry(one)));
        }
        self.raw("]");
    }

    fn items(&mut self, key: &str, items: &[Item]) {
        self.lines(key, items, |item| {
            inline(&[("id", text(&item.id)), ("label", text(&item.label))])
        });
    }

    fn section(&mut self, section: &Section) {
        self.heading("[[section]]");
        self.line("id", section.id.as_str());
        self.line("title", section.title.as_str());
        self.some("why", section.why.as_ref());
        self.flag("together", section.together);
        if section.prompts.is_empty() {
            self.line("prompt", Value::Array(Vec::new()));
        }
        for prompt in &section.prompts {
            self.prompt(prompt);
        }
    }

    fn prompt(&mut self, prompt: &Prompt) {
        self.heading("[[section.prompt]]");
        self.line("id", prompt.id.as_str());
        self.line("kind", prompt.kind.word());
        self.line("label", prompt.label.as_str());
        self.some("help", prompt.help.as_ref());
        self.flag("optional", prompt.optional);
        if !prompt.borrow.is_empty() {
            self.lines("borrow", &prompt.borrow, |question| {
                text(question).to_string()
            });
        }
        if let Some(carry) = &prompt.carry {
            self.raw(&format!("carry = {}", carried(carry)));
        }
        self.only_of_kind(&prompt.kind);
    }

    fn only_of_kind(&mut self, kind: &Kind) {
        match kind {
            Kind::Text | Kind::Line | Kind::Date | Kind::Signature => {}
            Kind::Choice { items } | Kind::Choices { items } => self.items("items", items),
            Kind::Checklist { items, notes } => {
                self.flag("notes", *notes);
                self.items("items", items);
            }
            Kind::Scale {
                min,
                max,
                low,
                high,
                track,
                follow_up,
            } => {
                self.ends((*min, *max), low.as_ref(), high.as_ref());
                self.some("track", track.as_ref());
                if let Some(follow_up) = follow_up {
                    self.follow_up(follow_up);
                }
            }
            Kind::Statements {
                min,
                max,
                low,
                high,
                groups,
            } => {
                self.ends((*min, *max), low.as_ref(), high.as_ref());
                if groups.is_empty() {
                    self.line("group", Value::Array(Vec::new()));
                }
                for group in groups {
                    self.heading("[[section.prompt.group]]");
                    self.line("id", group.id.as_str());
                    self.line("title", group.title.as_str());
                    self.items("statements", &group.statements);
                }
            }
            Kind::Wheel { areas } => self.items("areas", areas),
            Kind::Actions { open } => self.flag("open", *open),
            Kind::Goals { open, under } => {
                self.flag("open", *open);
                self.some("under", under.as_ref());
            }
        }
    }

    fn ends(&mut self, (min, max): (i32, i32), low: Option<&String>, high: Option<&String>) {
        self.line("min", min);
        self.line("max", max);
        self.some("low", low);
        self.some("high", high);
    }

    fn follow_up(&mut self, follow_up: &FollowUp) {
        self.heading("[section.prompt.follow_up]");
        self.line("below", follow_up.below);
        self.line("id", follow_up.id.as_str());
        self.line("kind", word(follow_up.kind));
        self.line("label", follow_up.label.as_str());
    }
}

fn carried(carry: &Carry) -> String {
    inline(&[
        ("instrument", text(&carry.instrument)),
        ("prompt", text(&carry.prompt)),
        ("how", word(carry.how)),
    ])
}

/// A table on one line, its keys in this order.
fn inline(fields: &[(&str, Value)]) -> String {
    let mut line = String::from("{ ");
    for (at, (key, value)) in fields.iter().enumerate() {
        let comma = if at == 0 { "" } else { ", " };
        // Writing to a text cannot fail.
        let _ = write!(line, "{comma}{key} = {value}");
    }
    line.push_str(" }");
    line
}
