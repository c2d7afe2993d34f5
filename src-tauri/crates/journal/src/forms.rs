//! Forms made or changed inside Ithaca. What is being changed is kept as it is typed, sound or not; what is offered to be
//! filled in has been held to the rules of any file of one's own. Files that are sent and received are in `form_file`.

use chrono::Days;
use content::{
    Content, Group, Instrument, Kind, Misplaced, OWN_WORDING, PACK_LIMIT, Packs, Prompt, Role,
    Section,
};
use rusqlite::Connection;

use crate::binned::DAYS;
use crate::book::{Book, Stop};
use crate::error::{Error, Thing};
use crate::own_instrument::{self, OwnInstrument};
use crate::views::{BinnedForm, FormCard, FormMistake, FormSaved, FormView, FormsView};
use crate::{dates, path};

/// Every form, and those in the bin.
pub(crate) fn view(book: &Book<'_>) -> Result<FormsView, Error> {
    let content = book.content();
    let mut all = book.read(|connection| Ok(own_instrument::all(connection)?))?;
    let day = |at: chrono::DateTime<chrono::FixedOffset>| {
        book.tools.clock.local(at.to_utc()).date_naive()
    };
    let (mut forms, mut binned) = (Vec::new(), Vec::new());
    all.sort_by_key(|own| std::cmp::Reverse(own.binned_at));
    for own in &all {
        match own.binned_at {
            Some(at) => binned.push(BinnedForm {
                id: own.id.clone(),
                title: title(own),
                gone_on: day(at) + Days::new(DAYS),
            }),
            None => forms.push(card(own, &content, day(own.changed_at))),
        }
    }
    Ok(FormsView {
        today: book.today(),
        forms,
        binned,
    })
}

/// As it was last typed.
fn typed(own: &OwnInstrument) -> Option<&Instrument> {
    own.draft.as_ref().or(own.used.as_ref())
}

fn title(own: &OwnInstrument) -> String {
    typed(own).map_or_else(String::new, |form| form.title.clone())
}

fn card(own: &OwnInstrument, content: &Content, changed: chrono::NaiveDate) -> FormCard {
    FormCard {
        id: own.id.clone(),
        title: title(own),
        based_on: based_on(own, content),
        used: content.instrument(&own.id).is_some(),
        changing: own.draft.is_some(),
        prompts: path::count(typed(own).into_iter().flat_map(Instrument::prompts)),
        changed,
    }
}

fn based_on(own: &OwnInstrument, content: &Content) -> Option<String> {
    let from = content.instrument(own.based_on.as_deref()?)?;
    Some(from.title.clone())
}

/// One form, to be changed.
pub(crate) fn one(book: &Book<'_>, id: String) -> Result<FormView, Error> {
    let own = book.read(move |connection| get(connection, &id))?;
    shown(book, own)
}

fn get(connection: &Connection, id: &str) -> Result<OwnInstrument, Stop> {
    Ok(own_instrument::get(connection, id)?.ok_or(Error::NotFound(Thing::Instrument))?)
}

fn shown(book: &Book<'_>, own: OwnInstrument) -> Result<FormView, Error> {
    let (content, saved_at) = (book.content(), own.changed_at.to_utc());
    let based_on = based_on(&own, &content);
    let (used, changing) = (content.instrument(&own.id).is_some(), own.draft.is_some());
    let form = own.draft.or(own.used);
    let form = form.ok_or(Error::NotFound(Thing::Instrument))?;
    Ok(FormView {
        mistakes: mistakes(book, &form),
        id: own.id,
        form,
        based_on,
        used,
        changing,
        binned: own.binned_at.is_some(),
        saved: dates::saved(book.tools.clock.local(saved_at)),
    })
}

/// What has to be mended before it can be used.
fn mistakes(book: &Book<'_>, form: &Instrument) -> Vec<FormMistake> {
    let checked = Packs::beside(&book.tools.content()).check(form);
    let told = |mistake: Misplaced| FormMistake {
        place: mistake.place,
        what: mistake.what,
        next: mistake.next,
    };
    checked
        .err()
        .unwrap_or_default()
        .into_iter()
        .map(told)
        .collect()
}

/// Makes a form: a copy of this instrument, or one with an empty question.
pub(crate) fn begin(book: &Book<'_>, from: Option<&str>, title: String) -> Result<FormView, Error> {
    let id = new_id(book)?;
    let form = match from {
        Some(from) => {
            let content = book.content();
            let from = content.instrument(from);
            from.ok_or(Error::NotFound(Thing::Instrument))?.as_own(&id)
        }
        None => blank(&id),
    };
    keep_new(
        book,
        OwnInstrument {
            id,
            used: None,
            draft: Some(Instrument { title, ..form }),
            based_on: from.map(str::to_owned),
            changed_at: book.now(),
            binned_at: None,
        },
    )
}

/// Copies a form in that was read from a file. One that is not sound is not used yet.
pub(crate) fn add(book: &Book<'_>, form: &Instrument) -> Result<FormView, Error> {
    let id = new_id(book)?;
    let form = bounded(form.as_own(&id))?;
    let (used, draft) = if mistakes(book, &form).is_empty() {
        (Some(form), None)
    } else {
        (None, Some(form))
    };
    keep_new(
        book,
        OwnInstrument {
            id,
            used,
            draft,
            based_on: None,
            changed_at: book.now(),
            binned_at: None,
        },
    )
}

fn new_id(book: &Book<'_>) -> Result<String, Error> {
    Ok(format!("own-{}", book.tools.mint(book.now())?))
}

fn keep_new(book: &Book<'_>, own: OwnInstrument) -> Result<FormView, Error> {
    let own = book.write(move |transaction| {
        own_instrument::insert(transaction, &own)?;
        Ok(own)
    })?;
    shown(book, own)
}

fn blank(id: &str) -> Instrument {
    let question = Prompt {
        id: "first".into(),
        label: String::new(),
        help: None,
        optional: false,
        borrow: Vec::new(),
        carry: None,
        kind: Kind::Text,
    };
    let section = Section {
        id: "questions".into(),
        title: String::new(),
        why: None,
        together: false,
        prompts: vec![question],
    };
    Instrument {
        id: id.to_owned(),
        version: 1,
        title: String::new(),
        group: Group::Own,
        purpose: String::new(),
        time: None,
        roles: vec![Role::Both],
        phases: Vec::new(),
        sources: Vec::new(),
        source: None,
        library: None,
        sides: false,
        wording: OWN_WORDING.to_owned(),
        headline: None,
        sections: vec![section],
    }
}

/// No larger than a file of one's own may be, so that all of it can be kept, checked and sent.
fn bounded(form: Instrument) -> Result<Instrument, Error> {
    if form.to_toml().len() > PACK_LIMIT {
        return Err(Error::TooLong("form"));
    }
    Ok(form)
}

/// Keeps a form as it is typed, sound or not; one in the bin takes it, and stays there.
pub(crate) fn save(book: &Book<'_>, id: String, form: &Instrument) -> Result<FormSaved, Error> {
    let now = book.now();
    let form = bounded(form.as_own(&id))?;
    let mistakes = mistakes(book, &form);
    let changing = book.write(move |transaction| {
        let mut own = get(transaction, &id)?;
        own.draft = Some(form).filter(|form| own.used.as_ref() != Some(form));
        own.changed_at = now;
        own_instrument::update(transaction, &own)?;
        Ok(own.draft.is_some())
    })?;
    Ok(FormSaved {
        saved: dates::saved(now),
        changing,
        mistakes,
    })
}

/// Puts a form to use as it was last typed, unless there are mistakes in it: these come back then, and nothing changes.
pub(crate) fn put_to_use(book: &Book<'_>, id: String) -> Result<FormView, Error> {
    let view = one(book, id)?;
    if !view.mistakes.is_empty() {
        return Ok(view);
    }
    let form = view.form.clone();
    let now = book.now();
    book.write(move |transaction| {
        let mut own = get(transaction, &form.id)?;
        own.used = Some(form);
        own.draft = None;
        own.changed_at = now;
        Ok(own_instrument::update(transaction, &own)?)
    })?;
    Ok(FormView {
        used: true,
        changing: false,
        saved: dates::saved(now),
        ..view
    })
}

/// Moves a form to the bin. What was answered in it stays.
pub(crate) fn put_in_bin(book: &Book<'_>, id: String) -> Result<(), Error> {
    let now = book.now();
    book.write(move |transaction| there(own_instrument::bin(transaction, &id, Some(now))?))
}

/// Takes a form out of the bin; it is as it was.
pub(crate) fn take_out(book: &Book<'_>, id: String) -> Result<(), Error> {
    book.write(move |transaction| there(own_instrument::bin(transaction, &id, None)?))
}

fn there(changed: bool) -> Result<(), Stop> {
    if changed {
        Ok(())
    } else {
        Err(Error::NotFound(Thing::Instrument).into())
    }
}

#[cfg(test)]
mod tests;
