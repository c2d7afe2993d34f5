//! The sample journal on the desk: made on request, marked in every view, never known, and gone when it is closed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use vault::Vault;

use super::{Desk, Kept, OpenJournal, State};
use crate::error::Error;
use crate::schema::schema;
use crate::views::Opened;
use crate::{dates, packs, sample};

const PREFIX: &str = "sample-";

/// The folder of a sample, which goes when this does.
pub(super) struct ThrowAway(PathBuf);

impl Drop for ThrowAway {
    fn drop(&mut self) {
        // What cannot be removed now is swept away at the next start.
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Desk {
    /// Makes the sample journal and opens it. A real journal that was open is closed first.
    pub fn open_sample(&self) -> Result<Opened, Error> {
        let name = self.tools.content().sample.me.clone();
        let opened = Opened {
            name: name.clone(),
            sample: true,
            needs_protection: false,
        };
        let since = self.begin_opening();
        let now = self.tools.now();
        let folder = self
            .paths
            .data
            .join(format!("{PREFIX}{}", self.tools.mint(now)?));
        fs::create_dir_all(&self.paths.data)?;
        let throw_away = ThrowAway(folder.clone());
        let vault = Vault::create_throw_away(
            &folder,
            &name,
            &dates::moment(now),
            &schema(),
            &self.surroundings,
        )?;
        let me = sample::fill(vault.database(), &self.tools)?;
        let open = OpenJournal {
            vault,
            me,
            sample: Some(throw_away),
            own: Mutex::new(packs::none(&folder, &self.tools.languages)),
            by_words: false,
            kept: Kept::default(),
        };
        self.lay(open, since)?;
        Ok(opened)
    }

    /// Closes the sample, which is gone then. A real journal is left as it is.
    pub fn close_sample(&self) {
        let mut state = self.state_mut();
        if matches!(&*state, State::Open(open) if open.sample.is_some()) {
            *state = self.at_start();
        }
    }
}

/// Removes samples that a crash left behind, and those it kept from being finished, which are hidden.
pub(super) fn sweep(data: &Path) {
    for child in fs::read_dir(data).into_iter().flatten().flatten() {
        let name = child.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(PREFIX) || name.starts_with('.') {
            let _ = fs::remove_dir_all(child.path());
        }
    }
}
