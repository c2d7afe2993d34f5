//! What Linux tells by its message buses: logind that the computer goes to sleep or that the session is to be locked, the
//! screen savers that they cover the screen. What must not live here: what follows from it (`leaving`).

use std::sync::Arc;
use std::thread;

use zbus::blocking::{Connection, MessageIterator, Proxy};
use zbus::message::Type;
use zbus::zvariant::{ObjectPath, OwnedFd, OwnedObjectPath};
use zbus::{MatchRule, Message};

const LOGIND: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";

type Leave = dyn Fn() + Send + Sync;

/// Begins to hear, each bus on a thread of its own. One that is not there, or goes away, tells nothing more.
pub(super) fn hear(leave: impl Fn() + Send + Sync + 'static) {
    let leave: Arc<Leave> = Arc::new(leave);
    for (name, bus) in [
        ("screen", screen_savers as fn(&Leave) -> zbus::Result<()>),
        ("sleep", sleep),
        ("session", session),
    ] {
        let leave = Arc::clone(&leave);
        let listening = thread::Builder::new().name(name.into()).spawn(move || {
            let _ = bus(&*leave);
        });
        drop(listening);
    }
}

/// Every screen saver there is says it in the same words, each under its own name.
fn screen_savers(leave: &Leave) -> zbus::Result<()> {
    let connection = Connection::session()?;
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .member("ActiveChanged")?
        .build();
    for message in MessageIterator::for_match_rule(rule, &connection, None)? {
        if covers_the_screen(&message?) {
            leave();
        }
    }
    Ok(())
}

fn covers_the_screen(message: &Message) -> bool {
    let header = message.header();
    let by = header.interface().map(|name| name.as_str().to_owned());
    by.is_some_and(|by| by.ends_with(".ScreenSaver"))
        && message.body().deserialize::<bool>().unwrap_or(false)
}

/// The computer is held back for the moment it takes to save and lock.
fn sleep(leave: &Leave) -> zbus::Result<()> {
    let connection = Connection::system()?;
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .interface(MANAGER)?
        .member("PrepareForSleep")?
        .build();
    let signals = MessageIterator::for_match_rule(rule, &connection, None)?;
    let mut held = hold_back(&connection);
    for message in signals {
        if message?.body().deserialize::<bool>().unwrap_or(false) {
            leave();
            drop(held.take());
        } else {
            held = hold_back(&connection);
        }
    }
    Ok(())
}

/// None where logind does not allow it: then it does not wait for us.
fn hold_back(connection: &Connection) -> Option<OwnedFd> {
    let manager = manager(connection).ok()?;
    let why = "Saves what is being written and locks the journal";
    manager
        .call("Inhibit", &("sleep", "Ithaca", why, "delay"))
        .ok()
}

/// `loginctl lock-session`, and desktops that lock by it. Where our own session is not known, any one's counts.
fn session(leave: &Leave) -> zbus::Result<()> {
    let connection = Connection::system()?;
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .interface("org.freedesktop.login1.Session")?
        .member("Lock")?
        .build();
    let signals = MessageIterator::for_match_rule(rule, &connection, None)?;
    let ours: Option<OwnedObjectPath> = manager(&connection)
        .and_then(|manager| manager.call("GetSession", &"auto"))
        .ok();
    for message in signals {
        let message = message?;
        let header = message.header();
        let path = header.path().map(ObjectPath::as_str);
        if ours.as_ref().is_none_or(|ours| path == Some(ours.as_str())) {
            leave();
        }
    }
    Ok(())
}

fn manager(connection: &Connection) -> zbus::Result<Proxy<'_>> {
    Proxy::new(connection, LOGIND, "/org/freedesktop/login1", MANAGER)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signal(interface: &str, active: bool) -> Message {
        Message::signal("/x", interface, "ActiveChanged")
            .unwrap()
            .build(&active)
            .unwrap()
    }

    #[test]
    fn only_a_screen_saver_that_begins_locks() {
        for name in ["freedesktop", "gnome", "cinnamon", "mate", "xfce"] {
            let interface = format!("org.{name}.ScreenSaver");
            assert!(covers_the_screen(&signal(&interface, true)), "{name}");
            assert!(!covers_the_screen(&signal(&interface, false)), "{name}");
        }
        assert!(!covers_the_screen(&signal("org.example.Lamp", true)));
        let wordless = Message::signal("/x", "org.gnome.ScreenSaver", "ActiveChanged")
            .unwrap()
            .build(&())
            .unwrap();
        assert!(!covers_the_screen(&wordless));
    }
}
