//! Finding things as a person names them: a role and the words on it. Never by class, test id or place in the page. The
//! search itself is `seek.js`, run inside the page.

use std::fmt;

/// What kind of thing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Something to press.
    Button,
    /// Something that leads elsewhere.
    Link,
    /// A heading of any level.
    Heading,
    /// A field to type into, of one line or many, passwords too.
    Field,
    /// One of several to choose from.
    Radio,
    /// A tick.
    Checkbox,
    /// A list to choose from.
    Select,
}

impl Role {
    /// A thing of this kind with these words: its label, or the text on it. The whole of it, or else its beginning.
    pub fn named(self, name: &str) -> Seek {
        Seek {
            role: self,
            name: name.to_owned(),
            within: None,
        }
    }

    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Link => "link",
            Self::Heading => "heading",
            Self::Field => "field",
            Self::Radio => "radio",
            Self::Checkbox => "checkbox",
            Self::Select => "select",
        }
    }
}

/// What is sought.
#[derive(Clone, Debug)]
pub struct Seek {
    pub(crate) role: Role,
    pub(crate) name: String,
    pub(crate) within: Option<String>,
}

impl Seek {
    /// Only inside the group, section or list item whose legend, heading or label says this.
    #[must_use]
    pub fn within(mut self, group: &str) -> Self {
        self.within = Some(group.to_owned());
        self
    }
}

impl fmt::Display for Seek {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "the {} “{}”", self.role.key(), self.name)?;
        self.within
            .as_ref()
            .map_or(Ok(()), |group| write!(to, " within “{group}”"))
    }
}
