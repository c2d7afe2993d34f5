//! The journey `no-leaks`, in the program as it ships: words of no other meaning are typed into every kind of field; then
//! the journal is locked, and the program killed. They must be in the encrypted journal and nowhere else, and nothing may
//! have been asked of a network. `./dev` builds that program before: without the journeys feature, with its own webview.
//!
//! By default it is the debug build, which differs from what is given to people in optimisation, debug assertions and the
//! webview's inspector; `ITHACA_SHIPS` names another program, a release build say, to hold to the same.

mod leaking;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use ithaca_tests::leaks::Secrets;
use ithaca_tests::{
    Computer, Keychain, Light, Limited, Outcome, Shipped, Trouble, Wire, project, until_gone,
};

use leaking::canaries::Canaries;
use leaking::{inside, writing};

/// What one session with the program left behind, looked at while its computer was there.
struct Left {
    /// Where words lay in plain while the journal was open, after the end, and outside of the computer's folders.
    while_open: Vec<PathBuf>,
    after: Vec<PathBuf>,
    outside: Vec<PathBuf>,
    /// Where they were found when they were put into a file in plain, and that file.
    planted: (Vec<PathBuf>, PathBuf),
    /// Typed, and not in the journal.
    missing: Vec<String>,
    limits: Vec<Limited>,
    /// What was asked of the network, and how many calls were heard in all.
    heard: (Vec<String>, usize),
    /// Everything that ran for it, and its folder.
    processes: Vec<u32>,
    folder: PathBuf,
}

/// The program as it ships, as `./dev` leaves it.
fn program() -> Outcome<PathBuf> {
    std::env::var_os("ITHACA_SHIPS").map_or_else(
        || project::program("ithaca-ships"),
        |named| Ok(named.into()),
    )
}

/// One session for all that is asked of it: typing takes long.
fn left() -> Outcome<&'static Left> {
    static LEFT: OnceLock<Result<Left, String>> = OnceLock::new();
    LEFT.get_or_init(|| session().map_err(|trouble| format!("{trouble:?}")))
        .as_ref()
        .map_err(|trouble| Trouble::new(trouble.clone()))
}

fn session() -> Outcome<Left> {
    let computer = Computer::new(Keychain::None, Light::Day)?;
    let begun = computer.folder().join("begun");
    std::fs::write(&begun, "")?;
    let window = Shipped::open(&computer, &program()?)?;
    let mut canaries = Canaries::new();
    let (passphrase, words) = writing::set_up(&window, &mut canaries)?;
    writing::fill_in_everything(&window, &mut canaries)?;
    let keys = vec![passphrase.clone(), words.join(" "), words.join("\n")];
    let while_open = secrets(&canaries, &keys)?.below(computer.folder())?;
    let limits = window.limits()?;
    writing::lock_in_the_middle(&window, &mut canaries)?;
    let processes = computer.processes();
    let wire = window.kill()?;

    let secrets = secrets(&canaries, &keys)?;
    let after = secrets.below(computer.folder())?;
    let kept = inside::everything(&inside::journal(computer.folder())?, &passphrase)?;
    let planted = computer.folder().join("cache").join("planted");
    std::fs::write(&planted, format!("a\0{}b", canaries.stem()))?;
    let found = secrets.below(computer.folder())?;
    std::fs::remove_file(&planted)?;
    Ok(Left {
        while_open,
        after,
        outside: outside(&secrets, &begun)?,
        planted: (found, planted),
        missing: canaries
            .not_in(&kept)
            .into_iter()
            .map(str::to_owned)
            .collect(),
        limits,
        heard: wire.heard()?,
        processes,
        folder: computer.folder().to_owned(),
    })
}

/// What did not keep to the folders it was given. The project's own folder holds what this test writes.
fn outside(secrets: &Secrets, begun: &Path) -> Outcome<Vec<PathBuf>> {
    let since = std::fs::metadata(begun)?.modified()?;
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let home = home
        .iter()
        .flat_map(|home| [".cache", ".config", ".local"].map(|folder| home.join(folder)));
    let others = ["/tmp", "/var/tmp", "/dev/shm", "/run/user"].map(PathBuf::from);
    let mut found = Vec::new();
    for folder in others
        .into_iter()
        .chain(home)
        .filter(|folder| folder.is_dir())
    {
        found.extend(secrets.written_since(since, &folder, &[&project::root()])?);
    }
    Ok(found)
}

fn secrets(canaries: &Canaries, keys: &[String]) -> Outcome<Secrets> {
    let mut words: Vec<&str> = keys.iter().map(String::as_str).collect();
    words.push(canaries.stem());
    Secrets::new(&words)
}

fn none(found: &[PathBuf], when: &str) -> Outcome {
    if found.is_empty() {
        return Ok(());
    }
    Err(Trouble::new(format!("In plain, {when}: {found:#?}")))
}

#[test]
fn what_is_typed_lies_in_no_file() -> Outcome {
    let left = left()?;
    none(&left.while_open, "while the journal was open")?;
    none(&left.after, "after the end")?;
    none(&left.outside, "outside of its folders")
}

/// The two controls of the search: it finds what does lie in plain, and what it seeks was really typed.
#[test]
fn what_is_typed_is_in_the_journal_and_the_search_would_find_it() -> Outcome {
    let left = left()?;
    if !left.missing.is_empty() {
        let missing = &left.missing;
        return Err(Trouble::new(format!("Typed, and not kept: {missing:#?}")));
    }
    let (found, planted) = &left.planted;
    assert_eq!(found, std::slice::from_ref(planted));
    Ok(())
}

/// What the session started ends with it, and its folder goes.
#[test]
fn nothing_of_the_session_itself_is_left() -> Outcome {
    let left = left()?;
    assert!(left.processes.len() >= 2, "no screen, or no bus");
    until_gone(&left.processes)?;
    assert!(!left.folder.exists(), "{}", left.folder.display());
    Ok(())
}

#[test]
fn a_crash_writes_no_memory_to_the_disk() -> Outcome {
    let left = left()?;
    let page = left
        .limits
        .iter()
        .any(|one| one.program == "WebKitWebProcess");
    assert!(page, "the page's process is not among {:?}", left.limits);
    for one in &left.limits {
        assert_eq!(one.core, ("0".into(), "0".into()), "{}", one.program);
    }
    Ok(())
}

#[test]
fn no_connection_is_made() -> Outcome {
    let (outward, heard) = &left()?.heard;
    assert!(outward.is_empty(), "of {heard} calls: {outward:#?}");
    Ok(())
}

/// The control of the one before: a connection would be heard, to this very computer too, and by whatever is started.
#[test]
fn a_connection_would_be_heard() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Day)?;
    for (kind, address) in [("SOCK_STREAM", "127.0.0.1"), ("SOCK_DGRAM", "::1")] {
        let wire = Wire::new()?;
        let family = if address.contains(':') {
            "AF_INET6"
        } else {
            "AF_INET"
        };
        let knock = format!(
            "import socket as s, subprocess as p, sys\n\
             s.socket(s.AF_UNIX)\n\
             inner = 'import socket as s; s.socket(s.{family}, s.{kind}).connect_ex((\"{address}\", 9))'\n\
             p.run([sys.executable, '-c', inner])"
        );
        let mut command = wire.command(&computer, Path::new("/usr/bin/python3"));
        assert!(command.args(["-c", &knock]).status()?.success());
        let (outward, _) = wire.heard()?;
        let told = |word: &str| outward.iter().any(|line| line.contains(word));
        assert!(told(family) && told("connect("), "{outward:#?}");
    }
    Ok(())
}

/// The names by which the journeys reach in are in no program that ships. They are in the one built for the journeys.
#[test]
fn no_test_door_is_in_what_ships() -> Outcome {
    let doors = inside::doors()?;
    let ships = std::fs::read(program()?)?;
    let journeys = std::fs::read(project::program("ithaca")?)?;
    for door in &doors {
        let seek = Secrets::new(&[door])?;
        assert!(!seek.are_in(&ships), "{door} is in what ships");
        assert!(seek.are_in(&journeys), "{door} is in no program at all");
    }
    Ok(())
}
