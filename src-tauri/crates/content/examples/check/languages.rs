//! How much of each language is translated, file by file. What must not live here: what a translation may say.

use content::{Extent, Languages};

use crate::columns;

/// A table for each language but English: the files that are begun, and all of them together.
pub(crate) fn of(languages: &Languages) -> String {
    let table = |(locale, extents): (content::Locale, &[Extent])| {
        let begun = extents.iter().filter(|extent| extent.given > 0);
        let mut rows: Vec<[String; 4]> = begun.map(row).collect();
        rows.push(row(&Extent {
            file: "all of content/en".to_owned(),
            given: extents.iter().map(|extent| extent.given).sum(),
            of: extents.iter().map(|extent| extent.of).sum(),
        }));
        columns::of(
            [locale.code(), "translated", "of", "per cent"],
            &rows,
            1..=3,
        )
    };
    languages.extents().map(table).collect()
}

fn row(extent: &Extent) -> [String; 4] {
    [
        extent.file.clone(),
        extent.given.to_string(),
        extent.of.to_string(),
        (extent.given * 100 / extent.of.max(1)).to_string(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_wholly_translated_says_a_hundred() {
        let languages = Languages::built_in().unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
        let table = of(&languages);
        let log = table
            .lines()
            .find(|line| line.starts_with("instruments/learning-log.toml"));
        assert!(log.is_some_and(|line| line.ends_with(" 100")), "{table}");
        let all = table.lines().last();
        assert!(
            all.is_some_and(|line| line.starts_with("all of")),
            "{table}"
        );
    }
}
