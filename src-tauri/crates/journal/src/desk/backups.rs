//! Backups as a person sees them: where they are, what each holds, one made now, and one brought back, in the journal's
//! place or beside it. Also what can be saved when the journal is damaged.
//!
//! What must not live here: what goes on by itself (`keeping`), and backups that open by their own words (`doorstep`).

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};
use secrecy::SecretString;
use vault::Vault;

use super::keeping::{Place, Standing, must_go_on};
use super::long::Since;
use super::setup::open_journal;
use super::{Closed, Desk, OpenJournal, State, cards, keys};
use crate::automatic::{self, Shelf};
use crate::error::Error;
use crate::held::{self, Held};
use crate::schema::schema;
use crate::views::{
    BackupCard, BackupKind, BackupLook, BackupPlace, BackupsView, KnownBackup, Opened,
};
use crate::{known_backups, names, setting};

const BEFORE_RESTORE: &str = "before-restore";

impl Desk {
    /// All there is to know about the backups of the open journal.
    pub fn backups(&self) -> Result<BackupsView, Error> {
        self.in_lasting(|open| {
            let today = self.tools.today();
            let places = self.places_of(open);
            let known = open.kept.known().clone();
            let look = |place: &Place, known: &Standing| place_view(open, place, known, today);
            Ok(BackupsView {
                today,
                own: look(&places[0], &known.own),
                elsewhere: places.get(1).map(|place| look(place, &known.elsewhere)),
                damaged: open.vault.database().is_damaged(),
                backups: self.cards(open, &places),
            })
        })
    }

    /// Makes a backup now, in every place that is there; `progress` is told numbers from 0 to 1.
    pub fn back_up_now(&self, progress: &mut dyn FnMut(f32)) -> Result<BackupsView, Error> {
        let _long = self.work_long();
        self.in_lasting(|open| {
            let _turn = open.kept.turn();
            let places = self.places_of(open);
            let share = 1.0 / f32::from(u8::try_from(places.len()).unwrap_or(1));
            let mut done = 0.0;
            for place in &places {
                self.keep(open, place, true, &mut |part| progress(done + part * share));
                done += share;
            }
            must_go_on(open)
        })?;
        self.backups()
    }

    /// Chooses the folder backups also go into, or none. It may be absent later; now it must be there, and outside the
    /// journal's own.
    pub fn set_backup_folder(&self, folder: Option<String>) -> Result<BackupsView, Error> {
        self.in_lasting(|open| {
            if let Some(folder) = &folder {
                must_do(Path::new(folder), open.vault.folder())?;
            }
            let own = open.vault.backups_folder()?;
            let mut seen = automatic::seen(&own);
            // Whatever is there already may be older than today's.
            seen.remove("elsewhere");
            automatic::note_seen(&own, &seen)?;
            open.kept.known().elsewhere = Standing::default();
            self.with_book(open, |book| {
                book.write(move |transaction| {
                    Ok(setting::set_backup_folder(transaction, folder.as_deref())?)
                })
            })
        })?;
        self.tend()?;
        self.backups()
    }

    /// Opens a backup by its words, or one of this journal by the key that is open now; checks it from end to end, and says
    /// what it holds.
    pub fn look_at_backup(
        &self,
        file: &str,
        words: Option<&SecretString>,
    ) -> Result<BackupLook, Error> {
        if let Some(words) = words {
            return self.look_by_words(file, words);
        }
        let _long = self.work_long();
        self.in_lasting(|open| {
            let (backup, held) = open
                .vault
                .look_into(Path::new(file), &schema(), held::count)?;
            Ok(look(&backup, &held))
        })
    }

    /// Puts a backup of this journal in its place. What is there now is kept first: as a backup, or, where it is damaged,
    /// as it is. The file that holds it comes back.
    pub fn restore_here(&self, file: &str) -> Result<String, Error> {
        let _alone = self.after_long_work();
        let mut state = self.state_mut();
        let State::Open(open) = &mut *state else {
            return Err(Error::Locked);
        };
        if open.sample.is_some() {
            return Err(Error::Sample);
        }
        let today = self.tools.today();
        let kept = keep_first(&open.vault, today)?;
        let known = self.of_today(open);
        let note = (!vault::is_set_aside(&kept)).then(|| known_by(&kept, today));
        let restored = open.vault.restore_over(Path::new(file), &schema());
        if open.vault.is_closed() || restored.is_ok() {
            let folder = open.vault.folder().to_owned();
            let closed = State::Locked(Closed {
                folder,
                locked_at: None,
            });
            if let State::Open(open) = std::mem::replace(&mut *state, closed) {
                restored?;
                let by_words = open.by_words;
                let mut open = open_journal(open.vault, &self.tools)?;
                open.by_words = by_words;
                // It is in place, whether or not that can be noted.
                let _ = self.with_book(&open, |book| {
                    book.write(move |transaction| {
                        setting::carry(transaction, &known)?;
                        note.map_or(Ok(()), |note| setting::note_backup(transaction, note))?;
                        Ok(())
                    })
                });
                *state = State::Open(Box::new(open));
            }
            drop(state);
            self.arrive();
            return Ok(kept.to_string_lossy().into_owned());
        }
        restored?;
        Err(Error::Locked)
    }

    /// Makes a journal of its own out of a backup of this one, and lays it open in its place on the desk.
    pub fn restore_beside(&self, file: &str, name: &str) -> Result<Opened, Error> {
        let name = names::tidy(name)?;
        let since = self.begin_opening();
        let _long = self.work_long();
        let mut vault = self.in_lasting(|open| {
            let folder = cards::fresh_folder(&self.paths.journals, &name)?;
            let s = &self.surroundings;
            Ok(open
                .vault
                .restore_beside(Path::new(file), &folder, &schema(), s)?)
        })?;
        vault.rename(&name)?;
        self.lay_beside(vault, since)
    }

    pub(super) fn lay_beside(&self, vault: Vault, since: Since) -> Result<Opened, Error> {
        let name = vault.name().to_owned();
        self.lay(open_journal(vault, &self.tools)?, since)?;
        Ok(Opened {
            name,
            sample: false,
            needs_protection: false,
        })
    }

    /// What a backup that takes this journal's place would not know; nothing of it, where it cannot be read.
    fn of_today(&self, open: &OpenJournal) -> Vec<(String, String)> {
        let read = self.with_book(open, |book| {
            book.read(|connection| Ok(setting::of_today(connection)?))
        });
        read.unwrap_or_default()
    }

    fn cards(&self, open: &OpenJournal, places: &[Place]) -> Vec<BackupCard> {
        let noted = self.with_book(open, |book| {
            book.read(|connection| Ok(setting::backups(connection)?))
        });
        // A journal whose list cannot be read is the one whose backups are needed: their names say enough.
        let mut all = noted.unwrap_or_default();
        let offset = *self.tools.now().offset();
        let standing = places
            .iter()
            .flat_map(|place| Shelf::new(&place.folder, &open.vault.item()).all())
            .map(|one| known_by(&one.file, one.made.day));
        let own = known_backups::of_upgrades(open.vault.own_backups(), offset);
        for one in standing.chain(own) {
            if !all.iter().any(|known| known.file == one.file) {
                all.push(one);
            }
        }
        let here = open.vault.folder().join("backups");
        let mut cards: Vec<BackupCard> = all.into_iter().map(|one| card(one, &here)).collect();
        // What this journal kept by itself and took away again is no news; what somebody put somewhere is.
        cards.retain(|card| card.found || card.kind != BackupKind::Automatic || card.elsewhere);
        cards.sort_by(|a, b| (b.date, &b.file).cmp(&(a.date, &a.file)));
        cards
    }
}

/// What somebody who may replace the journal has first: a whole backup, or the damaged database as it is.
fn keep_first(vault: &Vault, today: NaiveDate) -> Result<PathBuf, Error> {
    let folder = vault.backups_folder()?;
    let file = free(&folder, &format!("{BEFORE_RESTORE}-{today}"), "tar");
    match vault.backup_and(&file, &mut |_| (), held::count) {
        Ok(_) => Ok(file),
        Err(vault::Error::DatabaseDamaged) => {
            let file = free(&folder, &format!("damaged-{today}"), "db");
            vault.set_aside(&file)?;
            Ok(file)
        }
        Err(error) => Err(error.into()),
    }
}

/// The name itself, or with the first free number.
fn free(folder: &Path, name: &str, ending: &str) -> PathBuf {
    let first = std::iter::once(format!("{name}.{ending}"));
    let mut names = first.chain((2_u32..).map(|number| format!("{name}-{number}.{ending}")));
    let free = names.find(|name| fs::symlink_metadata(folder.join(name)).is_err());
    folder.join(free.unwrap_or_default())
}

/// A folder to keep backups in: there, and not a part of the journal.
fn must_do(folder: &Path, journal: &Path) -> Result<(), Error> {
    let real = dunce::canonicalize(folder)?;
    if !real.is_dir() {
        return Err(vault::Error::NotWritable.into());
    }
    if real.starts_with(dunce::canonicalize(journal)?) {
        return Err(Error::InsideJournal);
    }
    Ok(())
}

fn place_view(
    open: &OpenJournal,
    place: &Place,
    known: &Standing,
    today: NaiveDate,
) -> BackupPlace {
    let last = Shelf::new(&place.folder, &open.vault.item()).all();
    // A stick that is not plugged in says nothing; what is remembered of it does.
    let last = last.first().map(|one| one.made.day).or(known.last);
    BackupPlace {
        folder: place.folder.to_string_lossy().into_owned(),
        found: !place.elsewhere || place.folder.is_dir(),
        place: keys::place(&place.folder),
        next: if last == Some(today) {
            today + Days::new(1)
        } else {
            today
        },
        last,
        failed: known.failed,
    }
}

fn known_by(file: &Path, date: NaiveDate) -> KnownBackup {
    KnownBackup {
        file: file.to_string_lossy().into_owned(),
        date,
        found: true,
        entries: None,
        newest: None,
    }
}

fn card(known: KnownBackup, own: &Path) -> BackupCard {
    let path = Path::new(&known.file);
    let elsewhere = path.parent() != Some(own);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let bytes = fs::metadata(path).ok().filter(fs::Metadata::is_file);
    BackupCard {
        kind: match &*name {
            name if name.starts_with("ithaca-") => BackupKind::Automatic,
            name if !elsewhere && name.starts_with("before-upgrade") => BackupKind::BeforeUpgrade,
            name if !elsewhere && name.starts_with(BEFORE_RESTORE) => BackupKind::BeforeRestore,
            _ if vault::is_set_aside(path) => BackupKind::Damaged,
            _ => BackupKind::ByHand,
        },
        elsewhere,
        found: bytes.is_some(),
        bytes: bytes.map(|about| about.len()),
        date: known.date,
        entries: known.entries,
        newest: known.newest,
        file: known.file,
    }
}

pub(super) fn look(backup: &vault::Backup, held: &Held) -> BackupLook {
    BackupLook {
        file: backup.file.to_string_lossy().into_owned(),
        name: backup.name.clone(),
        entries: held.entries,
        relationships: held.relationships,
        sessions: held.sessions,
        oldest: held.oldest,
        newest: held.newest,
        bytes: backup.bytes,
    }
}
