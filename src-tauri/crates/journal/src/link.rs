//! Which addresses a text may lead to. Both the renderer and the command that opens a browser ask here. What must not
//! live here: opening anything.

use url::Url;

use crate::Error;

/// What a link may begin with; everything else stays text.
pub(crate) const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// Characters an address may have. Longer ones carry something else than an address.
const LIMIT: usize = 2_000;

/// What a letter may be begun with. A mail program might take "attach" for a file of this computer to send along.
const LETTER: [&str; 5] = ["to", "cc", "bcc", "subject", "body"];

/// An address that may be handed to the person's own browser or mail program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(Url);

impl Address {
    /// Reads an absolute http, https or mailto address of at most 2,000 characters.
    ///
    /// # Errors
    /// [`Error::LinkRefused`] for any other scheme, a relative or over-long address, one with spaces or signs that no
    /// address has, and a letter that asks for more than its words.
    pub fn parse(written: &str) -> Result<Address, Error> {
        if written.chars().count() > LIMIT || written.contains(is_odd) || bracket_in_host(written) {
            return Err(Error::LinkRefused);
        }
        let url = Url::parse(written).map_err(|_| Error::LinkRefused)?;
        let plain = url.scheme() != "mailto"
            || url
                .query_pairs()
                .all(|(name, _)| LETTER.contains(&name.to_ascii_lowercase().as_str()));
        if SCHEMES.contains(&url.scheme()) && plain {
            Ok(Address(url))
        } else {
            Err(Error::LinkRefused)
        }
    }

    /// The address as a program takes it: every letter outside ASCII is encoded.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// What no address has. One reader takes a backslash for a slash, another for a letter of the host: nobody could say
/// where such an address leads.
fn is_odd(letter: char) -> bool {
    letter.is_control() || letter.is_whitespace() || "\\<>\"`{}|^".contains(letter)
}

/// Whether there is a bracket before the path: the renderer encodes it, and then it is no host any more.
fn bracket_in_host(written: &str) -> bool {
    written
        .split_once("://")
        .and_then(|(_, rest)| rest.split(['/', '?', '#']).next())
        .is_some_and(|host| host.contains(['[', ']']))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn web_and_mail_addresses_are_taken_and_come_out_encoded() {
        for (written, taken) in [
            ("https://example.org", "https://example.org/"),
            ("HTTP://Example.org/a?b=c#d", "http://example.org/a?b=c#d"),
            (
                "https://bücher.example/ü",
                "https://xn--bcher-kva.example/%C3%BC",
            ),
            (
                "mailto:gwen@example.org?subject=Hello",
                "mailto:gwen@example.org?subject=Hello",
            ),
        ] {
            assert_eq!(Address::parse(written).unwrap().as_str(), taken);
        }
    }

    #[test]
    fn everything_else_is_refused() {
        for written in [
            "",
            "javascript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,<script>",
            "file:///etc/passwd",
            "tauri://localhost/",
            "ftp://example.org",
            "//example.org",
            "example.org",
            "/etc/passwd",
            "-h",
            "https://",
            "https:// example.org",
            " https://example.org",
            "ht\ttps://example.org",
            "https://example.org\\@example.net",
            "http://[::1]/",
            "mailto:gwen@example.org?attach=/etc/passwd",
            "mailto:gwen@example.org?Attachment=x",
        ] {
            assert!(
                matches!(Address::parse(written), Err(Error::LinkRefused)),
                "{written}"
            );
        }
        assert!(Address::parse(&format!("https://example.org/{}", "x".repeat(1_980))).is_ok());
        assert!(Address::parse(&format!("https://example.org/{}", "x".repeat(1_981))).is_err());
    }

    proptest! {
        #[test]
        fn whatever_is_taken_begins_with_one_of_the_three(written in "(https?|mailto|javascript|file|)[:/]{0,3}\\PC{0,40}") {
            if let Ok(address) = Address::parse(&written) {
                let (scheme, _) = address.as_str().split_once(':').unwrap();
                prop_assert!(SCHEMES.contains(&scheme));
                prop_assert!(address.as_str().is_ascii());
            }
        }
    }
}
