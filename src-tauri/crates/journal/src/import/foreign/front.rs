//! The lines between two `---` at the head of a Markdown page: a flat list of keys. YAML is more than that, but nothing
//! deeper is asked for here, and its anchors can make a page of a gigabyte out of a line. What must not live here: what the
//! keys mean.

use std::collections::BTreeMap;

/// The most of a page that is looked through for its end.
const LENGTH: usize = 20_000;

/// What stands there, by key in small letters; each value as a list.
pub(super) type Front = BTreeMap<String, Vec<String>>;

/// The keys, and the page without them. Only what looks like keys with their values is taken so, and only with one among them
/// that is asked for: a page may begin with a line across it, and what stands between two of them is somebody's words.
pub(super) fn split<'p>(page: &'p str, asked_for: &[&str]) -> (Front, &'p str) {
    keys(page, asked_for).unwrap_or_else(|| (Front::new(), page))
}

fn keys<'p>(page: &'p str, asked_for: &[&str]) -> Option<(Front, &'p str)> {
    let rest = page.strip_prefix("---").and_then(after_the_line)?;
    let (mut front, mut last, mut at) = (Front::new(), None::<String>, 0);
    for line in rest.split_inclusive('\n') {
        at += line.len();
        if at > LENGTH {
            return None;
        }
        let line = line.trim_end();
        if line == "---" || line == "..." {
            let any = asked_for.iter().any(|key| front.contains_key(*key));
            return any.then_some((front, &rest[at..]));
        }
        if let Some((key, value)) = keyed(line) {
            front.entry(key.clone()).or_default().extend(values(value));
            last = Some(key);
            continue;
        }
        // What stands under a key is an item of its list; anything else there is asked for of no key.
        let (under, inner) = (last.as_ref()?, line.trim_start());
        let item = inner.strip_prefix("- ");
        if item.is_none() && inner.len() == line.len() && !line.is_empty() {
            return None;
        }
        if item.is_none() && !line.is_empty() && asked_for.contains(&under.as_str()) {
            return None;
        }
        let item = scalar(item.unwrap_or(inner));
        let under = front.entry(under.clone()).or_default();
        under.extend(Some(item).filter(|item| !item.is_empty()));
    }
    None
}

/// A key at the beginning of a line, and its value.
fn keyed(line: &str) -> Option<(String, &str)> {
    let (key, value) = line.split_once(':')?;
    let of_a_key = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == '-';
    let is_key = key.starts_with(char::is_alphabetic) && key.chars().all(of_a_key);
    let apart = value.is_empty() || value.starts_with([' ', '\t']);
    (is_key && apart).then(|| (key.to_lowercase(), value.trim()))
}

/// What follows the end of this line, when nothing else stands on it.
fn after_the_line(rest: &str) -> Option<&str> {
    let (line, rest) = rest.split_once('\n')?;
    line.trim().is_empty().then_some(rest)
}

fn values(value: &str) -> Vec<String> {
    let list = value
        .strip_prefix('[')
        .and_then(|list| list.strip_suffix(']'));
    let values = match list {
        Some(list) => list.split(',').map(|one| scalar(one.trim())).collect(),
        None => vec![scalar(value)],
    };
    values
        .into_iter()
        .filter(|value| !value.is_empty())
        .collect()
}

/// A text with or without quotation marks round it.
fn scalar(value: &str) -> String {
    if value.starts_with('"') {
        let read = serde_json::from_str(value);
        return read.unwrap_or_else(|_| value.trim_matches('"').to_owned());
    }
    let single = value.strip_prefix('\'');
    match single.and_then(|value| value.strip_suffix('\'')) {
        Some(value) => value.replace("''", "'"),
        None => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_in_each_of_the_ways_people_write_them() {
        let page = "---\ntitle: \"A: \\\"b\\\"\"\nDate: 2026-03-12\ntags: [work, 'two words', ]\naliases:\n  - one\n- two\n---\nText\n";
        let (front, text) = split(page, &["title", "date"]);
        assert_eq!(text, "Text\n");
        assert_eq!(front["title"], ["A: \"b\""]);
        assert_eq!(front["date"], ["2026-03-12"]);
        assert_eq!(front["tags"], ["work", "two words"]);
        assert_eq!(front["aliases"], ["one", "two"]);
    }

    #[test]
    fn a_line_across_the_page_is_no_head() {
        let open = format!("---\n{}", "a: b\n".repeat(LENGTH));
        for page in [
            "",
            "---",
            "--- a\nb\n---\n",
            "---\nnever closed\n",
            "Text\n---\n",
            &open,
            // Words, and not keys with their values.
            "---\n\nMonday was hard.\n\n---\n\nTuesday was not.\n",
            "---\nMonday was hard: I cried.\n---\nTuesday.\n",
            "---\nMonday: hard\n---\nTuesday.\n",
            "---\n\ntitle: hard\n---\nTuesday.\n",
            "---\ntitle: hard\nMonday.\n---\nTuesday.\n",
            "---\ntitle: >\n  Two\n  lines\n---\nTuesday.\n",
            "---\n- title: a list\n---\nTuesday.\n",
            "---\n14:02 we met\ntitle: x\n---\nTuesday.\n",
            // Nor with a key that is asked for above them.
            "---\ntitle: x\nmood: low\nMonday was hard.\n---\nTuesday.\n",
            "---\ntitle: x\n14: we met\n---\nTuesday.\n",
            "---\ntitle: x\nhttps://example.org/\n---\nTuesday.\n",
            "---\ntitle: x\nMonday was hard: I cried.\n---\nTuesday.\n",
        ] {
            let (front, text) = split(page, &["title", "date"]);
            assert!(front.is_empty() && text == page, "{page:.40}");
        }
    }
}
