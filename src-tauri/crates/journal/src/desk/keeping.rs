//! Looking after the open journal by itself: its pages are read once, and a backup is made a day, in its own folder and in
//! another of one's choice. What becomes of both is remembered while it is open.
//!
//! What lives here: what is due and what came of it. What must not: how a backup is made and checked (the vault), the rule
//! of which are kept (`rotation`), what a person asks for by hand (`backups`).

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use vault::Slot;

use super::{Desk, OpenJournal};
use crate::automatic::{self, Shelf, Stands};
use crate::error::Error;
use crate::held::{self, Held};
use crate::rotation::{self, Made};
use crate::setting;
use crate::views::{BackupNotice, BackupNoticeKind, Code, KnownBackup, Tended};

/// After how long without a good backup that is said first of all.
const OLD: Days = Days::new(7);

/// What is known since the journal was opened.
#[derive(Default)]
pub(super) struct Kept {
    /// Held while a backup is made: they take turns, and nobody waits for one that goes on by itself.
    turn: Mutex<()>,
    known: Mutex<Known>,
}

#[derive(Default, Clone)]
pub(super) struct Known {
    /// Whether every page was read once.
    checked: bool,
    pub(super) own: Standing,
    pub(super) elsewhere: Standing,
}

/// How it stands with one place.
#[derive(Debug, Default, Clone)]
pub(super) struct Standing {
    looked: Option<DateTime<FixedOffset>>,
    pub(super) failed: Option<Code>,
    absent: bool,
    pub(super) last: Option<NaiveDate>,
}

impl Kept {
    pub(super) fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where a backup goes.
#[derive(Clone)]
pub(super) struct Place {
    pub(super) folder: PathBuf,
    pub(super) elsewhere: bool,
}

impl Place {
    fn key(&self) -> &'static str {
        if self.elsewhere { "elsewhere" } else { "own" }
    }

    fn standing<'a>(&self, known: &'a mut Known) -> &'a mut Standing {
        if self.elsewhere {
            &mut known.elsewhere
        } else {
            &mut known.own
        }
    }
}

impl Desk {
    /// Looks after the open journal: reads all its pages once after it was opened, and makes the backups that are due.
    /// To be asked at once and then every minute or so; saving goes on meanwhile, and what fails is told and tried again.
    /// Locking ends it: [`Error::Locked`].
    pub fn tend(&self) -> Result<Tended, Error> {
        let _long = self.work_long();
        self.in_open(|open| {
            if open.sample.is_some() {
                return Ok(Tended::default());
            }
            if let Ok(_turn) = open.kept.turn.try_lock() {
                self.look_after(open);
            }
            must_go_on(open)?;
            let known = open.kept.known();
            Ok(Tended {
                damaged: open.vault.database().is_damaged(),
                notice: wordless(open, &known).or_else(|| notice(&known, self.tools.today())),
                last: known.own.last.max(known.elsewhere.last),
            })
        })
    }

    fn look_after(&self, open: &OpenJournal) {
        if !std::mem::replace(&mut open.kept.known().checked, true) {
            // The vault remembers damage; any other trouble is met again by whoever works in the journal.
            let _ = open.vault.check();
        }
        for place in self.places_of(open) {
            if open.vault.database().is_damaged() {
                return;
            }
            self.keep(open, &place, false, &mut |_| ());
        }
    }

    /// The journal's own folder, and the other one if there is one.
    pub(super) fn places_of(&self, open: &OpenJournal) -> Vec<Place> {
        let own = Place {
            folder: open.vault.folder().join("backups"),
            elsewhere: false,
        };
        let folder = self.with_book(open, |book| {
            book.read(|connection| Ok(setting::backup_folder(connection)?))
        });
        let other = folder.ok().flatten().map(|folder| Place {
            folder: PathBuf::from(folder),
            elsewhere: true,
        });
        std::iter::once(own).chain(other).collect()
    }

    /// Makes a backup in a place if one is due or `asked` for, and remembers what came of it.
    pub(super) fn keep(
        &self,
        open: &OpenJournal,
        place: &Place,
        asked: bool,
        progress: &mut dyn FnMut(f32),
    ) {
        let now = self.tools.now();
        let there = Shelf::new(&place.folder, &open.vault.item());
        // A stick that is not plugged in: seen at once when it is.
        let absent = place.elsewhere && !place.folder.is_dir();
        let all = there.all();
        let last = all.first().map(|one| one.made);
        {
            let mut known = open.kept.known();
            let standing = place.standing(&mut known);
            standing.absent = absent;
            standing.last = match (last, absent) {
                (None, true) => standing.last.or_else(|| self.noted(open, place)),
                (last, _) => last.map(|last| last.day),
            };
            if absent || (!asked && automatic::too_soon(standing.looked, now)) {
                return;
            }
            standing.looked = Some(now);
        }
        let made = match self.is_due(open, place, last) {
            Ok(due) if due || asked => self.make(open, place, &there, last, progress).map(Some),
            Ok(_) => Ok(None),
            Err(error) => Err(error),
        };
        let mut known = open.kept.known();
        let standing = place.standing(&mut known);
        match made {
            Ok(Some(made)) => (standing.last, standing.failed) = (Some(made.day), None),
            Ok(None) => standing.failed = None,
            // Locking is no failure: it is due again when the journal is next open.
            Err(Error::Vault(vault::Error::Stopped)) => {}
            Err(error) => standing.failed = Some(error.code()),
        }
    }

    /// The day of the last one there, as far as the journal remembers it: for a folder that cannot be looked at.
    fn noted(&self, open: &OpenJournal, place: &Place) -> Option<NaiveDate> {
        let noted = self.with_book(open, |book| {
            book.read(|connection| Ok(setting::backups(connection)?))
        });
        let noted = noted.unwrap_or_default().into_iter();
        let there = noted.filter(|one| Path::new(&one.file).parent() == Some(&place.folder));
        there.map(|one| one.date).max()
    }

    /// Whether the journal has changed since the last one there, and that was not today.
    fn is_due(&self, open: &OpenJournal, place: &Place, last: Option<Made>) -> Result<bool, Error> {
        if last.is_some() && !automatic::wanted(last, self.tools.today()) {
            return Ok(false);
        }
        let seen = automatic::seen(&open.vault.folder().join("backups"));
        let changed = last.is_none() || seen.get(place.key()) != Some(&open.vault.fingerprint()?);
        Ok(changed)
    }

    /// Makes one. Only when it is whole and counted do older ones give way to it.
    fn make(
        &self,
        open: &OpenJournal,
        place: &Place,
        there: &Shelf,
        last: Option<Made>,
        progress: &mut dyn FnMut(f32),
    ) -> Result<Made, Error> {
        let own = open.vault.backups_folder()?;
        let day = self.tools.today();
        let made = Made {
            number: last.map_or(1, |last| last.number.saturating_add(1)),
            day,
        };
        let before = open.vault.fingerprint()?;
        let file = there.file(made);
        let (backup, held) = open.vault.backup_and(&file, progress, held::count)?;
        let gone = rotate(open, there, backup.slots.contains(&Slot::Recovery));
        let noted = open.vault.note(before.clone(), {
            let (backup, elsewhere) = (known(&file, day, &held), place.elsewhere);
            move |connection| note(connection, backup, &gone, elsewhere, day)
        });
        // A backup that could not be noted is one all the same, and is found by its name. The next is due then.
        if let Ok(Some(after)) = noted {
            let mut seen = automatic::seen(&own);
            // The note is no change worth a backup: whoever was up to date before it is so after it.
            seen.values_mut()
                .filter(|known| **known == before)
                .for_each(|known| known.clone_from(&after));
            seen.insert(place.key().to_owned(), after);
            let _ = automatic::note_seen(&own, &seen);
        }
        Ok(made)
    }
}

/// Whoever was looking after a journal that is being locked learns that, and no more.
pub(super) fn must_go_on(open: &OpenJournal) -> Result<(), Error> {
    if open.vault.stop().is_asked() {
        return Err(Error::Locked);
    }
    Ok(())
}

/// Takes away what has given way to newer ones. What cannot be removed now is tried again after the next. For one that the
/// words do not open, because their slot is damaged, none goes that they do.
fn rotate(open: &OpenJournal, there: &Shelf, by_words: bool) -> Vec<String> {
    let item = open.vault.item();
    // Eight letters of a name may be those of another journal's, once in a lifetime of the world.
    let mine = |stands: &Stands| vault::whose(&stands.file).is_ok_and(|whose| whose == item);
    let gives_way =
        |stands: &Stands| by_words || vault::opens_by_words(&stands.file).is_ok_and(|opens| !opens);
    let all = there.all();
    let made: Vec<Made> = all.iter().map(|stands| stands.made).collect();
    let old = rotation::superseded(&made);
    let going = all
        .iter()
        .filter(|one| old.contains(&one.made) && mine(one) && gives_way(one));
    going
        .filter(|one| std::fs::remove_file(&one.file).is_ok())
        .map(|one| one.file.to_string_lossy().into_owned())
        .collect()
}

fn known(file: &Path, date: NaiveDate, held: &Held) -> KnownBackup {
    KnownBackup {
        file: file.to_string_lossy().into_owned(),
        date,
        found: true,
        entries: Some(held.entries),
        newest: held.newest,
    }
}

fn note(
    connection: &rusqlite::Connection,
    backup: KnownBackup,
    gone: &[String],
    elsewhere: bool,
    day: NaiveDate,
) -> rusqlite::Result<()> {
    for file in gone {
        setting::forget_backup(connection, file)?;
    }
    if elsewhere {
        setting::set_last_backup(connection, day)?;
    }
    setting::note_backup(connection, backup)
}

/// Before all else: on another computer nothing would open the backups that are made.
fn wordless(open: &OpenJournal, known: &Known) -> Option<BackupNotice> {
    let notice = || BackupNotice {
        kind: BackupNoticeKind::Wordless,
        elsewhere: false,
        code: None,
        last: known.own.last,
    };
    (!open.vault.opens_by_words()).then(notice)
}

/// What is worth saying: what failed, before what is not there.
fn notice(known: &Known, today: NaiveDate) -> Option<BackupNotice> {
    let both = [(&known.own, false), (&known.elsewhere, true)];
    let failed = both.iter().find(|(standing, _)| standing.failed.is_some());
    let (standing, elsewhere) = failed.or_else(|| both.iter().find(|(one, _)| one.absent))?;
    let old = standing.last.is_none_or(|last| last + OLD < today);
    Some(BackupNotice {
        kind: match (old, standing.failed) {
            (true, _) => BackupNoticeKind::Old,
            (false, Some(_)) => BackupNoticeKind::Failed,
            (false, None) => BackupNoticeKind::Absent,
        },
        elsewhere: *elsewhere,
        code: standing.failed,
        last: standing.last,
    })
}
