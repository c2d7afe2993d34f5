//! One real window, driven by `WebDriver` (`WebKitWebDriver` spoken to directly). What a person can do with it: see, press,
//! and what a journey needs besides: pictures, accessibility checks, sudden death. Pressing and typing are in `hands.rs`.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::children::{Guard, kill, named, running, until};
use crate::{Computer, Outcome, Role, Seek, Trouble, axe, project, screen};

/// How long anything may take before the journey gives up: long enough for scrypt on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);
/// How often a page is asked again.
pub(crate) const BEAT: Duration = Duration::from_millis(40);
const SEEK: &str = include_str!("seek.js");
/// The name `WebDriver` gives a reference to an element.
const REFERENCE: &str = "element-6066-11e4-a52e-4f735466cecf";

/// See the module. Dropping it ends the program and its driver.
pub struct Window {
    pub(crate) client: Client,
    driver: Guard,
    pub(crate) display: String,
    program: PathBuf,
    log: PathBuf,
}

impl Window {
    pub(crate) async fn open(computer: &Computer, program: &Path) -> Outcome<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let log = computer.folder().join(format!("window-{port}.log"));
        let said = std::fs::File::create(&log)?;
        let mut command = computer.command("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            .arg("--host=127.0.0.1");
        // What tauri-driver sets: wry then lets the driver in.
        command
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true");
        command
            .stdin(Stdio::null())
            .stdout(said.try_clone()?)
            .stderr(said);
        let driver = Guard::start(&mut command)?;
        until("WebKitWebDriver", PATIENCE, || {
            TcpStream::connect(("127.0.0.1", port)).ok()
        })?;
        let client = connect(port, program).await.map_err(|trouble| {
            let log = std::fs::read_to_string(&log).unwrap_or_default();
            Trouble::new(format!(
                "{} did not open: {trouble:?}\n{log}",
                program.display()
            ))
        })?;
        Ok(Self {
            client,
            driver,
            display: computer.display().to_owned(),
            program: std::path::absolute(program)?,
            log,
        })
    }

    /// What the program has written to its output so far.
    pub fn said(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Runs a script in the page. It cannot wait.
    ///
    /// # Errors
    /// When the script throws or the window is gone.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        in_time(
            "an answer from the page",
            self.client.execute(script, arguments),
        )
        .await
    }

    /// Runs a script in the page that may wait: it answers by calling its last argument.
    ///
    /// # Errors
    /// When it does not answer in time, or the window is gone.
    pub async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        let asked = self.client.execute_async(script, arguments);
        in_time("an answer from the page", asked).await
    }

    /// Waits until this script returns something true, and gives what it returned.
    ///
    /// # Errors
    /// After half a minute, with a picture and what the page says instead.
    pub async fn wait_for(
        &self,
        what: &str,
        script: &str,
        arguments: Vec<Value>,
    ) -> Outcome<Value> {
        let begun = Instant::now();
        loop {
            let answer = self.run(script, arguments.clone()).await;
            match answer {
                Ok(Value::Null | Value::Bool(false)) | Err(_) if begun.elapsed() < PATIENCE => {}
                Ok(Value::Null | Value::Bool(false)) => return Err(self.in_vain(what).await),
                other => return other,
            }
            tokio::time::sleep(BEAT).await;
        }
    }

    /// Waits until the page says this somewhere a person can see it.
    ///
    /// # Errors
    /// When it does not.
    pub async fn see(&self, text: &str) -> Outcome {
        let script = "return document.body.innerText.replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').includes(arguments[0])";
        self.wait_for(&format!("“{text}”"), script, vec![json!(text)])
            .await
            .map(drop)
    }

    /// Waits until the page no longer says this anywhere.
    ///
    /// # Errors
    /// When it still does.
    pub async fn no_longer_see(&self, text: &str) -> Outcome {
        let script = "return !document.body.innerText.replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').includes(arguments[0])";
        self.wait_for(&format!("“{text}” to go away"), script, vec![json!(text)])
            .await
            .map(drop)
    }

    /// Waits until an element fits this CSS selector.
    ///
    /// # Errors
    /// When none does.
    pub async fn see_css(&self, selector: &str) -> Outcome {
        let script = "return document.querySelector(arguments[0]) !== null";
        self.wait_for(selector, script, vec![json!(selector)])
            .await
            .map(drop)
    }

    /// Everything the page says now.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn text(&self) -> Outcome<String> {
        let said = self
            .run("return document.body.innerText", Vec::new())
            .await?;
        Ok(said.as_str().unwrap_or_default().to_owned())
    }

    /// Whether such a thing is there at this moment. It does not wait: ask after seeing something of the same screen.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn has(&self, seek: &Seek) -> Outcome<bool> {
        let found = self.run(SEEK, arguments(seek)).await?;
        Ok(found.get("element").is_some())
    }

    /// Goes to a screen by its address after `#`, as a link would.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn go(&self, route: &str) -> Outcome {
        self.run("location.hash = arguments[0]", vec![json!(route)])
            .await
            .map(drop)
    }

    /// Saves a picture of the page, once fonts are there and two frames have passed.
    ///
    /// # Errors
    /// When the picture cannot be taken or written.
    pub async fn shot(&self, to: &Path) -> Outcome {
        self.settle().await?;
        std::fs::write(to, in_time("a picture", self.client.screenshot()).await?)?;
        Ok(())
    }

    /// Until fonts are there and two frames have passed: what was done has been drawn, and scrolled to.
    pub(crate) async fn settle(&self) -> Outcome {
        let settle = "const done = arguments[0];
            document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));";
        let asked = self.client.execute_async(settle, Vec::new());
        in_time("the page to settle", asked).await.map(drop)
    }

    /// Runs axe-core on the page.
    ///
    /// # Errors
    /// With a readable list when any rule is broken.
    pub async fn axe(&self, place: &str) -> Outcome {
        axe::check(&self.client, place).await
    }

    /// Kills the program at once (SIGKILL), as a power cut would, and waits until nothing is left of it.
    ///
    /// # Errors
    /// When the program is not running any more.
    pub fn kill(mut self) -> Outcome {
        let (program, driver) = (self.program.clone(), self.driver.id());
        let ids = running(&program, driver);
        if ids.is_empty() {
            return Err(Trouble::new(format!(
                "{} was gone before it was killed.",
                program.display()
            )));
        }
        ids.into_iter().for_each(kill);
        // While it is dying it still holds its name on the bus, and a new one would take it for alive.
        until("the killed program to go", PATIENCE, || {
            running(&program, driver).is_empty().then_some(())
        })?;
        self.driver.end();
        Ok(())
    }

    /// Kills the process the page runs in (SIGKILL), as running out of memory would, and waits for another one in its
    /// place. `WebDriver` gives its session up over this: what follows can only be seen from outside.
    ///
    /// # Errors
    /// When there is none, or no other one comes.
    pub fn kill_page(&self) -> Outcome {
        let page = || named("WebKitWebProcess", self.driver.id());
        let before = page();
        if before.is_empty() {
            return Err(Trouble::new("No page has a process of its own."));
        }
        before.iter().copied().for_each(kill);
        until("another page", PATIENCE, || {
            page().iter().any(|id| !before.contains(id)).then_some(())
        })
    }

    /// Waits until the left edge of the display is dark, as the cover's is by day, while the open journal's is paper.
    ///
    /// # Errors
    /// When it never is, or the display cannot be read.
    pub fn until_covered(&self) -> Outcome {
        until("the cover", PATIENCE, || {
            screen::brightness(&self.display, (40, 400))
                .ok()
                .filter(|light| *light < 300)
                .map(drop)
        })
    }

    /// Closes the window as a person does, by its frame's button, and waits until the program has ended by itself.
    ///
    /// # Errors
    /// When it does not end.
    #[allow(clippy::unused_async)] // the other ways of acting on a window all wait
    pub async fn close(self) -> Outcome {
        screen::ask_to_close(&self.display)?;
        self.ended()
    }

    /// Waits for the program to end, as one does that was asked to.
    ///
    /// # Errors
    /// When it does not.
    pub fn ended(self) -> Outcome {
        until("the program to end", PATIENCE, || {
            running(&self.program, self.driver.id())
                .is_empty()
                .then_some(())
        })
    }

    pub(crate) async fn find(&self, seek: &Seek) -> Outcome<Element> {
        self.found(seek, true).await
    }

    pub(crate) async fn find_any(&self, seek: &Seek) -> Outcome<Element> {
        self.found(seek, false).await
    }

    async fn found(&self, seek: &Seek, enabled: bool) -> Outcome<Element> {
        let begun = Instant::now();
        loop {
            let answer = self.run(SEEK, arguments(seek)).await;
            if let Ok(Value::Object(found)) = &answer
                && let Some(reference) = found
                    .get("element")
                    .and_then(|at| at.get(REFERENCE)?.as_str())
                && (!enabled || found.get("enabled") == Some(&json!(true)))
            {
                let reference = ElementRef::from(reference.to_owned());
                return Ok(Element::from_element_id(self.client.clone(), reference));
            }
            if begun.elapsed() > PATIENCE {
                let others = answer
                    .map(|found| found["others"].to_string())
                    .unwrap_or_default();
                return Err(self.in_vain(&format!("{seek} (there: {others})")).await);
            }
            tokio::time::sleep(BEAT).await;
        }
    }

    /// Waiting in vain: with a picture and the words on the page, so that a failure explains itself.
    pub(crate) async fn in_vain(&self, what: &str) -> Trouble {
        let page = self
            .text()
            .await
            .unwrap_or_else(|trouble| format!("{trouble:?}"));
        let waited = PATIENCE.as_secs();
        let place = "const at = document.activeElement; return `${location.hash} (scrolled to ${scrollY}, focus in ${at?.tagName} ${at?.id})`";
        let place = self.run(place, Vec::new()).await.unwrap_or_default();
        let mut told = vec![format!(
            "Waited {waited} s in vain for {what}, at {place}. The page says:\n{page}"
        )];
        if let (Ok(folder), Ok(picture)) = (
            project::pictures("journeys"),
            self.client.screenshot().await,
        ) {
            // Each test runs on a thread of its name.
            let test = std::thread::current()
                .name()
                .unwrap_or("journey")
                .replace("::", "-");
            let file = folder.join(format!("failed-{test}.png"));
            if std::fs::write(&file, picture).is_ok() {
                told.push(format!("Picture: {}", file.display()));
            }
        }
        let said = self.said();
        if !said.trim().is_empty() {
            told.push(format!("The program wrote:\n{said}"));
        }
        Trouble::new(told.join("\n"))
    }
}

fn arguments(seek: &Seek) -> Vec<Value> {
    vec![json!(seek.role.key()), json!(seek.name), json!(seek.within)]
}

/// A field by its label: the commonest thing to look for.
impl From<&str> for Seek {
    fn from(label: &str) -> Self {
        Role::Field.named(label)
    }
}

async fn connect(port: u16, program: &Path) -> Outcome<Client> {
    let mut wanted = Capabilities::new();
    let options = json!({ "binary": program, "args": [] });
    wanted.insert("webkitgtk:browserOptions".to_owned(), options);
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wanted);
    let driver = format!("http://127.0.0.1:{port}");
    in_time("the window", builder.connect(&driver)).await
}

/// The driver waits for ever for a program that has ended: nothing asked of it may.
pub(crate) async fn in_time<T, E: std::error::Error>(
    what: &str,
    asked: impl Future<Output = Result<T, E>>,
) -> Outcome<T> {
    let Ok(answer) = tokio::time::timeout(PATIENCE, asked).await else {
        return Err(Trouble::new(format!(
            "Waited {} s in vain for {what}.",
            PATIENCE.as_secs()
        )));
    };
    Ok(answer?)
}
