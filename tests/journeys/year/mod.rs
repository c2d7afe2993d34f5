//! The steps of the journey `a-year`, by what they are about. What must not live here: acts that every journey has
//! (`acts.rs`), setting up a journal.

mod acts;
pub(crate) mod agreement;
pub(crate) mod as_mentee;
pub(crate) mod as_mentor;
pub(crate) mod goals;
pub(crate) mod meetings;
pub(crate) mod odds;
pub(crate) mod path;
pub(crate) mod reminder;
pub(crate) mod reviews;
pub(crate) mod worksheets;

use ithaca_tests::{Computer, Outcome, Window};

use acts::follow;

use crate::acts::stay_open;

/// A window, the clock under it, and whom the year is with.
pub(crate) struct Year<'a> {
    computer: &'a Computer,
    pub(crate) window: &'a Window,
    /// The other person's whole name.
    pub(crate) name: &'static str,
    pub(crate) first_name: &'static str,
}

impl<'a> Year<'a> {
    pub(crate) fn new(
        computer: &'a Computer,
        window: &'a Window,
        name: &'static str,
        first_name: &'static str,
    ) -> Self {
        Self {
            computer,
            window,
            name,
            first_name,
        }
    }

    /// The same year with somebody else.
    pub(crate) fn beside(&self, name: &'static str, first_name: &'static str) -> Self {
        Self::new(self.computer, self.window, name, first_name)
    }

    /// Weeks pass under the open window: the journal must not take them for being left alone.
    pub(crate) async fn stays_open(&self) -> Outcome {
        stay_open(self.window).await?;
        self.today().await
    }

    /// It is now this moment (RFC 3339): Today is opened, and says its date.
    pub(crate) async fn comes_to(&self, now: &str, day: &str) -> Outcome {
        self.computer.set_clock(now)?;
        // From another page, so that Today is read anew.
        follow(self.window, "Settings").await?;
        self.today().await?;
        self.window.see(day).await
    }

    /// Today.
    pub(crate) async fn today(&self) -> Outcome {
        follow(self.window, "Today").await
    }

    /// The path with the other person.
    pub(crate) async fn path(&self) -> Outcome {
        follow(self.window, self.name).await?;
        let title = format!("The path with {}", self.first_name);
        self.window.see(&title).await
    }

    /// A room of the relationship, by its name in the index.
    pub(crate) async fn room(&self, room: &str) -> Outcome {
        self.path().await?;
        follow(self.window, room).await
    }
}
