//! What may be a name: of a person or of a journal. Any script, any emoji; nothing that cannot be read on a line.

use crate::error::Error;

/// The most characters a name may have.
pub(crate) const LIMIT: usize = 120;

/// A name without the white space around it.
pub(crate) fn tidy(name: &str) -> Result<String, Error> {
    let name = name.trim();
    if name.chars().all(is_unseen) {
        return Err(Error::NameMissing);
    }
    if name.chars().any(char::is_control) {
        return Err(Error::NameInvalid);
    }
    if name.chars().nth(LIMIT).is_some() {
        return Err(Error::NameTooLong);
    }
    Ok(name.to_owned())
}

/// White space, and the marks that take no room of their own: a name of nothing else could not be seen.
fn is_unseen(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
        )
}

/// The first word of a name.
pub(crate) fn first(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// The name of a folder for a journal of this name, good on every system a backup may be carried to.
pub(crate) fn folder(name: &str) -> String {
    const BYTES: usize = 80;
    let safe = |letter: char| {
        if letter.is_control() || "/\\:*?\"<>|".contains(letter) {
            '-'
        } else {
            letter
        }
    };
    let mut folder = String::new();
    for letter in name.chars().map(safe) {
        if folder.len() + letter.len_utf8() > BYTES {
            break;
        }
        folder.push(letter);
    }
    // A leading dot hides a folder, a trailing one or a space is lost on Windows.
    let folder = folder.trim_matches(|letter: char| letter == '.' || letter.is_whitespace());
    if folder.is_empty() || is_reserved(folder) {
        format!("Journal {folder}").trim_end().to_owned()
    } else {
        folder.to_owned()
    }
}

/// The name of a file as it may be suggested on every system; how it ends stays.
pub fn suggested(name: &str) -> String {
    let (inner, sealed) = match name.strip_suffix(".age") {
        Some(inner) => (inner, ".age"),
        None => (name, ""),
    };
    let is_ending = |ending: &str| {
        (1..=16).contains(&ending.len())
            && ending
                .bytes()
                .all(|letter| letter.is_ascii_alphanumeric() || letter == b'-')
    };
    match inner.rsplit_once('.') {
        Some((stem, ending)) if is_ending(ending) => format!("{}.{ending}{sealed}", folder(stem)),
        _ => format!("{}{sealed}", folder(inner)),
    }
}

/// Names Windows keeps for devices, whatever follows the first dot.
fn is_reserved(folder: &str) -> bool {
    let stem = folder
        .split('.')
        .next()
        .unwrap_or(folder)
        .trim_end()
        .to_ascii_uppercase();
    let numbered = |device: &str| {
        stem.strip_prefix(device).is_some_and(|rest| {
            rest.len() == 1 && rest.bytes().all(|figure| figure.is_ascii_digit())
        })
    };
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_in_any_script_and_with_emoji_are_kept_as_they_are() {
        for name in [
            "Gwen Pritchard",
            "عبد الرحمن",
            "김민준",
            "Zoë 🌊",
            "👩‍👩‍👧‍👦",
            "O’Brien-Nowak",
            "<script>alert(1)</script>",
        ] {
            assert_eq!(tidy(&format!("  {name}\n")).unwrap(), name);
        }
    }

    #[test]
    fn a_name_too_long_empty_unseen_or_on_two_lines_is_refused() {
        assert!(matches!(tidy(&"é".repeat(10_000)), Err(Error::NameTooLong)));
        assert!(tidy(&"é".repeat(120)).is_ok());
        assert!(matches!(tidy(" \t "), Err(Error::NameMissing)));
        assert!(matches!(tidy("\u{200b}\u{feff}"), Err(Error::NameMissing)));
        assert!(matches!(tidy("Gwen\nPritchard"), Err(Error::NameInvalid)));
        assert!(matches!(tidy("Gwen\u{0}"), Err(Error::NameInvalid)));
    }

    #[test]
    fn a_journal_s_folder_stays_where_it_was_meant_to_be() {
        assert_eq!(folder("My journal"), "My journal");
        assert_eq!(folder("../../etc/passwd"), "-..-etc-passwd");
        assert_eq!(folder(".."), "Journal");
        assert_eq!(folder("con"), "Journal con");
        assert_eq!(folder("Com1.txt"), "Journal Com1.txt");
        assert_eq!(folder("Community"), "Community");
        assert_eq!(folder("a/b: c?"), "a-b- c-");
    }

    #[test]
    fn a_name_that_is_suggested_is_good_everywhere_and_ends_as_it_did() {
        for (name, suggests) in [
            ("What next? 2026-03-12.docx", "What next- 2026-03-12.docx"),
            ("1/2: a \"plan\".json.age", "1-2- a -plan-.json.age"),
            (
                "Ithaca 2026-03-12.ithaca-backup",
                "Ithaca 2026-03-12.ithaca-backup",
            ),
            ("NUL.svg", "Journal NUL.svg"),
            ("What next?", "What next-"),
            ("So. what now", "So. what now"),
        ] {
            assert_eq!(suggested(name), suggests);
        }
        assert!(suggested(&format!("{}.md", "é".repeat(200))).ends_with("é.md"));
    }

    proptest! {
        #[test]
        fn no_name_makes_a_folder_that_leads_elsewhere(name in "\\PC{1,200}") {
            let folder = folder(&name);
            prop_assert!(!folder.is_empty() && folder.len() <= 90);
            prop_assert!(!folder.contains(['/', '\\', ':']) && folder != "." && folder != "..");
        }
    }
}
