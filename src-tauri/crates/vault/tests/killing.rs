//! Processes that are killed in the middle of what they do: everything that was acknowledged is there afterwards, every page
//! is sound, and what was under way is done or not begun.
//!
//! This program starts itself anew as the process that is killed. It says over a pipe what is done; when it is killed is
//! drawn from a seed: after so many rounds, and somewhere in as long as the last round took. 200 of them, several at a time
//! because they mostly wait for the disk.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod common;

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Write, stdout};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use common::{Home, restore, schema, wanted};
use vault::{Error, Protection, Randomness, RecoveryWords, Unlock, Vault};

const WHAT: &str = "ITHACA_KILLED_DOING";
const WHERE: &str = "ITHACA_KILLED_IN";
/// Numbers from the same seed are the same on every computer.
struct Seeded(AtomicU64);

impl Seeded {
    fn new(seed: u64) -> Seeded {
        Seeded(AtomicU64::new(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15)))
    }

    /// By splitmix64 (Steele, Lea and Flood, 2014).
    fn next(&self) -> u64 {
        let state = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&self, most: u64) -> u64 {
        self.next() % most
    }
}

impl Randomness for Seeded {
    fn fill(&self, bytes: &mut [u8]) -> std::io::Result<()> {
        for part in bytes.chunks_mut(8) {
            part.copy_from_slice(&self.next().to_le_bytes()[..part.len()]);
        }
        Ok(())
    }
}

/// The secrets after so many changes, the same to both processes.
fn passphrase(changes: u64) -> String {
    format!("the {changes}th passphrase of the day")
}

fn words(changes: u64) -> RecoveryWords {
    RecoveryWords::generate(&Seeded::new(changes)).unwrap()
}

fn by_passphrase(changes: u64) -> Unlock {
    Unlock::Passphrase(passphrase(changes).into())
}

fn protected(changes: u64) -> Protection {
    Protection::Passphrase(passphrase(changes).into())
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Doing {
    Saves,
    Upgrades,
    Backups,
    Keys,
    Slots,
}

impl Doing {
    const ALL: [Doing; 5] = [
        Doing::Saves,
        Doing::Upgrades,
        Doing::Backups,
        Doing::Keys,
        Doing::Slots,
    ];
}

fn insert(vault: &Vault, number: u64) {
    // Over several pages, so that a save is more than one write.
    let text = format!("{number} {}", "word ".repeat(4000));
    let number = i64::try_from(number).unwrap();
    vault
        .database()
        .run(move |c| {
            let tx = c.transaction()?;
            tx.execute(
                "INSERT INTO note (id, text) VALUES (?1, ?2)",
                (number, text),
            )?;
            tx.execute("UPDATE note SET text = text || '.' WHERE id = 1", [])?;
            tx.commit()
        })
        .unwrap();
}

fn acknowledge(what: &str, number: u64) {
    let mut out = stdout().lock();
    writeln!(out, "{what} {number}").unwrap();
    out.flush().unwrap();
}

/// What the process does until it is killed.
#[test]
#[ignore = "a case of whoever_is_killed_loses_nothing_that_was_acknowledged"]
fn case_killed() {
    let doing = env::var(WHAT).unwrap();
    let home = Home::at(Path::new(&env::var_os(WHERE).unwrap()));
    let latest = if doing == "Upgrades" { 2 } else { 1 };
    acknowledge("begun", 0);
    let mut vault = home.unlock_as(by_passphrase(0), latest).unwrap();
    acknowledge("open", 0);
    for number in 2.. {
        match doing.as_str() {
            "Backups" => {
                vault.backup(&home.path("b.tar"), &mut |_| ()).unwrap();
                acknowledge("backup", number - 1);
            }
            "Keys" => {
                let (p, w, s) = (protected(number), words(number), &home.surroundings);
                vault.make_new_key(wanted(p, &w), s, &mut |_| ()).unwrap();
                acknowledge("secret", number);
            }
            "Slots" => {
                vault
                    .protect_with(protected(number), &home.surroundings)
                    .unwrap();
                acknowledge("secret", number);
                vault
                    .replace_words(&words(number), &home.surroundings)
                    .unwrap();
                acknowledge("words", number);
            }
            _ => {}
        }
        insert(&vault, number);
        acknowledge("saved", number);
    }
}

/// The last of each kind that was acknowledged.
#[derive(Debug, Default, Clone, Copy)]
struct Acknowledged {
    open: bool,
    saved: u64,
    backup: u64,
    secret: u64,
    words: u64,
}

impl Acknowledged {
    /// What the process says is done; none where the line is another's.
    fn hear<'a>(&mut self, line: &'a str) -> Option<&'a str> {
        // The test harness speaks on the same pipe.
        let (what, number) = line.split_once(' ')?;
        let number = number.parse().ok()?;
        match what {
            "begun" => {}
            "open" => self.open = true,
            "saved" => self.saved = number,
            "backup" => self.backup = number,
            "secret" => self.secret = number,
            "words" => self.words = number,
            _ => return None,
        }
        Some(what)
    }
}

/// The change that was acknowledged last, or the one that was being made: they are numbered from 2 on, and 0 is what was there
/// at first.
fn last_or_next(changes: u64) -> [u64; 2] {
    [changes, changes.max(1) + 1]
}

impl Acknowledged {
    /// Those words that may be the ones that open it: with a new key come new words, which are not told by themselves.
    fn words(&self, doing: Doing) -> [u64; 2] {
        last_or_next(if doing == Doing::Keys {
            self.secret
        } else {
            self.words
        })
    }
}

/// Found as a run that might have failed: the words of a change that was made, and not yet told, were not tried.
#[test]
fn the_words_that_were_being_made_are_tried_too() {
    let heard = |secret, words| Acknowledged {
        secret,
        words,
        ..Acknowledged::default()
    };
    assert_eq!(heard(2, 0).words(Doing::Slots), [0, 2]);
    assert_eq!(heard(3, 2).words(Doing::Slots), [2, 3]);
    assert_eq!(heard(3, 3).words(Doing::Slots), [3, 4]);
    assert_eq!(heard(0, 0).words(Doing::Keys), [0, 2]);
    assert_eq!(heard(4, 0).words(Doing::Keys), [4, 5]);
    assert_eq!(heard(0, 0).words(Doing::Saves), [0, 2]);
}

/// An upgrade happens once, and takes some milliseconds.
const UPGRADE: Duration = Duration::from_millis(200);

/// Starts the process, kills it at its moment and says what it had acknowledged.
fn kill(home: &Home, doing: Doing, seed: &Seeded) -> Acknowledged {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "case_killed", "--ignored", "--nocapture"])
        .env(WHAT, format!("{doing:?}"))
        .env(WHERE, home.temporary.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut heard = Acknowledged::default();
    let mut rounds = match doing {
        Doing::Upgrades => 0,
        Doing::Saves => 1 + seed.below(10),
        _ => 1 + seed.below(3),
    };
    let mut next = |heard: &mut Acknowledged| loop {
        let line = lines.next().expect("the process ended by itself").unwrap();
        if let Some(what) = heard.hear(&line) {
            return what.to_owned();
        }
    };
    next(&mut heard);
    let (mut since, mut round) = (Instant::now(), UPGRADE);
    while rounds > 0 {
        match next(&mut heard).as_str() {
            "open" => since = Instant::now(),
            "saved" => {
                (round, since) = (since.elapsed(), Instant::now());
                rounds -= 1;
            }
            _ => {}
        }
    }
    let round = u64::try_from(round.as_micros()).unwrap();
    thread::sleep(Duration::from_micros(seed.below(round.max(1))));
    child.kill().unwrap();
    child.wait().unwrap();
    for line in lines {
        heard.hear(&line.unwrap());
    }
    heard
}

fn rows(vault: &Vault) -> Vec<u64> {
    let found = vault.database().run(|c| {
        let mut rows = c.prepare("SELECT id, length(text) FROM note ORDER BY id")?;
        let rows = rows.query_map([], |row| Ok((row.get::<_, u32>(0)?, row.get::<_, u32>(1)?)))?;
        rows.collect::<Result<Vec<_>, _>>()
    });
    let found = found.unwrap();
    let (first, others) = found.split_first().unwrap();
    // Both halves of a save are there, or neither: each has made the first row longer by one.
    assert_eq!(first.1 as usize, "1".len() + others.len());
    found.into_iter().map(|(id, _)| u64::from(id)).collect()
}

/// Opens with the secret that was acknowledged last, or the one that was being made.
fn open(home: &Home, heard: &Acknowledged, latest: usize) -> Vault {
    let mut last = None;
    for changes in last_or_next(heard.secret) {
        match home.unlock_as(by_passphrase(changes), latest) {
            Ok(vault) => return vault,
            Err(error) => last = Some(error),
        }
    }
    panic!("neither secret opens it: {last:?}");
}

fn look(home: &Home, doing: Doing, heard: &Acknowledged) {
    let latest = if doing == Doing::Upgrades { 2 } else { 1 };
    if doing == Doing::Upgrades && !heard.open {
        // Old or new: whichever it is, its own program opens it. Nothing of an upgrade is half there.
        match home.unlock_as(by_passphrase(0), 1) {
            Ok(vault) => vault.check().unwrap(),
            Err(Error::NewerVersion) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    let vault = open(home, heard, latest);
    vault.check().unwrap();
    let rows = rows(&vault);
    let all: Vec<u64> = (1..=*rows.last().unwrap()).collect();
    assert_eq!(rows, all);
    let last = rows.len() as u64;
    assert!(
        (heard.saved.max(1)..=heard.saved.max(1) + 1).contains(&last),
        "{last} of {heard:?}"
    );
    insert(&vault, last + 1);
    drop(vault);
    let mut opened = heard.words(doing).into_iter().map(|changes| {
        let typed = words(changes).words().collect::<Vec<_>>().join(" ");
        home.unlock_as(Unlock::Words(RecoveryWords::parse(&typed).unwrap()), latest)
    });
    assert!(opened.any(|opened| opened.is_ok()), "no words open it");
    if heard.backup > 0 {
        let copy = restore(&home.path("b.tar"), &home.path("copy")).unwrap();
        let copy = copy
            .unlock(by_passphrase(0), &schema(1), &home.surroundings)
            .unwrap();
        copy.check().unwrap();
        assert!(self::rows(&copy).len() as u64 >= heard.backup);
        drop(copy);
        fs::remove_dir_all(home.path("copy")).unwrap();
    }
}

/// How often what a process was killed at was met half done, before anybody tidied up.
#[derive(Debug, Default)]
struct Met {
    /// Acknowledged saves, which are all there.
    saves: u64,
    before_it_was_open: u64,
    /// A new key that was being made.
    next_key: u64,
    /// One that counted already, and whose files were not all in their places.
    moving: u64,
    /// A backup that was being made.
    workshop: u64,
}

impl Met {
    fn add(&mut self, home: &Home, heard: &Acknowledged) {
        let manifest = fs::read_to_string(home.journal().join("manifest.toml")).unwrap();
        let beside = fs::read_dir(home.path("")).unwrap().flatten();
        let workshop = beside
            .filter(|one| one.file_name().to_string_lossy().starts_with(".backup-"))
            .count();
        self.saves += heard.saved.saturating_sub(1);
        self.before_it_was_open += u64::from(!heard.open);
        self.next_key += u64::from(home.journal().join("next-key").exists());
        self.moving += u64::from(manifest.contains("\nmoving = true"));
        self.workshop += u64::from(workshop > 0);
    }
}

const RUNS: u64 = 200;
const AT_ONCE: usize = 4;

#[test]
fn whoever_is_killed_loses_nothing_that_was_acknowledged() {
    let (next, met) = (AtomicU64::new(0), Mutex::new(Met::default()));
    let work = || {
        loop {
            let run = next.fetch_add(1, Ordering::Relaxed);
            if run >= RUNS {
                return;
            }
            let doing = Doing::ALL[usize::try_from(run).unwrap() % Doing::ALL.len()];
            let home = Home::new();
            let vault = home.create_with(protected(0), &words(0)).unwrap();
            common::write(&vault, "1");
            drop(vault);
            let heard = kill(&home, doing, &Seeded::new(run + 1));
            met.lock().unwrap().add(&home, &heard);
            look(&home, doing, &heard);
        }
    };
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(work);
        }
    });
    let met = met.into_inner().unwrap();
    println!("{RUNS} killed: {met:?}");
    assert!(met.saves >= RUNS, "before they did anything");
    // Forty of each are killed somewhere in rounds that are mostly this.
    assert!(met.next_key > 0 && met.workshop > 0, "{met:?}");
}
