//! Where things are in the project. Nothing here builds or changes anything.

use std::path::{Path, PathBuf};

use crate::{Outcome, Trouble};

/// The project's own folder.
pub fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests).to_path_buf()
}

/// The folder cargo builds into, for the profile this test was built with (`target/debug`).
///
/// # Errors
/// When the test does not know its own path.
pub fn built() -> Outcome<PathBuf> {
    let me = std::env::current_exe()?;
    let folder = me.ancestors().find(|folder| folder.join("deps").is_dir());
    folder
        .map(Path::to_path_buf)
        .ok_or_else(|| Trouble::new("Cargo's target folder was not found."))
}

/// A program of the workspace that has been built before.
///
/// # Errors
/// When it has not.
pub fn program(name: &str) -> Outcome<PathBuf> {
    let path = built()?.join(name);
    if path.is_file() {
        return Ok(path);
    }
    Err(Trouble::new(format!(
        "{} is not built. Run the journeys by ./dev journeys, which builds it first.",
        path.display()
    )))
}

/// A folder below `target/` for pictures, made when missing.
///
/// # Errors
/// When it cannot be made.
pub fn pictures(name: &str) -> Outcome<PathBuf> {
    let folder = root().join("target").join(name);
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
