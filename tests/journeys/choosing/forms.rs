//! The forms of a copy, each with its reader. A form that the screen offers besides has its line here: how it is called there,
//! what it becomes, and who reads it. What must not live here: choosing.

use std::ffi::OsStr;
use std::io::{Write, stderr};
use std::path::{Path, PathBuf};
use std::process::Command;

use ithaca_tests::{Computer, Outcome, Window};

use crate::{folder, read_by, run, taken};

pub(crate) const JSON: &str = "For Ithaca (JSON)";

/// Entries by their ids, each with its title.
#[derive(Clone)]
pub(crate) struct Chosen(pub(crate) Vec<(String, &'static str)>);

/// Whose entries a copy holds: these and no others.
pub(crate) enum Who<'a> {
    Chosen(&'a Chosen),
    /// Everything else there is.
    AllBut(&'a Chosen),
    /// What belongs to the relationship with somebody of this name.
    With(&'a str),
}

/// What a copy of several entries becomes.
enum Becomes {
    /// One file of this ending.
    File,
    /// A folder, in the one that is picked.
    Folder,
}

pub(crate) struct Form {
    /// As the screen calls it.
    pub(crate) called: &'static str,
    becomes: Becomes,
    /// What its files end in; for its reader its name.
    ending: &'static str,
    /// Holds a copy against all there is.
    reader: fn(&Form, &Path, &Path, &Who<'_>) -> Outcome,
}

/// Those that hold entries.
pub(crate) const FORMS: [Form; 5] = [
    Form {
        called: JSON,
        becomes: Becomes::File,
        ending: "json",
        reader: by_python,
    },
    Form {
        called: "To read and to work with (Markdown)",
        becomes: Becomes::Folder,
        ending: "md",
        reader: by_python,
    },
    Form {
        called: "To hand over or to change (Word)",
        becomes: Becomes::Folder,
        ending: "docx",
        reader: by_python,
    },
    Form {
        called: "To read and to print (PDF)",
        becomes: Becomes::File,
        ending: "pdf",
        reader: by_python,
    },
    Form {
        called: "To count with (CSV)",
        becomes: Becomes::Folder,
        ending: "csv",
        reader: by_python,
    },
];

/// The sessions of a relationship.
pub(crate) const CALENDAR: Form = Form {
    called: "For a calendar (.ics)",
    becomes: Becomes::File,
    ending: "ics",
    reader: by_python,
};

impl Form {
    /// Takes a copy in this form from the page that is open, and says where it lies.
    pub(crate) async fn take(
        &self,
        computer: &Computer,
        window: &Window,
        name: &str,
    ) -> Outcome<PathBuf> {
        let name = format!("{name}-{}", self.ending);
        match self.becomes {
            Becomes::Folder => folder(computer, window, self.called, &name).await,
            Becomes::File => {
                let to = computer.home().join(name).with_extension(self.ending);
                taken(computer, window, self.called, &to).await?;
                Ok(to)
            }
        }
    }

    /// Reads it with nothing of ours: what belongs in it is there, whole, and nothing else is.
    pub(crate) fn read(&self, whole: &Path, copy: &Path, who: &Who<'_>) -> Outcome {
        (self.reader)(self, whole, copy, who)
    }
}

fn by_python(form: &Form, whole: &Path, copy: &Path, who: &Who<'_>) -> Outcome {
    let (which, of) = match who {
        Who::Chosen(chosen) => ("chosen", ids(chosen)),
        Who::AllBut(chosen) => ("all-but", ids(chosen)),
        Who::With(name) => ("with", (*name).to_owned()),
    };
    let said = run(&[
        "part".as_ref(),
        form.ending.as_ref(),
        whole.as_os_str(),
        copy.as_os_str(),
        which.as_ref(),
        of.as_ref(),
    ]);
    said.map(drop)
}

fn ids(chosen: &Chosen) -> String {
    let ids: Vec<_> = chosen.0.iter().map(|(id, _)| id.as_str()).collect();
    ids.join(",")
}

/// A sealed copy, opened by the `age` command; none where that is not there, which `./dev test` says is a failure.
pub(crate) fn unsealed(sealed: &Path, passphrase: &str) -> Outcome<Option<PathBuf>> {
    let there = Command::new("age").arg("--version").output();
    if !there.is_ok_and(|said| said.status.success())
        && std::env::var_os("ITHACA_ALL_TOOLS").is_none()
    {
        // By itself, because what a test prints is not shown when it passes.
        let _ = writeln!(stderr(), "NOT RUN: no age is there to open a sealed copy");
        return Ok(None);
    }
    let opened = sealed.with_file_name("Opened.json");
    let arguments = [
        sealed.as_os_str(),
        OsStr::new(passphrase),
        opened.as_os_str(),
    ];
    read_by("open_by_age.py", &arguments)?;
    Ok(Some(opened))
}
