//! The lines between two `---` at the head of a Markdown page: a flat list of keys. YAML is more than that, but nothing
//! deeper is asked for here, and its anchors can make a page of a gigabyte out of a line. What must not live here: what the
//! keys mean.

use std::collections::HashMap;

/// The most of a page that is looked through for its end.
const LENGTH: usize = 20_000;

/// What stands there, by key in small letters; each value as a list.
pub(super) type Front = HashMap<String, Vec<String>>;

/// The keys, and the page without them.
pub(super) fn split(page: &str) -> (Front, &str) {
    let none = (Front::new(), page);
    let Some(rest) = page.strip_prefix("---").and_then(after_the_line) else {
        return none;
    };
    let (mut front, mut last, mut at) = (Front::new(), String::new(), 0);
    for line in rest.split_inclusive('\n') {
        at += line.len();
        if at > LENGTH {
            return none;
        }
        let line = line.trim_end();
        if line == "---" || line == "..." {
            return (front, &rest[at..]);
        }
        if let Some(item) = line.trim_start().strip_prefix("- ") {
            front.entry(last.clone()).or_default().push(scalar(item));
        } else if let Some((key, value)) = line.split_once(':') {
            last = key.trim().to_lowercase();
            front.insert(last.clone(), values(value.trim()));
        }
    }
    none
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
        let (front, text) = split(page);
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
        ] {
            let (front, text) = split(page);
            assert!(front.is_empty() && text == page, "{page:.40}");
        }
    }
}
