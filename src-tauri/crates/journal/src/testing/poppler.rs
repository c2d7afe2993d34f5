//! What programs that are not ours (poppler's) read in a PDF.

use std::env;
use std::fs;
use std::io::{Write, stderr};
use std::process::Command;

/// What a program says of a file; none where it is not there, which `./dev test` says is a failure.
pub(crate) fn says(program: &str, with: &[&str], file: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("read.pdf");
    fs::write(&path, file).unwrap();
    // Where it writes to, if it asks.
    let to: &[&str] = if program == "pdftotext" { &["-"] } else { &[] };
    let Ok(ran) = Command::new(program)
        .args(with)
        .arg(&path)
        .args(to)
        .output()
    else {
        let all = env::var_os("ITHACA_ALL_TOOLS");
        assert!(
            all.is_none(),
            "./dev test brings {program}, and it is not there"
        );
        // By itself, because what a test prints is not shown when it passes.
        let _ = writeln!(stderr(), "NOT RUN: no {program} is there to read a PDF");
        return None;
    };
    assert!(ran.status.success(), "{ran:?}");
    Some(String::from_utf8(ran.stdout).unwrap())
}

/// What stands on each page, in the order it is read aloud.
pub(crate) fn pages(file: &[u8]) -> Option<Vec<String>> {
    let all = says("pdftotext", &[], file)?;
    let mut pages: Vec<_> = all.split('\u{c}').map(str::to_owned).collect();
    assert_eq!(pages.pop().as_deref(), Some(""));
    Some(pages)
}
