//! Everything others wrote that is in the program, as `licences.tsv` has it. A tidy test holds that list against what is built
//! in, and makes it anew when asked to.

use journal::views::Licence;

const LIST: &str = include_str!("../licences.tsv");

/// All of it, by name.
pub(crate) fn all() -> Vec<Licence> {
    LIST.lines().filter_map(read).collect()
}

fn read(line: &str) -> Option<Licence> {
    let mut parts = line.split('\t').map(str::to_owned);
    let licence = Licence {
        name: parts.next()?,
        version: parts.next()?,
        licence: parts.next()?,
    };
    // The rest only builds it.
    (parts.next()? == "ships").then_some(licence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_name_a_version_and_a_licence() {
        assert!(all().len() > 100 && all().len() < LIST.lines().count());
        for Licence {
            name,
            version,
            licence,
        } in all()
        {
            assert!(
                !name.is_empty() && !version.is_empty() && !licence.is_empty(),
                "{name}"
            );
        }
    }
}
