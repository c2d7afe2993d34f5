//! The guide goes from screen to screen, takes the pictures and asks axe-core. What must not live here: which screens
//! there are.

use ithaca_tests::{Light, Outcome, Role, Window, project};
use serde_json::json;

/// The shapes of window.
pub(crate) const USUAL: (u32, u32) = (1280, 800);
const SMALL: (u32, u32) = (900, 650);
/// A longer page is pictured up to here, by day.
const PAGES: u64 = 3;

/// What axe-core found, gathered, so that one tour tells all of it.
#[derive(Default)]
pub(crate) struct Found(Vec<String>);

impl Found {
    /// All of it in words, if there is any.
    pub(crate) fn told(&self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.join("\n\n"))
    }
}

/// See the module.
pub(crate) struct Guide<'a> {
    pub(crate) window: &'a Window,
    light: Light,
    found: &'a mut Found,
}

impl<'a> Guide<'a> {
    pub(crate) fn new(window: &'a Window, light: Light, found: &'a mut Found) -> Self {
        Self {
            window,
            light,
            found,
        }
    }

    /// Goes to an address, and waits until its heading begins with this.
    pub(crate) async fn to(&self, route: &str, heading: &str) -> Outcome {
        self.window.go(route).await?;
        self.headed(heading).await
    }

    /// Waits for a page of this heading.
    pub(crate) async fn headed(&self, heading: &str) -> Outcome {
        let script =
            "const title = document.querySelector('main h1:not(.hidden)')?.textContent ?? '';
            return title.replace(/\\s+/g, ' ').trim().startsWith(arguments[0])";
        let what = format!("a page headed “{heading}”");
        self.window
            .wait_for(&what, script, vec![json!(heading)])
            .await
            .map(drop)
    }

    /// Where the first link leads whose address begins with this and whose words hold that.
    pub(crate) async fn address(&self, begins: &str, says: &str) -> Outcome<String> {
        let script = "const leads = (link) => link.getAttribute('href').startsWith(arguments[0]);
            const says = (link) => link.textContent.includes(arguments[1]);
            const links = [...document.querySelectorAll('a[href]')];
            return links.find((link) => leads(link) && says(link))?.getAttribute('href') ?? null";
        let what = format!("a link “{says}” to {begins}");
        let found = self
            .window
            .wait_for(&what, script, vec![json!(begins), json!(says)])
            .await?;
        Ok(found.as_str().unwrap_or_default().to_owned())
    }

    /// The id of the relationship with somebody on the list to the left.
    pub(crate) async fn person(&self, name: &str) -> Outcome<String> {
        let address = self.address("#/path/", name).await?;
        Ok(address.trim_start_matches("#/path/").to_owned())
    }

    pub(crate) async fn press(&self, button: &str) -> Outcome {
        self.window.press(&Role::Button.named(button)).await
    }

    pub(crate) async fn follow(&self, link: &str) -> Outcome {
        self.window.press(&Role::Link.named(link)).await
    }

    /// A picture by day in the usual window, by lamplight in the small one.
    pub(crate) async fn look(&mut self, name: &str) -> Outcome {
        let name = self.lit(name);
        if self.light == Light::Lamp {
            self.small(&name).await?;
        } else {
            self.pages(&name).await?;
        }
        self.check(&name).await;
        self.usual().await
    }

    /// As `look`, with the first thing that fits this selector at the top of the window.
    pub(crate) async fn look_at(&mut self, name: &str, selector: &str) -> Outcome {
        let name = self.lit(name);
        let file = if self.light == Light::Lamp {
            self.window.resize(SMALL.0, SMALL.1).await?;
            format!("{name}-900")
        } else {
            name.clone()
        };
        let script = "document.querySelector(arguments[0]).scrollIntoView()";
        self.window.run(script, vec![json!(selector)]).await?;
        self.shot(&file).await?;
        self.check(&name).await;
        self.usual().await
    }

    /// A picture in every shape: both windows, and text twice as large.
    pub(crate) async fn look_well(&mut self, name: &str) -> Outcome {
        let name = self.lit(name);
        self.pages(&name).await?;
        self.check(&name).await;
        self.small(&name).await?;
        self.usual().await?;
        self.text_size("200%").await?;
        self.picture(&format!("{name}-200"), 0).await?;
        self.check(&format!("{name} at 200 %")).await;
        self.text_size("").await
    }

    /// Pictures from top to bottom, at either size of text.
    pub(crate) async fn look_through(&mut self, name: &str) -> Outcome {
        let name = self.lit(name);
        for (size, said) in [("", ""), ("200%", "-200")] {
            self.text_size(size).await?;
            let name = format!("{name}{said}");
            for page in 0..self.length().await? {
                self.picture(&format!("{name}-{:02}", page + 1), page)
                    .await?;
            }
            self.check(&name).await;
        }
        self.text_size("").await
    }

    fn lit(&self, name: &str) -> String {
        let lit = if self.light == Light::Lamp {
            "-dark"
        } else {
            ""
        };
        format!("{name}{lit}")
    }

    async fn pages(&self, name: &str) -> Outcome {
        self.picture(name, 0).await?;
        if self.light == Light::Lamp {
            return Ok(());
        }
        for page in 1..self.length().await?.min(PAGES) {
            self.picture(&format!("{name}-{:02}", page + 1), page)
                .await?;
        }
        Ok(())
    }

    async fn small(&self, name: &str) -> Outcome {
        self.window.resize(SMALL.0, SMALL.1).await?;
        self.picture(&format!("{name}-900"), 0).await
    }

    async fn usual(&self) -> Outcome {
        self.window.resize(USUAL.0, USUAL.1).await
    }

    /// How many windows long this page is.
    async fn length(&self) -> Outcome<u64> {
        let script = "return Math.ceil(document.documentElement.scrollHeight / innerHeight)";
        let pages = self.window.run(script, Vec::new()).await?;
        Ok(pages.as_u64().unwrap_or(1))
    }

    async fn check(&mut self, place: &str) {
        if let Err(trouble) = self.window.axe(place).await {
            self.found.0.push(format!("{trouble:?}"));
        }
    }

    /// What shows in the window when this many windows are scrolled past.
    async fn picture(&self, name: &str, page: u64) -> Outcome {
        let to = "scrollTo(0, arguments[0] * innerHeight)";
        self.window.run(to, vec![json!(page)]).await?;
        self.shot(name).await
    }

    async fn shot(&self, name: &str) -> Outcome {
        let file = project::pictures("tour")?.join(format!("{name}.png"));
        self.window.shot(&file).await
    }

    /// The same as the person's own setting does: everything is measured in the root's text.
    async fn text_size(&self, size: &str) -> Outcome {
        let script = "document.documentElement.style.fontSize = arguments[0]";
        self.window.run(script, vec![json!(size)]).await.map(drop)
    }
}
