//! A journal moves to another folder: copied, compared with the original byte by byte, put in its place in one step; only
//! then may the old folder go.
//!
//! What lives here: the copy and the removal. What must not: which of the two folders counts (whoever keeps that list).

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::atomic;
use crate::error::Error;
use crate::folder::{LOCK, Stage};
use crate::vault::Vault;

/// What is about to happen while a journal is copied to another folder, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoveStep {
    /// A file is copied; told before each.
    Copy,
    /// A copy is compared with its original; told before each.
    Compare,
    /// The finished folder takes its place.
    Publish,
}

/// Told before each step; an error stops there, and leaves nothing behind.
pub type MoveWatch<'a> = &'a mut dyn FnMut(MoveStep) -> Result<(), Error>;

/// A journal that stands in two places: the old one, and a copy that is the same.
#[derive(Debug)]
pub struct Copied {
    old: PathBuf,
    new: PathBuf,
    /// Below the old folder.
    files: Vec<PathBuf>,
}

/// How much of a file is compared at a time, in bytes.
const PART: usize = 1 << 16;

impl Vault {
    /// Copies the journal's folder to `target`, which must be absent or an empty folder. Nobody may write to the journal
    /// meanwhile: the caller sees to that. `progress` goes from 0 to 1.
    ///
    /// Links are not followed and not copied. When it fails, nothing of it is left at the target.
    pub fn copy_to(
        &self,
        target: &Path,
        progress: &mut dyn FnMut(f32),
        watch: MoveWatch<'_>,
    ) -> Result<Copied, Error> {
        let old = dunce::canonicalize(self.folder.path())?;
        let stage = Stage::beside(target)?;
        let (mut folders, mut files) = (Vec::new(), Vec::new());
        list(&old, Path::new(""), &mut folders, &mut files)?;
        let to = stage.folder().path().to_owned();
        for folder in &folders {
            fs::create_dir_all(to.join(folder))?;
        }
        let steps = files.len() * 2;
        let mut done = 0;
        let mut tell = |progress: &mut dyn FnMut(f32)| {
            done += 1;
            #[allow(clippy::cast_precision_loss)] // a part of a whole, for a bar
            progress(done as f32 / steps as f32);
        };
        for file in &files {
            watch(MoveStep::Copy)?;
            fs::copy(old.join(file), to.join(file))?;
            atomic::sync_file(&to.join(file))?;
            tell(progress);
        }
        for file in &files {
            watch(MoveStep::Compare)?;
            if !same(&old.join(file), &to.join(file))? {
                return Err(Error::Io(io::ErrorKind::InvalidData.into()));
            }
            tell(progress);
        }
        for folder in &folders {
            atomic::sync_folder(&to.join(folder))?;
        }
        watch(MoveStep::Publish)?;
        let new = stage.publish()?.path().to_owned();
        Ok(Copied { old, new, files })
    }
}

impl Copied {
    /// Where the copy is.
    pub fn folder(&self) -> &Path {
        &self.new
    }

    /// Takes the copy away again: the old folder goes on.
    pub fn give_up(self) {
        remove(&self.new, &self.files);
    }

    /// Removes what was copied from the old folder. Whether the folder has gone: whatever else lay in it stays.
    pub fn remove_old(self) -> bool {
        // Set aside under a name no list of journals shows: stopped half-way, it is no damaged journal to anybody.
        let aside = aside(&self.old);
        let at = match fs::rename(&self.old, &aside) {
            Ok(()) => aside,
            Err(_) => self.old.clone(),
        };
        remove(&at, &self.files);
        if !at.exists() {
            return true;
        }
        if at != self.old {
            // If this fails too, it lies beside, under its other name.
            let _ = fs::rename(&at, &self.old);
        }
        false
    }
}

fn aside(folder: &Path) -> PathBuf {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    folder.with_file_name(format!(".{name}{}", atomic::UNFINISHED))
}

/// Every folder and file below, without links and without the lock, which is this process's own.
fn list(
    top: &Path,
    below: &Path,
    folders: &mut Vec<PathBuf>,
    files: &mut Vec<PathBuf>,
) -> io::Result<()> {
    for entry in fs::read_dir(top.join(below))? {
        let entry = entry?;
        let (kind, path) = (entry.file_type()?, below.join(entry.file_name()));
        if kind.is_dir() {
            folders.push(path.clone());
            list(top, &path, folders, files)?;
        } else if kind.is_file() && path != Path::new(LOCK) {
            files.push(path);
        }
    }
    Ok(())
}

fn same(one: &Path, other: &Path) -> io::Result<bool> {
    let (mut one, mut other) = (File::open(one)?, File::open(other)?);
    let (mut a, mut b) = (vec![0; PART], vec![0; PART]);
    loop {
        let read = fill(&mut one, &mut a)?;
        if read != fill(&mut other, &mut b)? || a[..read] != b[..read] {
            return Ok(false);
        }
        if read == 0 {
            return Ok(true);
        }
    }
}

fn fill(file: &mut File, into: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < into.len() {
        match file.read(&mut into[filled..])? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(filled)
}

/// What cannot be removed stays; the caller sees that the folder is still there.
fn remove(top: &Path, files: &[PathBuf]) {
    for file in files.iter().map(PathBuf::as_path).chain([Path::new(LOCK)]) {
        let _ = fs::remove_file(top.join(file));
    }
    let mut folders: Vec<&Path> = files
        .iter()
        .flat_map(|file| file.ancestors().skip(1))
        .collect();
    folders.extend(["slots", "backups", "packs"].map(Path::new));
    folders.sort_by_key(|folder| std::cmp::Reverse(folder.components().count()));
    for folder in folders {
        // Only an empty one goes.
        let _ = fs::remove_dir(top.join(folder));
    }
    let _ = fs::remove_dir(top);
}
