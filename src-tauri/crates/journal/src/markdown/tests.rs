//! What a person is promised about what they type.

use proptest::prelude::*;

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
fn links_images_and_definitions_stay_text_with_their_addresses() {
    for typed in [
        "[Ithaca](javascript:alert(1))",
        "![a ship](https://example.org/s.png \"t\")",
        "[a]: https://example.org",
    ] {
        assert_eq!(
            to_html(typed),
            format!("<p>{}</p>\n", typed.replace('&', "&amp;")),
            "{typed}"
        );
    }
    assert_eq!(
        to_html("<https://example.org>"),
        "<p>https://example.org</p>\n"
    );
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
}

fn text() -> impl Strategy<Value = String> {
    let snippets = [
        "<script>",
        "</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "[a](javascript:x)",
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

proptest! {
    #[test]
    fn whatever_is_typed_nothing_but_plain_elements_comes_out(typed in text()) {
        for tag in tags(&to_html(&typed)) {
            let name = tag.trim_start_matches('/').trim_end_matches('/').trim();
            let plain = ELEMENTS.contains(&name) || name == "pre";
            let numbered = name.strip_prefix("ol start=\"").is_some_and(|rest| rest.trim_end_matches('"').parse::<u64>().is_ok());
            prop_assert!(plain || numbered, "<{}> from {:?}", tag, typed);
        }
    }

    #[test]
    fn whatever_is_typed_no_word_of_it_is_lost(pieces in prop::collection::vec(text(), 1..4)) {
        let typed = pieces.concat().replace(['&', '\u{0}'], "");
        let shown = words(&to_html(&typed));
        let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).collect::<String>();
        prop_assert_eq!(letters(&shown), letters(&typed));
    }

    #[test]
    fn an_excerpt_never_takes_more_room_than_there_is(typed in "\\PC{0,600}") {
        prop_assert!(plain(&typed, 240).chars().count() <= 240);
    }
}
