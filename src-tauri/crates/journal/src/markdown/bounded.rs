//! What keeps the time a text takes in proportion to its length, whoever wrote it. What must not live here: what is shown
//! of a text, and how.

use pulldown_cmark::Event;

/// Lists and quotations within each other that are shown as such: more than anybody writes by hand.
pub(super) const DEEPEST: usize = 24;

/// Without the marks of what is nested deeper; its words stay. A reader of HTML looks through all that is open at each new
/// element: a line of nothing but ">" would keep it busy for an hour.
pub(super) fn shallow<'a>(
    events: impl Iterator<Item = Event<'a>>,
) -> impl Iterator<Item = Event<'a>> {
    let mut depth = 0_usize;
    events.filter_map(move |event| match event {
        Event::Start(_) => {
            depth += 1;
            (depth <= DEEPEST).then_some(event)
        }
        Event::End(_) => {
            depth = depth.saturating_sub(1);
            Some(if depth < DEEPEST {
                event
            } else {
                Event::SoftBreak
            })
        }
        _ => Some(event),
    })
}

/// No list and no quotation begins further right than this column. The parser goes through all that is open at each new
/// line, so what is open must be bounded, however long the text; each takes a column at least.
pub(super) const WIDEST: usize = 4 * DEEPEST;

/// The text with `wall` before every sign that may not be a mark: what would begin a list or a quotation too far right,
/// and what would begin the title of a link. No link with a title is followed, and the parser looks for the end of one line
/// by line, beginning anew at each.
pub(super) fn walled(written: &str, wall: char) -> String {
    let mut made = String::with_capacity(written.len() + written.len() / 16);
    for line in written.split_inclusive(['\n', '\r']) {
        let far = too_far(line);
        let mut before = ' ';
        for (at, sign) in line.char_indices() {
            let title = matches!(sign, '"' | '\'' | '(') && parts(before);
            if title || far == Some(at) {
                made.push(wall);
            }
            made.push(sign);
            before = sign;
        }
    }
    made
}

/// Whether a mark may stand after this sign.
fn parts(before: char) -> bool {
    before.is_whitespace() || before == '>'
}

/// Where, in a line, the first list or quotation would begin that is too far right. Behind it nothing begins any more.
fn too_far(line: &str) -> Option<usize> {
    let mut column = 0;
    let mut before = ' ';
    for (at, sign) in line.char_indices() {
        if column >= WIDEST && begins(&line[at..], before) {
            return (!is_a_rule(line)).then_some(at);
        }
        column = match sign {
            '\t' => (column / 4 + 1) * 4,
            ' ' | '>' | '-' | '+' | '*' | '.' | ')' | '0'..='9' => column + 1,
            _ => return None,
        };
        before = sign;
    }
    None
}

fn begins(rest: &str, before: char) -> bool {
    let ends = |rest: &str| rest.chars().next().is_none_or(char::is_whitespace);
    if rest.starts_with('>') {
        return true;
    }
    if !parts(before) {
        return false;
    }
    if let Some(after) = rest.strip_prefix(['-', '+', '*']) {
        return ends(after);
    }
    let digits = rest.bytes().take(10).take_while(u8::is_ascii_digit).count();
    digits > 0 && rest[digits..].strip_prefix(['.', ')']).is_some_and(ends)
}

/// A line across the page, however long, is none of them.
fn is_a_rule(line: &str) -> bool {
    let mut signs = line.chars().filter(|sign| !sign.is_whitespace());
    matches!(signs.next(), Some(first @ ('-' | '*')) if signs.clone().count() >= 2 && signs.all(|sign| sign == first))
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Options, Parser, Tag};

    use super::*;
    use crate::markdown::{Brackets, plain, to_html};

    /// Texts made to be slow, of about this many bytes.
    fn slow(length: usize) -> Vec<String> {
        let opened = |mark: &str, then: &str| {
            let half = length / 2;
            mark.repeat(half / mark.len()) + "a\n" + &then.repeat(half / then.len())
        };
        let mut all = Vec::new();
        for mark in [
            "> ", ">", "- ", "* ", "+ ", "1. ", "9) ", "-\t", "> - ", "- > ",
        ] {
            for then in ["b\n", "> b\n", "- b\n", "=\n", "\n\n", "[b]\n", "<b>\n"] {
                all.push(opened(mark, then));
            }
        }
        for link in ["[a](b \"", "[a](b '", "[a](b (", "[a](b\n\"", "[a](<b> \""] {
            all.push(opened(link, "c\n"));
        }
        let steps = (0..).map(|depth| format!("{}- a\n", "  ".repeat(depth)));
        let mut stairs = String::new();
        for step in steps.take_while(|step| step.len() * step.len() < length * 4) {
            stairs.push_str(&step);
        }
        all.push(stairs + &"b\n".repeat(length / 4));
        all
    }

    /// What the parser does for a text: at each line and each part of it, it goes through all that is open there. The
    /// second is the most that is ever open.
    fn work(text: &str) -> (usize, usize) {
        let brackets = Brackets::hidden_in(text);
        let (mut done, mut open, mut most) = (text.lines().count(), 0_usize, 0);
        for event in brackets.parser() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                Event::SoftBreak | Event::HardBreak | Event::Text(_) => {}
                _ => done += 1,
            }
            most = most.max(open);
            done += open;
        }
        (done, most)
    }

    #[test]
    fn twice_as_long_a_text_is_twice_the_work_whatever_it_was_made_of() {
        for (half, whole) in slow(20_000).iter().zip(slow(40_000)) {
            let begins: String = whole.chars().take(20).collect();
            let ((less, _), (more, most)) = (work(half), work(&whole));
            // A list and its item are two, and so are a paragraph and what is in it.
            assert!(most <= 2 * WIDEST + 2, "{begins:?}: {most} open at once");
            assert!(more <= 5 * less / 2 + 10_000, "{begins:?}: {less}, {more}");
            let shown = to_html(&whole);
            assert!(shown.len() <= 20 * whole.len(), "{begins:?}");
            assert!(plain(&whole, 240).chars().count() <= 240);
        }
    }

    /// The control: the parser alone would keep thousands open, and read titles from their beginning at each line.
    #[test]
    fn without_the_wall_it_would_not_be() {
        let text = ">".repeat(10_000) + "a\n";
        let open = |text: &str| {
            let begun = Parser::new_ext(text, Options::empty());
            begun
                .filter(|event| matches!(event, Event::Start(Tag::BlockQuote(_))))
                .count()
        };
        assert_eq!(open(&text), 10_000);
        assert_eq!(open(&walled(&text, '\u{fdd2}')), WIDEST);
        let link = "[a](https://example.org\n> \"title\")";
        let titled = |text: &str| {
            let parts = Parser::new_ext(text, Options::empty());
            parts
                .filter(|event| matches!(event, Event::Start(Tag::Link { .. })))
                .count()
        };
        assert_eq!(titled(&link.replace("> ", "")), 1);
        assert_eq!(titled(&walled(link, '\u{fdd2}').replace("> ", "")), 0);
    }

    #[test]
    fn what_is_far_to_the_right_is_shown_as_it_was_typed() {
        let far = " ".repeat(WIDEST);
        for mark in [">", "- a", "+ a", "* a", "12. a", "3) a"] {
            let shown = to_html(&format!("a\n{far}{mark} b"));
            let mark = mark.replace('>', "&gt;");
            assert_eq!(shown, format!("<p>a<br>\n{mark} b</p>\n"));
            let code = to_html(&format!("```\n{far}{mark} \"b\"\n```"));
            assert!(code.contains(&far) && !code.contains('\u{fdd2}'), "{code}");
        }
        for rule in ["-", "*", "- ", "* "] {
            assert_eq!(to_html(&rule.repeat(200)), "<hr>\n", "{rule}");
        }
        assert_eq!(to_html(&format!("a\n{}", "-".repeat(200))), "<h5>a</h5>\n");
        assert_eq!(
            to_html("She said \"no\" (and 'not now')."),
            "<p>She said \"no\" (and 'not now').</p>\n"
        );
    }
}
