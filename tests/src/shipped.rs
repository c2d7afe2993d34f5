//! A window of the program as it ships: no `WebDriver`, nothing kept by the webview. It is seen as a screen reader sees it
//! (`reader.rs`), pressed and typed into by the keys of a real keyboard (xdotool), and listened to (`wire.rs`). What is
//! done with it, and what must hold, belongs to a journey.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use crate::children::{Guard, descendants, kill, running, until};
use crate::reader::{Reader, Thing};
use crate::wire::Wire;
use crate::{Computer, Outcome, Role, Seek, Trouble, screen};

const PATIENCE: Duration = Duration::from_secs(30);

/// See the module. Dropping it ends the program.
pub struct Shipped {
    tracer: Guard,
    reader: Reader,
    wire: Wire,
    program: PathBuf,
    display: String,
}

/// One process of the program, and a limit the system holds it to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limited {
    /// The file name of what it runs.
    pub program: String,
    /// The soft and the hard limit of a core file, as the system writes them.
    pub core: (String, String),
}

impl Shipped {
    /// Opens a window and gives it the keyboard. What the program writes to its output goes to `window.log` of the computer.
    ///
    /// # Errors
    /// When it does not come up.
    pub fn open(computer: &Computer, program: &Path) -> Outcome<Self> {
        let reader = Reader::start(computer)?;
        let wire = Wire::new()?;
        let said = std::fs::File::create(computer.folder().join("window.log"))?;
        let mut command = wire.command(computer, program);
        // A screen reader is on this computer.
        command.env_remove("NO_AT_BRIDGE");
        command
            .stdin(Stdio::null())
            .stdout(said.try_clone()?)
            .stderr(said);
        let shipped = Self {
            tracer: Guard::start(&mut command)?,
            reader,
            wire,
            program: std::path::absolute(program)?,
            display: computer.display().to_owned(),
        };
        until("the window", PATIENCE, || {
            screen::give_keyboard(&shipped.display).ok()
        })?;
        Ok(shipped)
    }

    /// Waits until the page says this.
    ///
    /// # Errors
    /// After half a minute, with what it says instead.
    pub fn see(&self, text: &str) -> Outcome {
        self.reader.see(text)
    }

    /// Everything the page says, in its order.
    pub fn text(&self) -> Vec<String> {
        self.reader.text()
    }

    /// What the entries of a list say, in their order.
    ///
    /// # Errors
    /// When there is no such list.
    pub fn list(&self, name: &str) -> Outcome<Vec<String>> {
        self.reader.list(name)
    }

    /// Presses a button or a radio, follows a link, ticks a tick: by its key.
    ///
    /// # Errors
    /// When it does not come.
    pub fn press(&self, seek: &Seek) -> Outcome {
        let key = match seek.role {
            Role::Link => "Return",
            _ => "space",
        };
        self.reader.focus(&self.reader.find(seek)?)?;
        self.key(key)
    }

    /// Types into a field, letter by letter, in place of what stands there, and waits until they do.
    ///
    /// # Errors
    /// When the field does not come, or does not take them.
    pub fn type_into(&self, field: &Seek, text: &str) -> Outcome {
        let thing = self.reader.find(field)?;
        self.reader.focus(&thing)?;
        self.key("ctrl+a")?;
        self.xdotool(&["type", "--delay", "1", "--", text])?;
        until(&format!("{field} to take {text}"), PATIENCE, || {
            self.took(&thing, text).then_some(())
        })
    }

    /// A password field says no letter of what it holds, only how many there are.
    fn took(&self, field: &Thing, text: &str) -> bool {
        let value = self.reader.value(field).unwrap_or_default();
        let dots = |letter: char| !letter.is_alphanumeric();
        value.contains(text)
            || (value.chars().all(dots) && value.chars().count() == text.chars().count())
    }

    /// Presses a key, or several at once, by their names: `Tab`, `ctrl+l`.
    ///
    /// # Errors
    /// When the keyboard is not there.
    pub fn key(&self, keys: &str) -> Outcome {
        self.xdotool(&["key", "--", keys])
    }

    fn xdotool(&self, arguments: &[&str]) -> Outcome {
        let mut command = std::process::Command::new("xdotool");
        command.env("DISPLAY", &self.display).args(arguments);
        if command.stdin(Stdio::null()).status()?.success() {
            return Ok(());
        }
        Err(Trouble::new(format!("xdotool could not {arguments:?}.")))
    }

    /// Every process of the program and the limit of its core file.
    ///
    /// # Errors
    /// When there is none.
    pub fn limits(&self) -> Outcome<Vec<Limited>> {
        let all: Vec<_> = self.processes().into_iter().filter_map(limit).collect();
        if all.is_empty() {
            return Err(Trouble::new("The program is not running."));
        }
        Ok(all)
    }

    /// Kills every process of the program at once (SIGKILL) and waits until none is left.
    ///
    /// # Errors
    /// When it was gone before, or does not go.
    pub fn kill(mut self) -> Outcome<Wire> {
        if running(&self.program, self.tracer.id()).is_empty() {
            return Err(Trouble::new("The program was gone before it was killed."));
        }
        self.processes().into_iter().for_each(kill);
        until("the killed program to go", PATIENCE, || {
            self.processes().is_empty().then_some(())
        })?;
        // It writes down the last it heard.
        until("strace to end", PATIENCE, || {
            self.tracer.child().try_wait().ok().flatten()
        })?;
        Ok(self.wire)
    }

    fn processes(&self) -> Vec<u32> {
        let mut all = descendants(self.tracer.id());
        all.retain(|id| Path::new(&format!("/proc/{id}/exe")).read_link().is_ok());
        all
    }
}

fn limit(id: u32) -> Option<Limited> {
    let program = std::fs::read_link(format!("/proc/{id}/exe")).ok()?;
    let limits = std::fs::read_to_string(format!("/proc/{id}/limits")).ok()?;
    let line = limits
        .lines()
        .find_map(|line| line.strip_prefix("Max core file size"))?;
    let mut numbers = line.split_whitespace().map(str::to_owned);
    Some(Limited {
        program: program.file_name()?.to_string_lossy().into_owned(),
        core: (numbers.next()?, numbers.next()?),
    })
}
