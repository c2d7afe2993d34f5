//! A page of the library, and where its links may lead. Turning its Markdown into HTML belongs to the journal crate.

/// A page to read: what mentoring is, how a model works, what to watch for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// For ever, and the name of its file: `[a-z0-9-]+`.
    pub id: String,
    /// Its name on the screen.
    pub title: String,
    /// The heading it stands under in the contents.
    pub part: String,
    /// Its place in the book; no other page has it.
    pub place: u32,
    /// What it is about, in a sentence for the contents.
    pub about: String,
    /// Keys of the sources it draws on; at least one.
    pub sources: Vec<String>,
    /// The instruments to try after reading; at least one.
    pub instruments: Vec<String>,
    /// The text in Markdown: headings from `##` down, links as [`library_link`] reads them, no pictures and no HTML.
    pub text: String,
}

/// Where a link of a page leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LibraryLink<'a> {
    /// To another page, by its id.
    Page(&'a str),
    /// To an instrument, by its id.
    Instrument(&'a str),
    /// To the web, with the whole address.
    Web(&'a str),
}

/// Reads the address of a link in a page: `library:ID`, `instrument:ID` or `https://…`. None for any other, which no
/// page of the built-in content has. It does not ask whether there is such a page or instrument.
pub fn library_link(address: &str) -> Option<LibraryLink<'_>> {
    if let Some(id) = address.strip_prefix("library:") {
        return Some(LibraryLink::Page(id)).filter(|_| !id.is_empty());
    }
    if let Some(id) = address.strip_prefix("instrument:") {
        return Some(LibraryLink::Instrument(id)).filter(|_| !id.is_empty());
    }
    let host = address
        .strip_prefix("https://")?
        .split(['/', '?', '#'])
        .next()?;
    let whole = host.contains('.') && !address.contains(char::is_whitespace);
    whole.then_some(LibraryLink::Web(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_a_page_an_instrument_or_the_web() {
        assert_eq!(
            library_link("library:oskar"),
            Some(LibraryLink::Page("oskar"))
        );
        assert_eq!(
            library_link("instrument:grow"),
            Some(LibraryLink::Instrument("grow"))
        );
        let web = "https://www.example.org/?a#b";
        assert_eq!(library_link(web), Some(LibraryLink::Web(web)));
    }

    #[test]
    fn every_other_address_is_refused() {
        for address in [
            "",
            "library:",
            "instrument:",
            "oskar",
            "oskar.md",
            "Library:oskar",
            "http://example.org",
            "https://",
            "https://localhost",
            "https://example.org/a b",
            "javascript:alert(1)",
            "mailto:nia@example.org",
            "//example.org",
            "#top",
        ] {
            assert_eq!(library_link(address), None, "{address}");
        }
    }
}
