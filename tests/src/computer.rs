//! A small computer of a journey's own: a display, a message bus, a keychain or none, and an empty home. Nothing of the
//! machine it runs on is read, and nothing is left behind. What is shown on the display is not this file's business.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::children::{self, Guard};
use crate::desktop::{self, News};
use crate::{Outcome, Window, language, notices, prompts, services};

/// Whether the computer has a keychain (a Secret Service, as the desktop's login would unlock it).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keychain {
    /// One that is unlocked.
    Unlocked,
    /// None at all: nothing answers on the bus.
    None,
}

/// The desktop's appearance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    /// Paper by day.
    Day,
    /// Paper by lamplight.
    Lamp,
}

/// See the module. Fields end in this order: what depends on something comes before it.
pub struct Computer {
    keyring: Option<Guard>,
    prompts: Option<Guard>,
    notices: Option<Guard>,
    sleep: Option<Guard>,
    bus: Guard,
    screen: Guard,
    display: String,
    light: Light,
    now: Option<String>,
    zone: Option<String>,
    speaks: Option<String>,
    menu: bool,
    folder: TempDir,
}

impl Computer {
    /// Switches one on: 1400×1000 pixels, an empty home.
    ///
    /// # Errors
    /// When one of its services cannot be started.
    pub fn new(keychain: Keychain, light: Light) -> Outcome<Self> {
        let folder = tempfile::Builder::new().prefix("ithaca-").tempdir()?;
        for name in ["home", "config", "data", "cache", "state", "run", "tmp"] {
            std::fs::create_dir(folder.path().join(name))?;
        }
        let run = folder.path().join("run");
        std::fs::set_permissions(&run, std::fs::Permissions::from_mode(0o700))?;
        let (screen, display) = services::screen()?;
        let bus = services::bus(&run)?;
        let mut computer = Self {
            keyring: None,
            prompts: None,
            notices: None,
            sleep: None,
            bus,
            screen,
            display,
            light,
            now: None,
            zone: None,
            speaks: None,
            menu: false,
            folder,
        };
        if keychain == Keychain::Unlocked {
            computer.keyring = Some(services::keyring(&computer)?);
        }
        Ok(computer)
    }

    /// Sets the test clock of every window opened from now on (RFC 3339); it runs on from there.
    #[must_use]
    pub fn at(mut self, now: &str) -> Self {
        self.now = Some(now.to_owned());
        self
    }

    /// Sets the time zone of every window opened from now on (its IANA name); else it is UTC.
    #[must_use]
    pub fn in_zone(mut self, zone: &str) -> Self {
        self.zone = Some(zone.to_owned());
        self
    }

    /// Has the system speak another language in every window opened from now on (`de_DE`), and its libraries with it.
    ///
    /// # Errors
    /// When that cannot be made here.
    pub fn speaking(mut self, language: &str) -> Outcome<Self> {
        self.speaks = Some(language::make(language, self.folder.path())?);
        Ok(self)
    }

    /// Gives every window opened from now on the menu bar it has on macOS.
    #[must_use]
    pub fn with_a_menu_bar(mut self) -> Self {
        self.menu = true;
        self
    }

    /// Moves the test clock to another moment, under the open windows; it runs on from there. A page shows it when it next
    /// asks the core.
    ///
    /// # Errors
    /// When the note cannot be written.
    pub fn set_clock(&self, now: &str) -> Outcome {
        std::fs::write(self.clock_note(), now)?;
        Ok(())
    }

    /// Gives the desktop a place where notifications appear.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn show_notifications(&mut self) -> Outcome {
        self.notices = Some(notices::start(self)?);
        Ok(())
    }

    /// What notifications have said so far, each in one line.
    ///
    /// # Errors
    /// When their list cannot be read.
    pub fn notifications(&self) -> Outcome<Vec<String>> {
        notices::shown(self)
    }

    /// Gives the desktop what tells of sleep.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn have_sleep(&mut self) -> Outcome {
        self.sleep = Some(desktop::start(self)?);
        Ok(())
    }

    /// The desktop says something to everyone who listens.
    ///
    /// # Errors
    /// When it cannot be said.
    pub fn say(&self, news: News) -> Outcome {
        desktop::say(self, news)
    }

    /// How many programs ask the computer to wait a moment before it sleeps.
    ///
    /// # Errors
    /// When logind does not say.
    pub fn held_back(&self) -> Outcome<usize> {
        desktop::held_back(self)
    }

    /// Takes the keychain away, as a changed desktop or a broken service does.
    pub fn lose_keychain(&mut self) {
        self.keyring = None;
    }

    /// Locks the keychain: whoever asks it for something is asked for a password first, if anything shows that.
    ///
    /// # Errors
    /// When it does not lock.
    pub fn lock_keychain(&self) -> Outcome {
        prompts::lock(self)
    }

    /// Gives the desktop what shows the keychain's question.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn show_prompts(&mut self) -> Outcome {
        self.prompts = Some(prompts::start(self)?);
        Ok(())
    }

    /// Answers the keychain's question, as the person at the keyboard would.
    ///
    /// # Errors
    /// When it is not asked.
    pub fn answer_prompt(&self) -> Outcome {
        prompts::answer(self)
    }

    /// Opens a window of this program under `WebDriver` and waits until it can be driven.
    ///
    /// # Errors
    /// When it does not come up.
    pub async fn open(&self, program: &Path) -> Outcome<Window> {
        Window::open(self, program).await
    }

    /// The computer's home folder.
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// Everything the computer holds: home, settings, data, temporary files.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The name of its display, as in the variable DISPLAY.
    pub fn display(&self) -> &str {
        &self.display
    }

    /// Every process that serves it now: its screen and bus, what the bus started, and whatever was told of its folder. All of
    /// them end with it.
    pub fn processes(&self) -> Vec<u32> {
        let services = [self.screen.id(), self.bus.id()];
        let below = services.into_iter().flat_map(children::descendants);
        let mut all: Vec<_> = services.into_iter().chain(below).collect();
        all.extend(children::told_of(self.folder.path()));
        all
    }

    /// The address of its message bus.
    pub(crate) fn bus_address(&self) -> String {
        let socket = self.folder.path().join("run").join("bus");
        format!("unix:path={}", socket.display())
    }

    /// What the next system file dialog will answer. Those dialogs are the desktop's own, out of `WebDriver`'s reach, so
    /// the journeys build reads its answer from here.
    ///
    /// # Errors
    /// When the note cannot be written.
    pub fn answer_file_dialog(&self, path: &Path) -> Outcome {
        std::fs::write(self.file_dialog_note(), path.to_string_lossy().as_bytes())?;
        Ok(())
    }

    /// A command that runs on this computer, and knows nothing of any other.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let at = |name: &str| self.folder.path().join(name);
        let mut command = Command::new(program);
        command.env_clear();
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command
            .env("HOME", at("home"))
            .env("TMPDIR", at("tmp"))
            .env("XDG_RUNTIME_DIR", at("run"));
        command
            .env("XDG_CONFIG_HOME", at("config"))
            .env("XDG_DATA_HOME", at("data"));
        command
            .env("XDG_CACHE_HOME", at("cache"))
            .env("XDG_STATE_HOME", at("state"));
        // The same bus plays the system's: nothing of the machine's own is reached.
        command
            .env("DBUS_SESSION_BUS_ADDRESS", self.bus_address())
            .env("DBUS_SYSTEM_BUS_ADDRESS", self.bus_address());
        command
            .env("DISPLAY", &self.display)
            .env("GDK_BACKEND", "x11")
            .env("GSETTINGS_BACKEND", "memory");
        // No accessibility bus on the private bus: without this GTK looks for it at every start.
        command
            .env("NO_AT_BRIDGE", "1")
            .env("LIBGL_ALWAYS_SOFTWARE", "1");
        command
            .env("LANG", self.speaks.as_deref().unwrap_or("C.UTF-8"))
            .env("LOCPATH", self.folder.path())
            .env("TZ", "UTC")
            .env("RUST_BACKTRACE", "1");
        let theme = match self.light {
            Light::Day => "Adwaita",
            Light::Lamp => "Adwaita:dark",
        };
        command.env("GTK_THEME", theme);
        command.env("ITHACA_PICK_FILE", self.file_dialog_note());
        if let Some(now) = &self.now {
            command
                .env("ITHACA_NOW", now)
                .env("ITHACA_CLOCK", self.clock_note());
        }
        if let Some(zone) = &self.zone {
            command.env("ITHACA_ZONE", zone);
        }
        if self.menu {
            command.env("ITHACA_MENU", "1");
        }
        command
    }

    fn clock_note(&self) -> PathBuf {
        self.folder.path().join("clock")
    }

    fn file_dialog_note(&self) -> PathBuf {
        self.folder.path().join("pick-file")
    }
}
