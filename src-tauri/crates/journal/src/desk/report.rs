//! A report for whoever helps: what the program, this computer and the journal are like, in figures and in words of our own.
//! What must not be in it: a name, a text, a folder, a date somebody wrote. It is for people who help, so it is in English.

use std::fmt::Write as _;
use std::path::Path;

use vault::KeychainError;

use super::{Desk, OpenJournal, State, cards};
use crate::error::Error;
use crate::schema::LATEST;
use crate::views::JournalCard;
use crate::whole_file;

/// What the shell knows of the computer. Each must be of the program's own making.
#[derive(Debug, Clone)]
pub struct Machine {
    /// The version of the program.
    pub version: &'static str,
    /// The kind of display: "x11", "wayland", or empty.
    pub display: &'static str,
    /// The version of the webview, in figures and full stops; empty when it does not say.
    pub webview: String,
}

/// What is counted in an open journal: how it is called in the report, and its table.
const COUNTED: [(&str, &str); 8] = [
    ("entries", "entry"),
    ("earlier versions of entries", "entry_revision"),
    ("relationships", "relationship"),
    ("sessions", "session"),
    ("goals", "goal"),
    ("actions", "action"),
    ("tags", "tag"),
    ("forms of one's own", "own_instrument"),
];

impl Desk {
    /// The report, as text.
    pub fn report(&self, machine: &Machine) -> Result<String, Error> {
        let mut text = String::new();
        self.of_the_program(machine, &mut text);
        let state = self.state();
        match &*state {
            State::Absent => say(&mut text, "journal", "none"),
            State::Locked(closed) => {
                say(&mut text, "journal", "locked");
                of_the_card(&cards::of_folder(&closed.folder, None), &mut text);
            }
            State::Open(open) => {
                let sample = open.sample.is_some();
                say(&mut text, "journal", if sample { "sample" } else { "open" });
                of_the_card(&cards::of_open(open), &mut text);
                self.of_the_open(open, &mut text)?;
            }
        }
        Ok(text.trim_end().to_owned())
    }

    /// The same, into a file. One that is there gives way to it.
    pub fn save_report(&self, machine: &Machine, to: &str) -> Result<(), Error> {
        self.outside(to)?;
        let text = self.report(machine)?;
        whole_file::write(Path::new(to), format!("{text}\n").as_bytes())
    }

    fn of_the_program(&self, machine: &Machine, text: &mut String) {
        let preferences = self.preferences().now().clone();
        say(text, "ithaca", machine.version);
        let (system, processor) = (std::env::consts::OS, std::env::consts::ARCH);
        say(text, "system", &format!("{system} {processor}"));
        say(text, "display", machine.display);
        let webview = machine.webview.chars();
        let figures = |letter: &char| letter.is_ascii_digit() || *letter == '.';
        say(
            text,
            "webview",
            &webview.filter(figures).collect::<String>(),
        );
        say(text, "appearance", &format!("{:?}", preferences.appearance));
        say(text, "text size", &format!("{} %", preferences.text_size));
        say(text, "letters", &format!("{:?}", preferences.letters));
        let (chosen, spoken) = (preferences.language, self.tools.locale());
        say(text, "language", &format!("{chosen:?}, speaks {spoken:?}"));
        say(text, "keys off", &format!("{:?}", preferences.keys_off));
        say(text, "note anywhere", yes(preferences.note_anywhere));
        let keychain = match self.surroundings.keychain.available() {
            Ok(()) => "there",
            Err(KeychainError::Absent(_)) => "none",
            Err(_) => "locked",
        };
        say(text, "keychain", keychain);
        say(text, "journals known", &preferences.known.len().to_string());
        say(text, "newest schema", &LATEST.to_string());
    }

    fn of_the_open(&self, open: &OpenJournal, text: &mut String) -> Result<(), Error> {
        let size = std::fs::metadata(open.vault.folder().join("journal.db"))?.len();
        say(text, "database", &format!("{size} bytes"));
        let counted = self.with_book(open, |book| {
            book.read(|connection| {
                let schema: u32 =
                    connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
                let mut counted = vec![("schema", schema)];
                for (name, table) in COUNTED {
                    let sql = format!("SELECT count(1) FROM {table}");
                    counted.push((name, connection.query_row(&sql, [], |row| row.get(0))?));
                }
                Ok(counted)
            })
        })?;
        for (name, count) in counted {
            say(text, name, &count.to_string());
        }
        Ok(())
    }
}

fn of_the_card(card: &JournalCard, text: &mut String) {
    say(text, "opens by", &format!("{:?}", card.slots));
    say(text, "damaged", &format!("{:?}", card.damaged));
    let place = card.place.as_ref().map(|place| place.kind);
    say(
        text,
        "place",
        &place.map_or_else(|| "Ordinary".to_owned(), |kind| format!("{kind:?}")),
    );
    if let Some(code) = card.trouble {
        say(text, "trouble", &format!("{code:?}"));
    }
    say(text, "found", yes(card.found));
}

fn yes(so: bool) -> &'static str {
    if so { "yes" } else { "no" }
}

fn say(text: &mut String, what: &str, is: &str) {
    // Writing to a String does not fail.
    let _ = writeln!(text, "{what}: {is}");
}
