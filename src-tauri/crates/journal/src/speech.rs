//! Which language Ithaca speaks: the one the person chose, or the first of the system's that it has words in. What it says in
//! that language belongs to `content` and to the window.

use content::Locale;

use crate::views::Language;

/// What was chosen and what the system prefers.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Speech {
    pub(crate) chosen: Language,
    system: Locale,
}

impl Speech {
    /// As chosen, on a system that has not said yet.
    pub(crate) fn of(chosen: Language) -> Speech {
        Speech {
            chosen,
            system: Locale::default(),
        }
    }

    /// Hears which languages the system prefers, best first. One that Ithaca has no words in is passed over.
    pub(crate) fn hear(&mut self, tags: &[String]) {
        let mut known = tags.iter().filter_map(|tag| Locale::of_tag(tag));
        self.system = known.next().unwrap_or_default();
    }

    /// The language to speak.
    pub(crate) fn locale(self) -> Locale {
        match self.chosen {
            Language::System => self.system,
            Language::En => Locale::En,
            Language::Cy => Locale::Cy,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken(chosen: Language, system: &[&str]) -> Locale {
        let mut speech = Speech::of(chosen);
        let tags: Vec<String> = system.iter().map(|tag| (*tag).to_owned()).collect();
        speech.hear(&tags);
        speech.locale()
    }

    #[test]
    fn the_system_decides_unless_the_person_did() {
        assert_eq!(spoken(Language::System, &["cy-GB", "en-GB"]), Locale::Cy);
        assert_eq!(spoken(Language::System, &["de-DE", "cy"]), Locale::Cy);
        assert_eq!(spoken(Language::System, &["de-DE"]), Locale::En);
        assert_eq!(spoken(Language::System, &[]), Locale::En);
        assert_eq!(spoken(Language::En, &["cy-GB"]), Locale::En);
        assert_eq!(spoken(Language::Cy, &["en-GB"]), Locale::Cy);
    }
}
