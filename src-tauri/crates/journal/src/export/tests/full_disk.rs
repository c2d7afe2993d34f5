//! A disk that is full while something is taken away: it says so, nothing half written is left there, and what stood there
//! before still stands.
//!
//! As in the vault, it runs in a process of its own, on a disk of 2 MB in memory that nobody else sees (Linux, by `unshare`).
//! Where that is not allowed, its files may be only so large while something is taken.
#![cfg(target_os = "linux")]

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{Write, stderr};
use std::path::{Path, PathBuf};
use std::process::Command;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use serde_json::json;

use super::{request, session};
use crate::drawing_file;
use crate::error::Error;
use crate::testing::{PASSPHRASE, TestDesk};
use crate::views::{Code, DrawingFile, TakeFormat, TakeRequest, TakeWhat};
use crate::whole_file;

const WHERE: &str = "ITHACA_SMALL_DISK";
/// Set where it goes by the size of files.
const BY_SIZE: &str = "ITHACA_SMALL_FILES";
const BLOCK: usize = 4096;
const MOUNT: &str = "mount -t tmpfs -o size=2m none \"$0\"";

/// Whether a small disk can be had this way.
fn allowed(flags: &str) -> bool {
    let home = tempfile::tempdir().unwrap();
    let tried = Command::new("unshare")
        .args([flags, "sh", "-c", MOUNT])
        .arg(home.path())
        .output();
    tried.is_ok_and(|tried| tried.status.success())
}

#[test]
fn whatever_is_taken_to_a_full_disk_leaves_nothing_there_and_says_so() {
    let flags = ["-m", "-Urm"].into_iter().find(|flags| allowed(flags));
    if flags.is_none() {
        // By itself, because what a test prints is not shown when it passes.
        let _ = writeln!(
            stderr(),
            "no small disk can be had: by the size of files instead"
        );
    }
    taken_to_a_full_disk(flags);
}

#[test]
fn nor_does_it_where_files_may_be_no_larger() {
    taken_to_a_full_disk(None);
}

/// On a small disk that is had by these flags, or by the size of files.
fn taken_to_a_full_disk(flags: Option<&str>) {
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(if flags.is_some() { "unshare" } else { "sh" });
    let script = match flags {
        Some(flags) => {
            command.args([flags, "sh"]);
            format!("{MOUNT} && exec \"$@\"")
        }
        // A file that grows too large would end the program by this signal.
        None => "trap '' XFSZ; exec \"$@\"".to_owned(),
    };
    let status = command
        .args(["-c", &script])
        .arg(home.path())
        .arg(env::current_exe().unwrap())
        .args(["--exact", "export::tests::full_disk::case_full"])
        .args(["--ignored", "--nocapture"])
        .env(WHERE, home.path())
        .env(BY_SIZE, if flags.is_some() { "" } else { "yes" })
        .status();
    assert!(status.unwrap().success());
}

/// What can be taken: what it is called there, and how it is written.
type Kind<'a> = (&'a str, Box<dyn Fn(&Path) -> Result<(), Error> + 'a>);

fn copies<'a>(test: &'a TestDesk, one: &str) -> Vec<Kind<'a>> {
    let one = TakeWhat::Entries {
        ids: vec![one.to_owned()],
    };
    let take = |what: &TakeWhat, format, sealed: bool| {
        let what = what.clone();
        Box::new(move |to: &Path| {
            let copy = TakeRequest {
                passphrase: sealed.then(|| PASSPHRASE.into()),
                ..request(what.clone(), format, to)
            };
            test.desk.take(&copy, &mut |_| ()).map(drop)
        })
    };
    let all = TakeWhat::Everything;
    vec![
        ("all.json", take(&all, TakeFormat::Json, false)),
        ("all.age", take(&all, TakeFormat::Json, true)),
        ("folder.age", take(&all, TakeFormat::Markdown, true)),
        ("one.md", take(&one, TakeFormat::Markdown, false)),
        ("all.pdf", take(&all, TakeFormat::Pdf, false)),
        ("sheets.age", take(&all, TakeFormat::Pdf, true)),
        ("sessions.ics", take(&all, TakeFormat::Calendar, false)),
        ("one.docx", take(&one, TakeFormat::Word, false)),
        ("", take(&all, TakeFormat::Markdown, false)),
        ("", take(&all, TakeFormat::Word, false)),
        ("", take(&all, TakeFormat::Csv, false)),
    ]
}

/// A drawing, and whatever else goes out as one file; a page that somebody else writes.
fn pages<'a>() -> Vec<Kind<'a>> {
    let much = format!("{}%%EOF", "x".repeat(40_000));
    let text = much.clone();
    vec![
        (
            "wheel.svg",
            Box::new(move |to| {
                let text = text.clone();
                drawing_file::write(&DrawingFile::Svg { text }, &to.to_string_lossy())
            }),
        ),
        (
            "page.pdf",
            Box::new(move |to| whole_file::pdf(to, |page| Ok(fs::write(page, &much)?))),
        ),
    ]
}

fn names(folder: &Path) -> Vec<OsString> {
    let all = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = all.map(|one| one.unwrap().file_name()).collect();
    names.sort();
    names
}

/// The room that everything in a folder takes.
fn taken(folder: &Path) -> usize {
    let all = fs::read_dir(folder).unwrap().map(|one| one.unwrap().path());
    all.map(|path| {
        if path.is_dir() {
            taken(&path)
        } else {
            let bytes = usize::try_from(fs::metadata(path).unwrap().len()).unwrap();
            bytes.div_ceil(BLOCK) * BLOCK
        }
    })
    .sum()
}

fn empty(folder: &Path) {
    for path in fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()) {
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
    }
}

/// The largest file in a folder, in bytes.
fn largest(folder: &Path) -> usize {
    let all = fs::read_dir(folder).unwrap().map(|one| one.unwrap().path());
    let size = |path: PathBuf| {
        if path.is_dir() {
            largest(&path)
        } else {
            usize::try_from(fs::metadata(path).unwrap().len()).unwrap()
        }
    };
    all.map(size).max().unwrap_or_default()
}

/// Lets no file be larger than so many bytes until it is dropped.
struct SmallFiles(Rlimit);

impl SmallFiles {
    fn of(bytes: usize) -> SmallFiles {
        let before = getrlimit(Resource::Fsize);
        let small = Rlimit {
            current: Some(bytes as u64),
            ..before
        };
        setrlimit(Resource::Fsize, small).unwrap();
        SmallFiles(before)
    }
}

impl Drop for SmallFiles {
    fn drop(&mut self) {
        let _ = setrlimit(Resource::Fsize, self.0);
    }
}

/// Takes all the room there is but for so many bytes.
fn fill(disk: &Path, left: usize) {
    let mut filler = File::create(disk.join("filler")).unwrap();
    let mut all = 0;
    while filler.write_all(&[0; BLOCK]).is_ok() {
        all += BLOCK;
    }
    filler.set_len((all - left) as u64).unwrap();
}

fn refused(disk: &Path, (name, write): &Kind<'_>, left: usize) {
    let file = disk.join(name);
    if file != disk {
        fs::write(&file, "from before").unwrap();
    }
    let by_size = !env::var(BY_SIZE).unwrap().is_empty();
    if !by_size {
        fill(disk, left);
    }
    let before = names(disk);
    let small = by_size.then(|| SmallFiles::of(left));
    let written = write(&file);
    drop(small);
    let refused = written.expect_err("it was written on a full disk");
    assert_eq!(refused.code(), Code::DiskFull, "{name}: {refused}");
    assert_eq!(names(disk), before, "{name}, with {left} bytes of room");
    if file != disk {
        assert_eq!(fs::read(&file).unwrap(), b"from before");
    }
    empty(disk);
}

#[test]
#[ignore = "a case of whatever_is_taken_to_a_full_disk_leaves_nothing_there_and_says_so"]
fn case_full() {
    let disk = PathBuf::from(env::var_os(WHERE).unwrap());
    let test = TestDesk::open();
    let mut one = String::new();
    for number in 0..12 {
        let words: Vec<String> = (0..900).map(|at| format!("{}", at * number)).collect();
        let note = test.entry("note", None, json!({"first": words.join(" ")}));
        one = note.id;
    }
    // For the calendar.
    session(&test, &test.relationship("Gwen").id);
    for kind in copies(&test, &one).into_iter().chain(pages()) {
        let (name, write) = &kind;
        write(&disk.join(name)).unwrap();
        let (needs, largest) = (taken(&disk), largest(&disk));
        assert!(largest > 0, "{name}");
        empty(&disk);
        let room = if env::var(BY_SIZE).unwrap().is_empty() {
            [0, needs / 2 / BLOCK * BLOCK, needs - BLOCK]
        } else {
            [0, largest / 2, largest - 1]
        };
        for left in room {
            refused(&disk, &kind, left);
        }
    }
}
