//! What is inside afterwards: every text of the journal, opened with its passphrase and without a window, and the names by
//! which the journeys reach into their own program. What must not live here: what should be there.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use ithaca_tests::{Outcome, Trouble, project};
use rusqlite::types::Value;
use vault::{Cost, Locked, Surroundings, SystemKeychain, SystemRandom, Unlock};
use walkdir::WalkDir;

/// The folder of the one journal below this.
pub(crate) fn journal(below: &Path) -> Outcome<PathBuf> {
    let found = WalkDir::new(below)
        .into_iter()
        .filter_map(Result::ok)
        .find(|entry| entry.file_name() == "journal.db");
    let folder = found.and_then(|entry| Some(entry.path().parent()?.to_path_buf()));
    folder.ok_or_else(|| Trouble::new("There is no journal."))
}

/// Every text in every table, each on a line of its own.
pub(crate) fn everything(journal: &Path, passphrase: &str) -> Outcome<String> {
    let schema = journal::schema();
    let surroundings = Surroundings {
        keychain: Arc::new(SystemKeychain),
        random: Arc::new(SystemRandom),
        cost: Cost::standard(),
    };
    let with = Unlock::Passphrase(passphrase.to_owned().into());
    let open = Locked::look(journal)?.unlock(with, &schema, &surroundings)?;
    Ok(open.database().run(|connection| {
        let tables = "SELECT name FROM sqlite_schema WHERE type = 'table'";
        let names: Vec<String> = connection
            .prepare(tables)?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let mut text = String::new();
        for name in names {
            let mut statement = connection.prepare(&format!("SELECT * FROM \"{name}\""))?;
            let columns = statement.column_count();
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                for column in 0..columns {
                    if let Value::Text(found) = row.get(column)? {
                        text.push_str(&found);
                        text.push('\n');
                    }
                }
            }
        }
        Ok(text)
    })?)
}

/// The variables that only the journeys' build reads, as its sources name them, and the folder of its webview.
pub(crate) fn doors() -> Outcome<Vec<String>> {
    let name = regex::Regex::new(r#""(ITHACA_[A-Z_]+|journeys-webview)""#)?;
    let mut found = Vec::new();
    for entry in WalkDir::new(project::root().join("src-tauri/src")) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let text = std::fs::read_to_string(entry.path())?;
            found.extend(name.captures_iter(&text).map(|door| door[1].to_owned()));
        }
    }
    if found.len() < 5 {
        return Err(Trouble::new(format!("The sources name only {found:?}.")));
    }
    Ok(found)
}
