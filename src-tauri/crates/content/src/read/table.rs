//! One TOML table that is being read: asks for keys by type, notes what is missing or wrong, and in the end every key
//! nobody asked for. It knows no instrument, phase or sample.

use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Page;
use super::value::{json, whole};
use crate::words::Words;

type Field<'t> = &'t Spanned<DeValue<'t>>;

/// Bounds of a file of one's own: the entries of a list, the characters of a text and of an id.
const MOST: usize = 100;
const LONGEST: usize = 2_000;
const LONGEST_ID: usize = 60;

/// A table, and what was asked of it.
pub(super) struct Table<'t> {
    pub(super) page: &'t Page<'t>,
    fields: &'t DeTable<'t>,
    at: usize,
    noun: &'static str,
    asked: Vec<&'static str>,
    tolerant: bool,
}

impl<'t> Table<'t> {
    /// Reads a table and then notes the keys that `read` did not ask for.
    pub(super) fn read<T>(
        page: &'t Page<'t>,
        fields: &'t DeTable<'t>,
        at: usize,
        noun: &'static str,
        read: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let mut table = Table {
            page,
            fields,
            at,
            noun,
            asked: Vec::new(),
            tolerant: false,
        };
        let read = read(&mut table);
        table.note_the_rest();
        read
    }

    /// Calls it something more exact from here on.
    pub(super) fn rename(&mut self, noun: &'static str) {
        self.noun = noun;
    }

    /// Leaves keys nobody asks for alone, because it is not known which ones there should be.
    pub(super) fn tolerate_the_rest(&mut self) {
        self.tolerant = true;
    }

    /// Where a key's value stands, or the table when there is none.
    pub(super) fn place(&self, key: &str) -> usize {
        self.fields
            .get(key)
            .map_or(self.at, |value| value.span().start)
    }

    /// Notes a mistake about the value of a key.
    pub(super) fn note(&self, key: &str, what: impl Into<String>, next: impl Into<String>) {
        self.page.note(self.place(key), what, next);
    }

    /// The table in words: "prompt `topic`".
    pub(super) fn name(&self) -> String {
        let id = ["id", "key"]
            .into_iter()
            .find_map(|key| self.fields.get(key)?.get_ref().as_str());
        let readable = |id: &&str| !id.is_empty() && (!self.page.own || id.len() <= LONGEST_ID);
        match id.filter(readable) {
            Some(id) => format!("{} `{id}`", self.noun),
            None => with_article(self.noun),
        }
    }

    /// Text that must be there; empty when it was not.
    pub(super) fn text(&mut self, key: &'static str) -> String {
        self.require(key);
        self.some_text(key).unwrap_or_default()
    }

    /// Text that may be missing, but not empty.
    pub(super) fn some_text(&mut self, key: &'static str) -> Option<String> {
        let field = self.ask(key)?;
        self.words_of(key, field)
    }

    /// A well-formed id that must be there; empty when it was not.
    pub(super) fn id(&mut self, key: &'static str) -> String {
        let id = self.text(key);
        self.well_formed(key, id).unwrap_or_default()
    }

    /// A well-formed id that may be missing.
    pub(super) fn some_id(&mut self, key: &'static str) -> Option<String> {
        let id = self.some_text(key)?;
        self.well_formed(key, id)
    }

    /// One of a closed list of words, which must be there.
    pub(super) fn word<W: Words>(&mut self, key: &'static str) -> Option<W> {
        self.require(key);
        self.some_word(key)
    }

    /// One of a closed list of words, which may be missing.
    pub(super) fn some_word<W: Words>(&mut self, key: &'static str) -> Option<W> {
        let word = self.some_text(key)?;
        self.known_word(&word, self.place(key))
    }

    /// Words of a closed list, at least one.
    pub(super) fn words<W: Words>(&mut self, key: &'static str) -> Vec<W> {
        let words = self.texts(key);
        self.known_words(words)
    }

    /// Words of a closed list; none when the key is missing.
    pub(super) fn some_words<W: Words>(&mut self, key: &'static str) -> Vec<W> {
        let words = self.some_texts(key);
        self.known_words(words)
    }

    /// True or false; false when it is missing.
    pub(super) fn flag(&mut self, key: &'static str) -> bool {
        let Some(field) = self.ask(key) else {
            return false;
        };
        field
            .get_ref()
            .as_bool()
            .unwrap_or_else(|| self.wrong(key, field, "true or false"))
    }

    /// A whole number that must be there.
    pub(super) fn number<N: TryFrom<i64>>(&mut self, key: &'static str) -> Option<N> {
        self.require(key);
        self.some_number(key)
    }

    /// A whole number that may be missing.
    pub(super) fn some_number<N: TryFrom<i64>>(&mut self, key: &'static str) -> Option<N> {
        let field = self.ask(key)?;
        let Some(integer) = field.get_ref().as_integer() else {
            return self.wrong(key, field, "a whole number");
        };
        let number = whole(integer).and_then(|number| N::try_from(number).ok());
        if number.is_none() {
            self.note(
                key,
                format!("`{key}` of {} is {integer}, which cannot be", self.name()),
                "Write a number that makes sense here.",
            );
        }
        number
    }

    /// A list of texts that must be there and not be empty, each with its place.
    pub(super) fn texts(&mut self, key: &'static str) -> Vec<(String, usize)> {
        self.require(key);
        self.some_texts(key)
    }

    /// A list of texts that may be missing, but not empty, each with its place.
    pub(super) fn some_texts(&mut self, key: &'static str) -> Vec<(String, usize)> {
        let fields = self.list(key, "a list of texts");
        fields
            .into_iter()
            .filter_map(|field| Some((self.words_of(key, field)?, field.span().start)))
            .collect()
    }

    /// A list of texts without their places, which must be there and not be empty.
    pub(super) fn lines(&mut self, key: &'static str) -> Vec<String> {
        self.texts(key).into_iter().map(|(text, _)| text).collect()
    }

    /// Tables that must be there, at least one.
    pub(super) fn tables<T>(
        &mut self,
        key: &'static str,
        noun: &'static str,
        read: impl FnMut(&mut Table<'t>) -> T,
    ) -> Vec<T> {
        self.require(key);
        self.some_tables(key, noun, read)
    }

    /// Tables that may be missing; a list of them may not be empty.
    pub(super) fn some_tables<T>(
        &mut self,
        key: &'static str,
        noun: &'static str,
        mut read: impl FnMut(&mut Table<'t>) -> T,
    ) -> Vec<T> {
        let fields = self.list(key, "a list of tables, in double brackets");
        fields
            .into_iter()
            .filter_map(|field| self.inside(key, field, noun, &mut read))
            .collect()
    }

    /// A table that may be missing.
    pub(super) fn some_table<T>(
        &mut self,
        key: &'static str,
        noun: &'static str,
        mut read: impl FnMut(&mut Table<'t>) -> T,
    ) -> Option<T> {
        let field = self.ask(key)?;
        self.inside(key, field, noun, &mut read)
    }

    /// Whether it has this key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.fields.get(key).is_some()
    }

    /// A table of any shape as JSON, each key with its place. Dates become text.
    pub(super) fn anything(&mut self, key: &'static str) -> Vec<(String, usize, Value)> {
        self.require(key);
        let Some(field) = self.ask(key) else {
            return Vec::new();
        };
        let Some(fields) = field.get_ref().as_table() else {
            return self.wrong(key, field, "a table");
        };
        fields
            .iter()
            .map(|(key, value)| {
                (
                    key.get_ref().to_string(),
                    key.span().start,
                    json(value.get_ref()),
                )
            })
            .collect()
    }

    fn require(&self, key: &str) {
        if !self.has(key) {
            let what = format!("{} has no `{key}`", self.name());
            self.page.note(self.at, what, format!("Add `{key}`."));
        }
    }

    fn ask(&mut self, key: &'static str) -> Option<Field<'t>> {
        self.asked.push(key);
        self.fields.get(key)
    }

    fn list(&mut self, key: &'static str, wanted: &'static str) -> Vec<Field<'t>> {
        let Some(field) = self.ask(key) else {
            return Vec::new();
        };
        let Some(fields) = field.get_ref().as_array() else {
            return self.wrong(key, field, wanted);
        };
        if fields.is_empty() {
            self.note(
                key,
                format!("`{key}` of {} is empty", self.name()),
                "Put at least one in.",
            );
        }
        if self.page.own && fields.len() > MOST {
            let what = format!("`{key}` of {} has {} entries", self.name(), fields.len());
            self.note(key, what, format!("Keep {MOST} at most."));
        }
        let most = if self.page.own { MOST } else { fields.len() };
        fields.iter().take(most).collect()
    }

    fn inside<T>(
        &self,
        key: &str,
        field: Field<'t>,
        noun: &'static str,
        read: impl FnMut(&mut Table<'t>) -> T,
    ) -> Option<T> {
        let Some(fields) = field.get_ref().as_table() else {
            return self.wrong(key, field, "a table");
        };
        Some(Table::read(
            self.page,
            fields,
            field.span().start,
            noun,
            read,
        ))
    }

    /// The text of a value; none when it is not text, or empty, which is noted.
    fn words_of(&self, key: &str, field: Field<'t>) -> Option<String> {
        let Some(text) = field.get_ref().as_str() else {
            return self.wrong(key, field, "text");
        };
        if text.trim().is_empty() {
            let what = format!("`{key}` of {} is empty", self.name());
            self.page.note(field.span().start, what, "Write it.");
            return None;
        }
        if self.page.own && text.chars().count() > LONGEST {
            let what = format!("`{key}` of {} is too long", self.name());
            let next = format!("Use {LONGEST} characters at most.");
            self.page.note(field.span().start, what, next);
            return None;
        }
        Some(text.to_owned())
    }

    fn well_formed(&self, key: &str, id: String) -> Option<String> {
        if self.page.own && id.len() > LONGEST_ID {
            let what = format!("`{key}` of {} is too long for an id", self.name());
            self.note(key, what, format!("Use {LONGEST_ID} characters at most."));
            return None;
        }
        if id
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        {
            return Some(id);
        }
        self.note(
            key,
            format!("`{id}` is not a well-formed id"),
            "Use only a to z, 0 to 9 and hyphens.",
        );
        None
    }

    fn known_word<W: Words>(&self, word: &str, at: usize) -> Option<W> {
        let known = W::ALL.iter().find(|(known, _)| *known == word);
        if known.is_none() {
            let words: Vec<&str> = W::ALL.iter().map(|(known, _)| *known).collect();
            self.page.note(
                at,
                format!("`{word}` is not a {}", W::NOUN),
                format!("Use one of: {}.", words.join(", ")),
            );
        }
        known.map(|(_, value)| *value)
    }

    fn known_words<W: Words>(&self, words: Vec<(String, usize)>) -> Vec<W> {
        words
            .into_iter()
            .filter_map(|(word, at)| self.known_word(&word, at))
            .collect()
    }

    fn wrong<T: Default>(&self, key: &str, field: Field, wanted: &str) -> T {
        let found = with_article(field.get_ref().type_str());
        self.page.note(
            field.span().start,
            format!("`{key}` of {} is {found}", self.name()),
            format!("Make it {wanted}."),
        );
        T::default()
    }

    fn note_the_rest(&self) {
        for (key, _) in self
            .fields
            .iter()
            .filter(|(key, _)| !self.tolerant && !self.asked.contains(&key.get_ref().as_ref()))
        {
            let what = format!(
                "`{}` is not a key of {}",
                key.get_ref(),
                with_article(self.noun)
            );
            self.page.note(
                key.span().start,
                what,
                format!("Take it out; the keys are {}.", self.asked.join(", ")),
            );
        }
    }
}

fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {noun}")
}
