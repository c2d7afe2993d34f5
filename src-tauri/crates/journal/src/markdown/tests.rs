//! What a person is promised about what they type.

use proptest::prelude::*;

use super::bounded::DEEPEST;
use super::*;

/// Every tag in some HTML, as it stands between its angle brackets.
fn tags(html: &str) -> Vec<&str> {
    html.split('<')
        .skip(1)
        .map(|rest| rest.split('>').next().unwrap())
        .collect()
}

/// The letters of some HTML, without its tags.
fn words(html: &str) -> String {
    let mut text = String::new();
    for (at, piece) in html.split('<').enumerate() {
        text.push_str(if at == 0 {
            piece
        } else {
            piece.split_once('>').unwrap().1
        });
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", "\u{a0}")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

#[test]
fn headings_lists_emphasis_quotes_and_code_are_shown_as_such() {
    let html =
        to_html("# One\n\n## Two\n\n### Three\n\n1. *a*\n2. **b**\n\n- c\n\n> d\n\n`e`\n\n    f\n");
    for expected in [
        "<h4>One</h4>",
        "<h5>Two</h5>",
        "<h6>Three</h6>",
        "<ol>",
        "<li><em>a</em></li>",
        "<strong>b</strong>",
    ] {
        assert!(html.contains(expected), "{expected} in {html}");
    }
    for expected in [
        "<ul>",
        "<blockquote>",
        "<code>e</code>",
        "<pre><code>f\n</code></pre>",
    ] {
        assert!(html.contains(expected), "{expected} in {html}");
    }
}

#[test]
fn a_new_line_stays_a_new_line() {
    assert_eq!(
        to_html("one\ntwo\n\nthree"),
        "<p>one<br>\ntwo</p>\n<p>three</p>\n"
    );
}

#[test]
fn raw_html_is_shown_as_it_was_typed() {
    assert_eq!(
        to_html("<script>alert('x')</script>"),
        "<p>&lt;script&gt;alert('x')&lt;/script&gt;</p>\n"
    );
    assert_eq!(
        to_html("a <b onclick=x>b</b>"),
        "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n"
    );
    assert_eq!(words(&to_html("<!-- kept -->\n")).trim(), "<!-- kept -->");
    assert_eq!(
        words(&to_html("<p>\nkept\n</p>"))
            .split_whitespace()
            .collect::<String>(),
        "<p>kept</p>"
    );
}

#[test]
fn links_to_the_web_and_to_mail_are_links_with_nothing_but_their_address() {
    let rel = "rel=\"noopener noreferrer\"";
    for (typed, shown) in [
        (
            "[Ithaca](https://example.org/a?b&c)",
            format!("<a href=\"https://example.org/a?b&amp;c\" {rel}>Ithaca</a>"),
        ),
        (
            "[*I*](<http://example.org>)",
            format!("<a href=\"http://example.org\" {rel}><em>I</em></a>"),
        ),
        (
            "[I](HTTPS://example.org)",
            format!("<a href=\"HTTPS://example.org\" {rel}>I</a>"),
        ),
        (
            "[Gwen](mailto:gwen@example.org)",
            format!("<a href=\"mailto:gwen@example.org\" {rel}>Gwen</a>"),
        ),
        (
            "<https://example.org>",
            format!("<a href=\"https://example.org\" {rel}>https://example.org</a>"),
        ),
        (
            "<gwen@example.org>",
            format!("<a href=\"mailto:gwen@example.org\" {rel}>gwen@example.org</a>"),
        ),
        (
            "[a] [b](https://example.org/[c]) [d]",
            format!("[a] <a href=\"https://example.org/%5Bc%5D\" {rel}>b</a> [d]"),
        ),
        (
            "[\\[b\\]](https://example.org)",
            format!("<a href=\"https://example.org\" {rel}>[b]</a>"),
        ),
        (
            "[a <https://example.org>](https://example.net)",
            format!(
                "[a <a href=\"https://example.org\" {rel}>https://example.org</a>](<a href=\"https://example.net\" {rel}>https://example.net</a>)"
            ),
        ),
        (
            "![a [b](https://example.org) c](d)",
            format!("![a <a href=\"https://example.org\" {rel}>b</a> c](d)"),
        ),
    ] {
        assert_eq!(to_html(typed), format!("<p>{shown}</p>\n"), "{typed}");
    }
}

#[test]
fn other_links_images_and_definitions_stay_text_with_their_addresses() {
    for typed in [
        "[Ithaca](javascript:alert(1))",
        "[Ithaca](data:text/html,x)",
        "[Ithaca](file:///etc/passwd)",
        "[Ithaca](ships.html)",
        "[Ithaca](//example.org)",
        "[Ithaca](#/today)",
        "[Ithaca](https://)",
        "[Ithaca](mailto:gwen@example.org?attach=x)",
        "[Ithaca](ships.html \"a title\")",
        "[](ships.html)",
        "![a ship](s.png)",
        "[a]: ships.html",
        "[a]\\[b]: ships.html",
    ] {
        assert_eq!(
            words(&to_html(typed)),
            format!("{}\n", typed.replace("\\[", "[")),
            "{typed}"
        );
        assert!(!to_html(typed).contains("<a"), "{typed}");
    }
    assert_eq!(
        to_html("<javascript:alert(1)>"),
        "<p>javascript:alert(1)</p>\n"
    );
    assert!(!to_html("[a][b]\n\n[b]: ships.html").contains("<a"));
    // An address that can be read is a link by itself, and its words are still no more than words.
    for typed in [
        "[Ithaca](https://example.org \"a title\")",
        "[](https://example.org)",
        "![a ship](https://example.org)",
        "[a]: https://example.org",
        "[a]\\[b]: https://example.org",
    ] {
        let html = to_html(typed);
        assert_eq!(words(&html), format!("{}\n", typed.replace("\\[", "[")));
        assert!(html.contains(">https://example.org</a>"), "{html}");
        assert_eq!(html.matches("<a ").count(), 1, "{html}");
    }
}

#[test]
fn an_escaped_bracket_is_a_bracket_and_in_code_it_is_both() {
    assert_eq!(
        to_html("\\[x] `\\[y]` \\\\[z]"),
        "<p>[x] <code>\\[y]</code> \\[z]</p>\n"
    );
}

#[test]
fn words_beside_a_fence_are_not_lost() {
    assert_eq!(
        to_html("``` then I said\nno\n```"),
        "<pre><code>then I said\nno\n</code></pre>\n"
    );
}

#[test]
fn an_excerpt_is_plain_words_cut_at_a_word() {
    assert_eq!(plain("# Rest\n\n- *lo*w\n- `x` <b>", 240), "Rest low x <b>");
    assert_eq!(plain("one two three", 9), "one two…");
    assert_eq!(plain("one two three", 8), "one two…");
    assert_eq!(plain("one two", 7), "one two");
    assert_eq!(plain(&"山".repeat(50), 10), format!("{}…", "山".repeat(9)));
    assert_eq!(plain(" \n\n ", 10), "");
    assert_eq!(
        plain("see [I*tha*ca](https://example.org).", 99),
        "see Ithaca."
    );
}

fn text() -> impl Strategy<Value = String> {
    let snippets = [
        "<script>",
        "</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "[a](javascript:x)",
        "[b](https://x.org/y)",
        "[c](http://x.org \"z\")",
        "[d](mailto:x@y.org)",
        "<https://x.org>",
        "<x@y.org>",
        "<vbscript:x>",
        "](https://",
        "[",
        ")",
        "(",
        "![",
        "](",
        "[x]: y",
        "`",
        "```",
        "\n",
        "\n\n",
        "# ",
        "> ",
        "- ",
        "1. ",
        "*",
        "**",
        "_",
        "&lt;",
        "&#106;",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<style>",
        "<iframe srcdoc='",
        "\"",
        "'",
        "\\",
        "\u{fdd0}",
        "\u{0}",
        "\u{202e}",
        "</p>",
        "<math><mtext>",
        "    ",
        "\t",
    ];
    let piece = prop_oneof![3 => prop::sample::select(snippets.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,12}"];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Whether a tag is the start or end of a link as we make it, to an address we follow.
fn is_link(tag: &str) -> bool {
    let address = tag
        .strip_prefix("a href=\"")
        .and_then(|rest| rest.strip_suffix("\" rel=\"noopener noreferrer\""));
    tag == "a"
        || address.is_some_and(|address| {
            !address.contains(['"', '<', '>', ' '])
                && Address::parse(&address.replace("&amp;", "&")).is_ok()
        })
}

/// The letters of some HTML, with the address of each link after its words, as it was typed.
fn words_and_addresses(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, link)) = rest.split_once("<a href=\"") {
        let (address, link) = link.split_once('"').unwrap();
        let (_, link) = link.split_once('>').unwrap();
        let (label, after) = link.split_once("</a>").unwrap();
        let label = words(label);
        let address = decoded(&words(address));
        text.push_str(&words(before));
        text.push_str(&label);
        if address != decoded(&label) && address.strip_prefix("mailto:") != Some(&label) {
            text.push_str(&address);
        }
        rest = after;
    }
    text + &words(rest)
}

fn decoded(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let Some((first, more)) = rest.split_first() {
        let hex = (*first == b'%')
            .then(|| more.get(..2))
            .flatten()
            .and_then(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok());
        bytes.push(hex.unwrap_or(*first));
        rest = if hex.is_some() { &more[2..] } else { more };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

proptest! {
    #[test]
    fn whatever_is_typed_nothing_but_plain_elements_comes_out(typed in text()) {
        for tag in tags(&to_html(&typed)) {
            let name = tag.trim_start_matches('/').trim_end_matches('/').trim();
            let plain = ELEMENTS.contains(&name) || name == "pre";
            let numbered = name.strip_prefix("ol start=\"").is_some_and(|rest| rest.trim_end_matches('"').parse::<u64>().is_ok());
            prop_assert!(plain || numbered || is_link(name), "<{}> from {:?}", tag, typed);
        }
    }

    #[test]
    fn whatever_is_typed_no_word_of_it_is_lost(pieces in prop::collection::vec(text(), 1..4)) {
        let typed = pieces.concat().replace(['&', '\u{0}'], "");
        let shown = words_and_addresses(&to_html(&typed));
        let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).collect::<String>();
        prop_assert_eq!(letters(&shown), letters(&typed));
    }

    #[test]
    fn an_excerpt_never_takes_more_room_than_there_is(typed in "\\PC{0,600}") {
        prop_assert!(plain(&typed, 240).chars().count() <= 240);
    }
}

#[test]
fn what_is_nested_deeper_than_anybody_writes_keeps_its_words_and_is_soon_read() {
    let html = to_html(&format!("{} deep\n\n- a\n  - b", "> ".repeat(20_000)));
    assert_eq!(html.matches("<blockquote>").count(), DEEPEST);
    assert_eq!(html.matches("</blockquote>").count(), DEEPEST);
    assert!(html.contains("deep") && html.ends_with("</ul>\n"), "{html}");
    let items = (0..60).map(|depth| format!("{}- item {depth}", "  ".repeat(depth)));
    let list = items.collect::<Vec<_>>().join("\n");
    let html = to_html(&list);
    assert!((0..60).all(|depth| html.contains(&format!("item {depth}"))));
    assert!(html.matches("<li>").count() <= DEEPEST);
}
