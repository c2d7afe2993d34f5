//! The menu bar of macOS: which menu holds what, and which keys it answers. The window says what is written there and what can
//! be pressed, and does what is pressed. What must not live here: words, what an item does.
//!
//! On Windows and Linux there is none: all of it is on the page, and a bar would stand above the page's own.

use journal::views::{MenuAct as Act, MenuBar, MenuWord as Word, Shortcut};
use tauri::menu::{
    HELP_SUBMENU_ID, IsMenuItem, Menu, MenuItem, PredefinedMenuItem, Submenu, WINDOW_SUBMENU_ID,
};
use tauri::{AppHandle, Emitter, Wry};

use crate::window;

/// What the window is told, with what was pressed.
const PRESSED: &str = "menu";
const QUIT: &str = "quit";

type Own = fn(&AppHandle, Option<&str>) -> tauri::Result<PredefinedMenuItem<Wry>>;

enum Row {
    /// The window does it; with its key, if it has one.
    Does(Act, Option<&'static str>),
    /// The system does it, by its own key. Without those of *Edit* no key would copy in a webview.
    Own(Word, Own),
    /// Closes the window, as its button does: what is on the page is saved first. The system's own would not wait for it.
    Quit,
    Line,
}

use Row::{Does, Line, Own as Is};

const MENUS: [(Word, &[Row]); 7] = [
    (
        Word::App,
        &[
            Does(Act::About, None),
            Line,
            Does(Act::Settings, Some("CmdOrCtrl+Comma")),
            Line,
            Is(Word::Services, PredefinedMenuItem::services),
            Line,
            Is(Word::Hide, PredefinedMenuItem::hide),
            Is(Word::HideOthers, PredefinedMenuItem::hide_others),
            Is(Word::ShowAll, PredefinedMenuItem::show_all),
            Line,
            Row::Quit,
        ],
    ),
    (
        Word::File,
        &[
            Does(Act::Note, Some("CmdOrCtrl+KeyN")),
            Does(Act::Write, None),
            Line,
            Does(Act::Lock, Some("CmdOrCtrl+KeyL")),
            Is(Word::Close, PredefinedMenuItem::close_window),
        ],
    ),
    (
        Word::Edit,
        &[
            Is(Word::Undo, PredefinedMenuItem::undo),
            Is(Word::Redo, PredefinedMenuItem::redo),
            Line,
            Is(Word::Cut, PredefinedMenuItem::cut),
            Is(Word::Copy, PredefinedMenuItem::copy),
            Is(Word::Paste, PredefinedMenuItem::paste),
            Is(Word::SelectAll, PredefinedMenuItem::select_all),
        ],
    ),
    (
        Word::View,
        &[Is(Word::FullScreen, PredefinedMenuItem::fullscreen)],
    ),
    (
        Word::Go,
        &[
            Does(Act::Back, Some("CmdOrCtrl+BracketLeft")),
            Line,
            Does(Act::Today, None),
            Does(Act::Relationships, None),
            Does(Act::Journal, None),
            Does(Act::Questions, None),
            Does(Act::Practice, None),
            Line,
            Does(Act::Find, Some("CmdOrCtrl+KeyK")),
        ],
    ),
    (
        Word::Window,
        &[
            Is(Word::Minimise, PredefinedMenuItem::minimize),
            Is(Word::Zoom, PredefinedMenuItem::maximize),
            Line,
            Is(Word::ToFront, PredefinedMenuItem::bring_all_to_front),
        ],
    ),
    (
        Word::Help,
        // Without its key, a character on its own: a menu would take it out of every field.
        &[Does(Act::Keys, None), Does(Act::Library, None)],
    ),
];

/// Which key of the window's an item stands for.
fn shortcut(act: Act) -> Option<Shortcut> {
    match act {
        Act::Note => Some(Shortcut::Note),
        Act::Lock => Some(Shortcut::Lock),
        Act::Back => Some(Shortcut::Back),
        Act::Find => Some(Shortcut::Find),
        _ => None,
    }
}

fn rows() -> impl Iterator<Item = &'static Row> {
    MENUS.iter().flat_map(|(_, rows)| rows.iter())
}

/// macOS; and, for the journeys, where `ITHACA_MENU` is set: so that it is seen.
fn is_wanted() -> bool {
    #[cfg(feature = "journeys")]
    if std::env::var_os("ITHACA_MENU").is_some() {
        return true;
    }
    cfg!(target_os = "macos")
}

/// Begins to hear what is pressed.
pub(crate) fn begin(app: &AppHandle) {
    if !is_wanted() {
        return;
    }
    app.on_menu_event(|app, event| {
        let pressed = rows().find_map(|row| match row {
            Does(act, _) if id(*act) == event.id().0 => Some(*act),
            _ => None,
        });
        if let Some(act) = pressed {
            // A window that cannot hear it can do nothing either.
            let _ = app.emit(PRESSED, act);
        } else if event.id().0 == QUIT {
            window::close(app);
        }
    });
}

/// Draws it anew. Answers the keys that are the menu's from now on, so that the page leaves them to it: none where there is no
/// menu bar, or where it could not be drawn and the one before it stays.
pub(crate) fn draw(app: &AppHandle, bar: &MenuBar) -> Vec<Shortcut> {
    if is_wanted() && whole(app, bar).is_ok() {
        let keys = rows().filter_map(|row| match row {
            Does(act, Some(_)) => shortcut(*act),
            _ => None,
        });
        return keys.collect();
    }
    Vec::new()
}

fn whole(app: &AppHandle, bar: &MenuBar) -> tauri::Result<()> {
    let menu = Menu::new(app)?;
    for (word, rows) in MENUS {
        // Under these names Tauri hands them to macOS, which adds its own to them.
        let id = match word {
            Word::Window => WINDOW_SUBMENU_ID.to_owned(),
            Word::Help => HELP_SUBMENU_ID.to_owned(),
            other => format!("{other:?}"),
        };
        let submenu = Submenu::with_id(app, id, written(bar, word), true)?;
        for row in rows {
            submenu.append(&*item(app, bar, row)?)?;
        }
        menu.append(&submenu)?;
    }
    app.set_menu(menu).map(drop)
}

fn item(app: &AppHandle, bar: &MenuBar, row: &Row) -> tauri::Result<Box<dyn IsMenuItem<Wry>>> {
    Ok(match row {
        Line => Box::new(PredefinedMenuItem::separator(app)?),
        Is(word, own) => Box::new(own(app, Some(written(bar, *word)))?),
        Row::Quit => {
            let key = Some("CmdOrCtrl+KeyQ");
            Box::new(MenuItem::with_id(
                app,
                QUIT,
                written(bar, Word::Quit),
                true,
                key,
            )?)
        }
        Does(act, key) => {
            let called = bar.acts.get(act).map_or("", String::as_str);
            let key = key.filter(|_| !shortcut(*act).is_some_and(|key| bar.off.contains(&key)));
            let on = bar.on.contains(act);
            Box::new(MenuItem::with_id(app, id(*act), called, on, key)?)
        }
    })
}

fn written(bar: &MenuBar, word: Word) -> &str {
    bar.words.get(&word).map_or("", String::as_str)
}

fn id(act: Act) -> String {
    format!("{act:?}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// What the system's own items are pressed by.
    const TAKEN: [&str; 8] = [
        "KeyZ", "KeyX", "KeyC", "KeyV", "KeyA", "KeyM", "KeyW", "KeyH",
    ];

    #[test]
    fn no_key_does_two_things() {
        let mut keys: BTreeSet<String> =
            TAKEN.iter().map(|key| format!("CmdOrCtrl+{key}")).collect();
        assert!(keys.insert("CmdOrCtrl+KeyQ".into()));
        for row in rows() {
            if let Does(act, Some(key)) = row {
                assert!(keys.insert((*key).to_owned()), "{act:?}: {key}");
            }
        }
    }

    #[test]
    fn nothing_stands_there_twice_and_a_key_that_can_be_switched_off_is_known_to_be_one() {
        let (mut acts, mut words) = (BTreeSet::new(), BTreeSet::from([Word::Quit]));
        for (word, rows) in MENUS {
            assert!(words.insert(word), "{word:?}");
            for row in rows {
                match row {
                    Does(act, key) => {
                        assert!(acts.insert(*act), "{act:?}");
                        let ours = key.is_some() && *act != Act::Settings;
                        assert_eq!(ours, shortcut(*act).is_some(), "{act:?}");
                    }
                    Is(word, _) => assert!(words.insert(*word), "{word:?}"),
                    Row::Quit | Line => {}
                }
            }
        }
        // As many as there are: each is drawn, and the window has a word for each by its type.
        assert_eq!((acts.len(), words.len()), (14, 23));
    }

    #[test]
    fn edit_has_the_six_without_which_no_key_copies() {
        use Word::{Copy, Cut, Paste, Redo, SelectAll, Undo};
        let (_, rows) = MENUS.iter().find(|(word, _)| *word == Word::Edit).unwrap();
        let own: BTreeSet<Word> = rows
            .iter()
            .filter_map(|row| match row {
                Is(word, _) => Some(*word),
                _ => None,
            })
            .collect();
        assert_eq!(own, [Undo, Redo, Cut, Copy, Paste, SelectAll].into());
    }
}
