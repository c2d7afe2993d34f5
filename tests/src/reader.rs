//! A window as a screen reader has it: by AT-SPI, over an accessibility bus of the computer's own. It tells what is there
//! and moves the keyboard's focus; it types nothing. This is how a program that ships, which lets no `WebDriver` in, is seen.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use serde::de::DeserializeOwned;
use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::zvariant::{DynamicType, OwnedObjectPath, OwnedValue, Type};

use crate::children::{Guard, until};
use crate::services::until_owned;
use crate::{Computer, Outcome, Role, Seek, Trouble};

const PATIENCE: Duration = Duration::from_secs(30);
/// Where the distributions put it.
const LAUNCHERS: [&str; 3] = [
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
];
const REGISTRY: &str = "org.a11y.atspi.Registry";
const ROOT: &str = "/org/a11y/atspi/accessible/root";
const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";
const COMPONENT: &str = "org.a11y.atspi.Component";
const TEXT: &str = "org.a11y.atspi.Text";
/// More things than this are not on one page.
const MOST: usize = 20_000;

/// What stands for no thing at all.
const NOTHING: &str = "/org/a11y/atspi/null";

const LIST_ITEM: u32 = 32;

/// The bit of the state "focused", as AT-SPI numbers states.
const FOCUSED: u32 = 1 << 12;

/// The numbers AT-SPI gives to roles.
const fn numbers(role: Role) -> &'static [u32] {
    match role {
        Role::Button => &[43, 62],
        Role::Link => &[88],
        Role::Heading => &[83],
        Role::Field => &[40, 79],
        Role::Radio => &[44],
        Role::Checkbox => &[7],
        Role::Select => &[11],
    }
}

/// See the module. The bus ends with it.
pub(crate) struct Reader {
    bus: Connection,
    _launcher: Guard,
}

/// Something on the page.
#[derive(Clone, Debug)]
pub(crate) struct Thing {
    owner: String,
    path: OwnedObjectPath,
}

/// A thing with what is said of it: its role, its words, and the words of what it stands in.
struct Said {
    thing: Thing,
    role: u32,
    words: String,
    within: Vec<usize>,
}

/// Which words of a thing are asked for: what it is called, or what it says too.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Words {
    Names,
    All,
}

impl Said {
    /// Whether its words say all that is in it. What a list has to choose from is not on the page.
    fn is_whole(&self) -> bool {
        let of = |role| numbers(role).contains(&self.role);
        of(Role::Select)
            || (!self.words.is_empty() && [Role::Link, Role::Button].into_iter().any(of))
    }
}

impl Reader {
    /// Starts the accessibility bus of a computer.
    pub(crate) fn start(computer: &Computer) -> Outcome<Self> {
        let launcher = LAUNCHERS.iter().find(|path| Path::new(path).exists());
        let launcher = launcher.ok_or_else(|| Trouble::new("at-spi2-core is not there."))?;
        let mut command = computer.command(launcher);
        command.arg("--launch-immediately").stdin(Stdio::null());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let launcher = Guard::start(&mut command)?;
        until_owned(computer, "org.a11y.Bus")?;
        let session = Builder::address(computer.bus_address().as_str())?.build()?;
        let asked = session.call_method(
            Some("org.a11y.Bus"),
            "/org/a11y/bus",
            Some("org.a11y.Bus"),
            "GetAddress",
            &(),
        )?;
        let address: String = asked.body().deserialize()?;
        Ok(Self {
            bus: Builder::address(address.as_str())?.build()?,
            _launcher: launcher,
        })
    }

    /// Waits for this thing.
    pub(crate) fn find(&self, seek: &Seek) -> Outcome<Thing> {
        let found = until(&seek.to_string(), PATIENCE, || self.now(seek));
        found.map_err(|trouble| self.in_vain(&trouble))
    }

    /// Waits until some thing says this.
    pub(crate) fn see(&self, text: &str) -> Outcome {
        let says = || {
            self.all()
                .iter()
                .any(|said| said.words.contains(text))
                .then_some(())
        };
        until(&format!("“{text}”"), PATIENCE, says).map_err(|trouble| self.in_vain(&trouble))
    }

    /// Everything that is said, in the order of the page.
    pub(crate) fn text(&self) -> Vec<String> {
        let all = self.all().into_iter().map(|said| said.words);
        all.filter(|words| !words.is_empty()).collect()
    }

    /// What each entry of a list says, in their order: the last words in it, after its number.
    pub(crate) fn list(&self, name: &str) -> Outcome<Vec<String>> {
        let all = self.all();
        let Some(at) = all.iter().position(|said| said.words == name) else {
            return Err(self.in_vain(&Trouble::new(format!("There is no list “{name}”."))));
        };
        let entries = (0..all.len()).filter(|nth| {
            let said = &all[*nth];
            said.role == LIST_ITEM && said.within.last() == Some(&at)
        });
        let last_words = |entry: usize| {
            let inside = all
                .iter()
                .enumerate()
                .filter(|(nth, said)| *nth == entry || said.within.contains(&entry));
            let words = inside.map(|(_, said)| said.words.as_str());
            words
                .flat_map(str::split_whitespace)
                .last()
                .unwrap_or_default()
                .to_owned()
        };
        Ok(entries.map(last_words).collect())
    }

    /// Moves the keyboard's focus to a thing and waits until it is there.
    pub(crate) fn focus(&self, thing: &Thing) -> Outcome {
        until("the focus", PATIENCE, || {
            let given: bool = self.ask(thing, COMPONENT, "GrabFocus", &()).ok()?;
            let states: Vec<u32> = self.ask(thing, ACCESSIBLE, "GetState", &()).ok()?;
            let focused = states.first().is_some_and(|low| low & FOCUSED != 0);
            (given && focused).then_some(())
        })
    }

    /// What stands in a field. Of a password only how long it is.
    pub(crate) fn value(&self, field: &Thing) -> Outcome<String> {
        self.ask(field, TEXT, "GetText", &(0_i32, -1_i32))
    }

    fn now(&self, seek: &Seek) -> Option<Thing> {
        let all = self.walk(Words::Names);
        let numbers = numbers(seek.role);
        let inside = |said: &&Said| {
            numbers.contains(&said.role)
                && seek.within.as_ref().is_none_or(|group| {
                    let mut around = said.within.iter().filter_map(|at| all.get(*at));
                    around.any(|around| around.words.starts_with(group.as_str()))
                })
        };
        let fits: Vec<&Said> = all.iter().filter(inside).collect();
        let whole = fits.iter().find(|said| said.words == seek.name);
        let found = whole.or_else(|| fits.iter().find(|said| said.words.starts_with(&seek.name)));
        found.map(|said| said.thing.clone())
    }

    /// The whole tree, each thing before what is in it.
    fn all(&self) -> Vec<Said> {
        self.walk(Words::All)
    }

    fn walk(&self, words: Words) -> Vec<Said> {
        let root = Thing {
            owner: REGISTRY.to_owned(),
            path: OwnedObjectPath::try_from(ROOT).unwrap_or_default(),
        };
        let mut all = Vec::new();
        let mut open = vec![(root, Vec::new())];
        while let Some((thing, within)) = open.pop() {
            if all.len() == MOST {
                break;
            }
            // What went away while it was looked at says nothing.
            let said = self.said(thing, within, words);
            let mut around = said.within.clone();
            around.push(all.len());
            let inside = if said.is_whole() {
                Vec::new()
            } else {
                self.inside(&said.thing)
            };
            open.extend(
                inside
                    .into_iter()
                    .rev()
                    .map(|thing| (thing, around.clone())),
            );
            all.push(said);
        }
        all
    }

    fn said(&self, thing: Thing, within: Vec<usize>, words: Words) -> Said {
        let role = self
            .ask(&thing, ACCESSIBLE, "GetRole", &())
            .unwrap_or_default();
        let named = self.name(&thing);
        let words = if named.is_empty() && words == Words::All {
            self.value(&thing).unwrap_or_default()
        } else {
            named
        };
        Said {
            thing,
            role,
            words: tidy(&words),
            within,
        }
    }

    fn inside(&self, thing: &Thing) -> Vec<Thing> {
        let mut inside: Vec<(String, OwnedObjectPath)> = self
            .ask(thing, ACCESSIBLE, "GetChildren", &())
            .unwrap_or_default();
        // Where the page begins in the window, GTK counts it among the children and lists it only by its place.
        if inside.is_empty()
            && let Ok(first) = self.ask(thing, ACCESSIBLE, "GetChildAtIndex", &0_i32)
        {
            inside.push(first);
        }
        let named = inside
            .into_iter()
            .filter(|(_, path)| path.as_str() != NOTHING);
        named.map(|(owner, path)| Thing { owner, path }).collect()
    }

    fn name(&self, thing: &Thing) -> String {
        let all = "org.freedesktop.DBus.Properties";
        let name: Outcome<OwnedValue> = self.ask(thing, all, "Get", &(ACCESSIBLE, "Name"));
        name.ok()
            .and_then(|name| String::try_from(name).ok())
            .unwrap_or_default()
    }

    fn ask<T: DeserializeOwned + Type>(
        &self,
        of: &Thing,
        interface: &str,
        what: &str,
        with: &(impl serde::Serialize + DynamicType),
    ) -> Outcome<T> {
        let owner = Some(of.owner.as_str());
        let answer = self
            .bus
            .call_method(owner, &of.path, Some(interface), what, with)?;
        Ok(answer.body().deserialize()?)
    }

    fn in_vain(&self, trouble: &Trouble) -> Trouble {
        let all = self.all().into_iter();
        let lines: Vec<_> = all
            .map(|said| {
                format!(
                    "{}{} {}",
                    " ".repeat(said.within.len()),
                    said.role,
                    said.words
                )
            })
            .collect();
        Trouble::new(format!("{trouble:?} There:\n{}", lines.join("\n")))
    }
}

/// Without the marks that set a name apart, what stands in for what is inside, and the room before words that only a
/// screen reader hears.
fn tidy(words: &str) -> String {
    let plain =
        |letter: &char| !('\u{2066}'..='\u{2069}').contains(letter) && *letter != '\u{fffc}';
    let words: String = words.chars().filter(plain).collect();
    let words: Vec<_> = words.split_whitespace().collect();
    words.join(" ").replace(" :", ":")
}
