//! Long work that is ended because the journal is about to be closed.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::fs;

use common::{Home, by_passphrase, read, schema, write};
use vault::{Error, Protection, Vault};

fn fill(vault: &Vault) {
    let fill = vault.database().run(|c| {
        let tx = c.transaction()?;
        for _ in 0..400 {
            tx.execute("INSERT INTO note (text) VALUES (?1)", ["y".repeat(8000)])?;
        }
        tx.commit()
    });
    fill.unwrap();
}

/// What stands in a folder, hidden or not.
fn names(home: &Home, folder: &str) -> Vec<std::ffi::OsString> {
    let all = fs::read_dir(home.path(folder)).into_iter().flatten();
    let mut names: Vec<_> = all.map(|one| one.unwrap().file_name()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_that_is_ended_anywhere_leaves_the_good_one_and_nothing_else() {
    let home = Home::with_passphrase();
    let vault = home.unlock(by_passphrase()).unwrap();
    fill(&vault);
    let to = home.path("mine.tar");
    vault.backup(&to, &mut |_| ()).unwrap();
    write(&vault, "more");
    drop(vault);
    let good = fs::read(&to).unwrap();
    let (beside, inside) = (names(&home, ""), names(&home, "journal"));
    let mut ended = 0;
    for at in 0.. {
        let vault = home.unlock(by_passphrase()).unwrap();
        let mut told = 0;
        let made = vault.backup(&to, &mut |_| {
            if told == at {
                vault.stop().ask();
            }
            told += 1;
        });
        assert_eq!(names(&home, ""), beside);
        match made {
            Err(Error::Stopped) => {
                ended += 1;
                assert!(fs::read(&to).unwrap() == good, "ended at {at}");
            }
            Err(error) => panic!("ended at {at}: {error}"),
            Ok(_) => break,
        }
    }
    // In each slice, before the check, the packing and the renaming.
    assert!(ended >= 6, "{ended}");
    assert!(fs::read(&to).unwrap() != good, "the last came too late");
    assert_eq!(names(&home, "journal"), inside);
}

#[test]
fn once_it_is_asked_for_nothing_long_begins_and_what_is_short_goes_on() {
    let home = Home::with(Protection::Keychain);
    let vault = home.unlock(vault::Unlock::Keychain).unwrap();
    let to = home.path("mine.tar");
    vault.backup(&to, &mut |_| ()).unwrap();
    vault.stop().ask();
    let stopped = |result: Result<(), Error>| assert!(matches!(result, Err(Error::Stopped)));
    stopped(vault.check());
    stopped(vault.fingerprint().map(drop));
    stopped(vault.look_into(&to, &schema(1), |_| Ok(())).map(drop));
    stopped(vault.backup(&to, &mut |_| ()).map(drop));
    let (into, s) = (home.path("saved"), &home.surroundings);
    let mut copied = false;
    let make_up = |_: &_| {
        copied = true;
        Ok(())
    };
    stopped(vault.rescue(&into, &[], make_up, &schema(1), s).map(drop));
    assert!(!copied, "not a row of it was copied");
    assert!(!vault.database().is_damaged(), "being ended is no damage");
    write(&vault, "in time");
    assert_eq!(read(&vault), ["hello", "in time"]);
}

#[test]
fn what_is_saved_of_a_damaged_journal_is_ended_and_leaves_nothing() {
    let home = Home::with(Protection::Keychain);
    let items = home.keychain.len();
    let vault = home.unlock(vault::Unlock::Keychain).unwrap();
    fill(&vault);
    let before = names(&home, "");
    let (into, s) = (home.path("saved"), &home.surroundings);
    // When every row has been copied: until then it goes on, and from then on nothing of it is kept.
    let mut reached = false;
    let saved = vault.rescue(
        &into,
        &[],
        |copied| {
            let rows: u32 = copied.query_row("SELECT count(*) FROM note", [], |row| row.get(0))?;
            reached = rows > 400;
            vault.stop().ask();
            Ok(())
        },
        &schema(1),
        s,
    );
    assert!(matches!(saved, Err(Error::Stopped)));
    assert!(reached);
    assert_eq!(names(&home, ""), before);
    assert_eq!(home.keychain.len(), items);
}
