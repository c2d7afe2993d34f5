//! Addresses of the web typed into a sentence as they are, made links. Their words are their address, so
//! nobody is led where they do not read. What must not live here: which addresses are followed (`link`).

use linkify::{LinkFinder, LinkKind, Span};
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd, TextMergeStream};

use crate::link::Address;

/// What ends a quotation, or a sentence that is broken off.
const CLOSING: [char; 6] = [
    '\u{201c}', '\u{201d}', '\u{2019}', '\u{bb}', '\u{203a}', '\u{2026}',
];

/// The parts of a text with a link round every bare address in it; code stays as it is, and no link comes into a link.
pub(super) fn linked<'a>(
    parts: impl Iterator<Item = Event<'a>>,
) -> impl Iterator<Item = Event<'a>> {
    let mut within = 0_usize;
    // The parser cuts a text wherever a mark might have been; an address may hold such signs.
    TextMergeStream::new(parts).flat_map(move |part| match part {
        Event::Text(text) if within == 0 => split(text),
        Event::Start(Tag::CodeBlock(_) | Tag::Link { .. }) => {
            within += 1;
            vec![part]
        }
        Event::End(TagEnd::CodeBlock | TagEnd::Link) => {
            within = within.saturating_sub(1);
            vec![part]
        }
        _ => vec![part],
    })
}

fn split(text: CowStr<'_>) -> Vec<Event<'_>> {
    if !text.contains("://") {
        return vec![Event::Text(text)];
    }
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    finder.spans(&text).flat_map(|span| shown(&span)).collect()
}

fn shown<'a>(span: &Span<'_>) -> Vec<Event<'a>> {
    let text = |words: &str| Event::Text(CowStr::from(words.to_owned()));
    if span.kind().is_none() {
        return vec![text(span.as_str())];
    }
    // The finder leaves out what closes a sentence, but not what closes a quotation in print.
    let address = span.as_str().trim_end_matches(CLOSING);
    let after = &span.as_str()[address.len()..];
    if !is_plain(address) || Address::parse(address).is_err() {
        return vec![text(span.as_str())];
    }
    let link = Tag::Link {
        link_type: LinkType::Autolink,
        dest_url: CowStr::from(address.to_owned()),
        title: CowStr::Borrowed(""),
        id: CowStr::Borrowed(""),
    };
    vec![
        Event::Start(link),
        text(address),
        Event::End(TagEnd::Link),
        text(after),
    ]
}

/// Whether an address reads as it leads: a sign that turns the direction, or is not seen, or a name before an "@" could
/// make it look like another's.
fn is_plain(address: &str) -> bool {
    let unseen = |letter: char| matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let host = address
        .split_once("://")
        .and_then(|(_, rest)| rest.split(['/', '?', '#']).next());
    !address.contains(unseen) && host.is_some_and(|host| !host.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::super::to_html;

    fn link(address: &str) -> String {
        let href = address.replace('&', "&amp;");
        format!("<a href=\"{href}\" rel=\"noopener noreferrer\">{href}</a>")
    }

    #[test]
    fn an_address_in_a_sentence_is_a_link_and_the_signs_round_it_are_not() {
        let [plain, long] = ["https://example.org", "http://example.org/a_b_c(d)?e=f&g#h"];
        for (typed, before, address, after) in [
            ("See https://example.org.", "See ", plain, "."),
            ("(https://example.org)", "(", plain, ")"),
            (
                "\u{201c}https://example.org\u{201d}, she said",
                "\u{201c}",
                plain,
                "\u{201d}, she said",
            ),
            (long, "", long, ""),
            ("HTTPS://Example.org/A", "", "HTTPS://Example.org/A", ""),
            (
                "[Ithaca](https://example.org \"title\")",
                "[Ithaca](",
                plain,
                " \"title\")",
            ),
            ("![ship](https://example.org)", "![ship](", plain, ")"),
        ] {
            let shown = format!("<p>{before}{}{after}</p>\n", link(address));
            assert_eq!(to_html(typed), shown, "{typed}");
        }
        assert_eq!(
            to_html("*https://example.org*"),
            format!("<p><em>{}</em></p>\n", link(plain))
        );
    }

    #[test]
    fn a_link_holds_no_other_and_code_holds_none() {
        for typed in [
            "[https://example.org](https://example.net)",
            "<https://example.org/https://example.net>",
            "https://example.org/https://example.net",
        ] {
            assert_eq!(to_html(typed).matches("<a ").count(), 1, "{typed}");
        }
        for typed in [
            "`https://example.org`",
            "    https://example.org",
            "```\nhttps://example.org\n```",
        ] {
            assert!(!to_html(typed).contains("<a "), "{typed}");
        }
    }

    #[test]
    fn what_is_hostile_stays_text() {
        for typed in [
            "javascript://example.org/%0aalert(1)",
            "data://text/html,x",
            "file:///etc/passwd",
            "ftp://example.org",
            "vbscript://example.org",
            "https://",
            "https://bank.example@evil.example/",
            "https://gwen:secret@example.org",
            "https://example.org/\u{202e}gpj.exe",
            "https://exa\u{200b}mple.org",
            "https://[::1]/",
            "example.org",
            "//example.org",
            "gwen@example.org",
        ] {
            assert!(!to_html(typed).contains("<a"), "{typed}");
        }
        let tail = to_html("https://example.org/\"onclick=alert(1)<script>alert(2)</script>");
        assert!(
            tail.starts_with(&format!("<p>{}", link("https://example.org/"))),
            "{tail}"
        );
        assert!(!tail.contains("<script"), "{tail}");
        assert_eq!(tail.matches('<').count(), 4, "{tail}"); // p, a and their ends
        let over = format!("https://example.org/{}", "a".repeat(2_000));
        assert!(!to_html(&over).contains("<a"));
    }
}
