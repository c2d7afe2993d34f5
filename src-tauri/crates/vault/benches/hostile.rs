//! What it costs until work on hostile pages is ended, in seconds and in the memory of the whole program: a journal's folder or a
//! backup that somebody gave us with its passphrase, sealed as it should be, whose pages lead back to one another. Beside it, the
//! check of an honest journal as large. What is ended, and that it is, is held by `tests/in_place.rs` and `tests/foreign.rs`;
//! nothing here is a limit.
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

#[path = "../tests/common/mod.rs"]
mod common;
#[path = "../tests/common/forging.rs"]
mod forging;

use std::fs;
use std::time::Instant;

use common::{Home, by_passphrase, schema};
use forging::{PAGE, braid, forge, loop_values};
use vault::{Error, Locked, Stop, Vault, doors};

/// Bytes of the database.
const SIZES: [(usize, &str); 3] = [
    (0, "as small as it is"),
    (1 << 20, "1 MB"),
    (10 << 20, "10 MB"),
];

type Change = fn(&mut Vec<Vec<u8>>, usize);

const FORGED: [(&str, Change); 2] = [
    (
        "a page that leads to another two hundred times, ten deep",
        |pages, root| braid(pages, root, 10),
    ),
    ("texts of 16 MB on one page each", |pages, root| {
        loop_values(pages, root, 16_000_000);
        braid(pages, root, 3);
    }),
];

fn main() {
    for (size, named) in SIZES {
        println!("\na folder, {named}");
        let home = honest(size);
        told("the check of an honest one", || {
            unlocked(&home).check().map(drop)
        });
        for (what, change) in FORGED {
            let home = Home::with_passphrase();
            forge_it(&home, size, change);
            println!("  {what}");
            let vault = unlocked(&home);
            told("a question that reads every text", || ask(&vault));
            drop(vault);
            let vault = unlocked(&home);
            told("a list of every text", || list(&vault));
            drop(vault);
            let vault = unlocked(&home);
            told("the check after unlocking", || vault.check().map(drop));
            drop(vault);
            let (locked, s) = (Locked::look(&home.journal()).unwrap(), &home.surroundings);
            told("looked into as a backup is", || {
                locked
                    .unlock_received(by_passphrase(), &schema(1), s, &Stop::default())
                    .map(drop)
            });
        }
    }
}

fn unlocked(home: &Home) -> Vault {
    home.unlock(by_passphrase()).unwrap()
}

/// A journal that is so large for its texts, each of a page and a half.
fn honest(size: usize) -> Home {
    let home = Home::with_passphrase();
    let fill = "WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n LIMIT ?1)
        INSERT INTO note (text) SELECT hex(zeroblob(3000)) FROM n";
    let rows = u32::try_from(size / 2 / PAGE).unwrap().max(1);
    unlocked(&home)
        .database()
        .run(move |c| c.execute(fill, [rows]))
        .unwrap();
    home
}

/// Made longer by pages that nobody leads to.
fn forge_it(home: &Home, size: usize, change: Change) {
    let root: u32 = unlocked(home)
        .database()
        .run(|c| {
            c.query_row(
                "SELECT rootpage FROM sqlite_schema WHERE name = 'note'",
                [],
                |row| row.get(0),
            )
        })
        .unwrap();
    let key = doors::key(&home.journal(), by_passphrase()).unwrap();
    forge(&home.journal().join("journal.db"), &key, |pages| {
        pages.resize(pages.len().max(size / PAGE), vec![0; PAGE]);
        change(pages, root as usize);
    });
}

fn ask(vault: &Vault) -> Result<(), Error> {
    let asks = "SELECT count(1) FROM note WHERE text = 'x'";
    vault
        .database()
        .run(move |c| c.query_row(asks, [], |_| Ok(())))
}

/// Who asks keeps all that is handed over.
fn list(vault: &Vault) -> Result<(), Error> {
    let asked = vault.database().run(|c| {
        let mut question = c.prepare("SELECT text FROM note")?;
        let texts = question.query_map([], |row| row.get::<_, String>(0))?;
        texts.collect::<Result<Vec<_>, _>>()
    });
    asked.map(drop)
}

fn told(what: &str, work: impl FnOnce() -> Result<(), Error>) {
    let before = in_kilobytes("VmRSS:");
    // Begins the most that was held anew; where there is no such thing, none is told.
    let _ = fs::write("/proc/self/clear_refs", "5");
    let begun = Instant::now();
    let came = work();
    let took = begun.elapsed().as_secs_f64();
    let held = in_kilobytes("VmHWM:").saturating_sub(before) / 1000;
    let came = came.map_or_else(|error| error.to_string(), |()| "done".to_owned());
    println!("    {took:6.2} s  {held:4} MB  {what}: {came}");
}

fn in_kilobytes(what: &str) -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(what));
    let number = line.and_then(|line| line.split_whitespace().nth(1));
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}
