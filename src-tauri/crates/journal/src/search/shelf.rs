//! What is the same in every journal, and so stands in no index: pages of the library, questions of the bank, instruments.
//! It is folded once and then looked through whole. One's own questions are in the index.

use content::Content;

use super::fold::Known;
use super::narrow::Narrow;
use super::passage::Looked;
use super::query::Query;
use super::{From, Weighed};
use crate::markdown;
use crate::views::{FoundKind, Hit};

/// Everything of a content that can be found.
pub(crate) struct Shelf {
    items: Vec<Item>,
}

struct Item {
    kind: FoundKind,
    id: String,
    title: Known,
    text: Known,
    under: Option<String>,
}

impl Shelf {
    pub(crate) fn of(content: &Content) -> Shelf {
        let mut items = Vec::new();
        for page in &content.library {
            let text = markdown::plain(&page.text, page.text.len().max(1));
            let text = format!("{} {text}", page.about);
            items.push(item(
                FoundKind::Page,
                &page.id,
                &page.title,
                text,
                Some(&page.part),
            ));
        }
        for family in &content.questions {
            for question in &family.questions {
                let text = String::new();
                items.push(item(
                    FoundKind::Question,
                    &question.id,
                    &question.label,
                    text,
                    Some(&family.title),
                ));
            }
        }
        for instrument in &content.instruments {
            let (title, text) = (&instrument.title, instrument.purpose.clone());
            items.push(item(
                FoundKind::Instrument,
                &instrument.id,
                title,
                text,
                None,
            ));
        }
        Shelf { items }
    }

    /// What holds every part of it.
    pub(super) fn find<'a>(
        &'a self,
        query: &'a Query,
        narrow: &'a Narrow,
    ) -> impl Iterator<Item = Weighed> + 'a {
        let items = self.items.iter().enumerate();
        let may_hold = |item: &Item| {
            let mut words = query.parts.iter().flat_map(|part| &part.words);
            words.all(|word| {
                [&item.title, &item.text]
                    .iter()
                    .any(|one| one.folded().contains(word.as_str()))
            })
        };
        items
            .filter(move |(_, item)| !query.is_empty() && narrow.has(item.kind) && may_hold(item))
            .filter_map(|(number, item)| {
                let title = Looked::known(&item.title, query);
                let text = Looked::known(&item.text, query);
                let all = query.parts.len();
                let found = title.parts == all || text.parts == all || holds_all(item, query);
                found.then(|| Weighed {
                    worth: 8 * title.worth() + text.worth(),
                    from: From::Shelf(number),
                })
            })
    }

    pub(super) fn hit(&self, number: usize, query: &Query) -> Option<Hit> {
        let item = self.items.get(number)?;
        Some(Hit {
            kind: item.kind,
            id: item.id.clone(),
            title: Looked::known(&item.title, query).whole(),
            passage: Looked::known(&item.text, query).stretch(),
            date: None,
            form: item.under.clone(),
            relationship: None,
            who: None,
            state: None,
        })
    }
}

/// Whether title and text together hold all of it.
fn holds_all(item: &Item, query: &Query) -> bool {
    let both = format!("{}\n{}", item.title.text, item.text.text);
    Looked::through(&both, query).parts == query.parts.len()
}

fn item(kind: FoundKind, id: &str, title: &str, text: String, under: Option<&String>) -> Item {
    Item {
        kind,
        id: id.to_owned(),
        title: Known::of(title.to_owned()),
        text: Known::of(text),
        under: under.cloned(),
    }
}
