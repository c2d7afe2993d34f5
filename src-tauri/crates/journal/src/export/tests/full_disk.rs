//! A disk that is full while something is taken away: it says so, nothing half written is left there, and what stood there
//! before still stands.
//!
//! As in the vault, it runs in a process of its own, on a disk of 2 MB in memory that nobody else sees (Linux, by `unshare`).
#![cfg(target_os = "linux")]
#![allow(clippy::print_stderr)]

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use super::request;
use crate::drawing_file;
use crate::error::Error;
use crate::testing::{PASSPHRASE, TestDesk};
use crate::views::{Code, DrawingFile, TakeFormat, TakeRequest, TakeWhat};
use crate::whole_file;

const WHERE: &str = "ITHACA_SMALL_DISK";
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
    let Some(flags) = ["-m", "-Urm"].into_iter().find(|flags| allowed(flags)) else {
        eprintln!("no small disk can be mounted here");
        return;
    };
    let home = tempfile::tempdir().unwrap();
    let status = Command::new("unshare")
        .args([flags, "sh", "-c", &format!("{MOUNT} && exec \"$@\"")])
        .arg(home.path())
        .arg(env::current_exe().unwrap())
        .args(["--exact", "export::tests::full_disk::case_full"])
        .args(["--ignored", "--nocapture"])
        .env(WHERE, home.path())
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
        ("one.docx", take(&one, TakeFormat::Word, false)),
        ("", take(&all, TakeFormat::Markdown, false)),
        ("", take(&all, TakeFormat::Word, false)),
        ("", take(&all, TakeFormat::Csv, false)),
    ]
}

/// A drawing, and whatever else goes out as one file; a page that somebody else writes.
fn pages<'a>() -> Vec<Kind<'a>> {
    let much = "x".repeat(40_000);
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
            Box::new(move |to| whole_file::made(to, |beside| Ok(fs::write(beside, &much)?))),
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
    fill(disk, left);
    let before = names(disk);
    let refused = write(&file).expect_err("it was written on a full disk");
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
    for kind in copies(&test, &one).into_iter().chain(pages()) {
        let (name, write) = &kind;
        write(&disk.join(name)).unwrap();
        let needs = taken(&disk);
        assert!(needs > 0, "{name}");
        empty(&disk);
        for left in [0, needs / 2 / BLOCK * BLOCK, needs - BLOCK] {
            refused(&disk, &kind, left);
        }
    }
}
