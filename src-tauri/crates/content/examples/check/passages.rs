//! What a person reads: the texts of a form, a page, a phase and a family of questions, and of everything together. What
//! must not live here: how hard they are.
//!
//! The sample journal is left out: it is written as if by people, and people write as they like.

use content::{Content, Family, Instrument, Kind, Page, Phase, Prompt, Section};
use pulldown_cmark::{Event, Parser, TagEnd};

/// The texts of everything, by what they stand in: `instruments/grow`, `library/grow`, `phases/moving-on`, `questions/fun`.
pub(crate) fn all(content: &Content) -> Vec<(String, Vec<String>)> {
    let instruments = content.instruments.iter();
    let instruments =
        instruments.map(|one| (format!("instruments/{}", one.id), of_instrument(one)));
    let pages = content.library.iter();
    let pages = pages.map(|one| (format!("library/{}", one.id), of_page(one)));
    let phases = content.phases.iter();
    let phases = phases.map(|one| (format!("phases/{}", one.id), of_phase(one)));
    let families = content.questions.iter();
    let families = families.map(|one| (format!("questions/{}", one.id), of_family(one)));
    let all = instruments.chain(pages).chain(phases).chain(families);
    all.collect()
}

/// Everything a person reads while filling it in.
pub(crate) fn of_instrument(instrument: &Instrument) -> Vec<String> {
    let head = [
        Some(&instrument.title),
        Some(&instrument.purpose),
        instrument.time.as_ref(),
    ];
    let mut texts: Vec<String> = head.into_iter().flatten().cloned().collect();
    texts.extend(instrument.sections.iter().flat_map(of_section));
    texts
}

fn of_section(section: &Section) -> Vec<String> {
    let head = [Some(&section.title), section.why.as_ref()];
    let mut texts: Vec<String> = head.into_iter().flatten().cloned().collect();
    texts.extend(section.prompts.iter().flat_map(of_prompt));
    texts
}

fn of_prompt(prompt: &Prompt) -> Vec<String> {
    let mut texts = vec![prompt.label.clone()];
    texts.extend(prompt.help.clone());
    texts.extend(prompt.borrow.iter().cloned());
    texts.extend(prompt.items().iter().map(|item| item.label.clone()));
    texts.extend(prompt.follow_up().map(|follow_up| follow_up.label.clone()));
    match &prompt.kind {
        Kind::Scale { low, high, .. } => texts.extend([low, high].into_iter().flatten().cloned()),
        Kind::Statements {
            low, high, groups, ..
        } => {
            texts.extend([low, high].into_iter().flatten().cloned());
            texts.extend(groups.iter().map(|group| group.title.clone()));
            // They are sentences, with or without a full stop.
            let statements = prompt.statements().map(|item| &item.label);
            texts.extend(statements.map(|said| format!("{}.", said.trim_end_matches('.'))));
        }
        _ => {}
    }
    texts
}

/// What it is about, and its text.
pub(crate) fn of_page(page: &Page) -> Vec<String> {
    let mut texts = vec![page.about.clone()];
    texts.extend(paragraphs(&page.text));
    texts
}

/// Everything the Path says of a phase.
pub(crate) fn of_phase(phase: &Phase) -> Vec<String> {
    let mut texts = vec![phase.title.clone(), phase.purpose.clone()];
    texts.extend(phase.nudge.clone());
    let lists = [&phase.focus, &phase.aware, &phase.questions];
    texts.extend(lists.into_iter().flatten().cloned());
    texts.extend(phase.tasks.iter().map(|task| task.label.clone()));
    texts
}

/// When to reach for it, and its questions.
pub(crate) fn of_family(family: &Family) -> Vec<String> {
    let mut texts = vec![family.about.clone()];
    let questions = family.questions.iter();
    texts.extend(questions.map(|question| question.label.clone()));
    texts
}

/// The words of a text in Markdown, a paragraph, heading or point at a time: no sentence goes on past them.
fn paragraphs(text: &str) -> Vec<String> {
    let (mut done, mut now) = (Vec::new(), String::new());
    for event in Parser::new(text) {
        match event {
            Event::Text(words) | Event::Code(words) => now.push_str(&words),
            Event::SoftBreak | Event::HardBreak => now.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => {
                done.push(std::mem::take(&mut now));
            }
            _ => {}
        }
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built_in() -> Content {
        Content::built_in().unwrap_or_else(|mistakes| panic!("{mistakes:?}"))
    }

    #[test]
    fn what_is_read_of_a_page_are_its_words() {
        let text = "## Begin\n\nRead *on* in [a page](library:grow),\nor do.\n\n- One\n- Two\n";
        let expected = ["Begin", "Read on in a page, or do.", "One", "Two"];
        assert_eq!(paragraphs(text), expected);
    }

    #[test]
    fn statements_are_read_as_sentences() {
        let content = built_in();
        let assessment = content.instrument("professional-assessment");
        let texts = of_instrument(assessment.unwrap_or_else(|| panic!("it is gone")));
        assert!(texts.contains(&"Career development".to_owned()));
        assert!(texts.contains(&"My work means something to me.".to_owned()));
    }

    #[test]
    fn everything_a_person_reads_is_there() {
        let content = built_in();
        let all = all(&content);
        let counts = [
            ("instruments/", content.instruments.len()),
            ("library/", content.library.len()),
            ("phases/", content.phases.len()),
            ("questions/", content.questions.len()),
        ];
        for (folder, count) in counts {
            let found = all.iter().filter(|(name, _)| name.starts_with(folder));
            assert_eq!(found.count(), count, "{folder}");
        }
        assert!(all.iter().all(|(_, texts)| texts.len() > 1));
    }
}
