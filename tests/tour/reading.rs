//! The journal, finished entries to read, and paper. What must not live here: entries being written.

use ithaca_tests::Outcome;
use serde_json::json;

use crate::guide::Guide;

pub(crate) async fn pictured(guide: &mut Guide<'_>) -> Outcome {
    guide.window.go("#/journal").await?;
    guide.window.see_css("main h3 a").await?;
    guide.look_well("journal").await?;
    for (name, instrument) in [
        ("entry-grow", "GROW"),
        ("entry-plan", "Action plan"),
        ("entry-log", "Learning log"),
        ("entry-meeting", "First meeting"),
        ("entry-review", "Mentoring review"),
        ("entry-statements", "Professional assessment"),
    ] {
        open_newest(guide, instrument, true).await?;
        guide.look(name).await?;
    }
    on_paper(guide).await
}

async fn on_paper(guide: &mut Guide<'_>) -> Outcome {
    let window = guide.window;
    open_newest(guide, "Meeting log", true).await?;
    guide.look_well("entry-meeting-log").await?;
    guide.follow("Print").await?;
    window.see_css("main article.sheet").await?;
    guide.look("print-meeting-log").await?;
    open_newest(guide, "Wheel of life", true).await?;
    guide.look_well("entry-wheel").await?;
    guide.follow("Print").await?;
    window.see_css("main article.sheet").await?;
    guide.look_well("print").await?;
    window.go("#/new/wheel-of-life/print").await?;
    window.see("Score, 0 to 10").await?;
    guide.look("print-empty").await
}

/// Follows the first entry of an instrument in the journal: a finished one, or a draft.
pub(crate) async fn open_newest(guide: &Guide<'_>, instrument: &str, done: bool) -> Outcome {
    let window = guide.window;
    window.go("#/journal").await?;
    window.see_css("main h3 a").await?;
    let what = format!("{instrument} in the journal");
    let asked = vec![json!(instrument), json!(done)];
    window.wait_for(&what, OPEN_NEWEST, asked).await?;
    if done {
        return window.see("Open it again").await;
    }
    Ok(())
}

/// Asks for more of the list until it is there.
const OPEN_NEWEST: &str = "
    const entries = [...document.querySelectorAll('main article')];
    const says = (entry) => entry.querySelector('p.meta')?.textContent ?? '';
    const title = (entry) => entry.querySelector('h3')?.textContent ?? '';
    const one = entries.find((entry) =>
        says(entry).includes('Draft') !== arguments[1] && (says(entry) + title(entry)).includes(arguments[0]));
    if (!one) {
        [...document.querySelectorAll('main button')].find((more) => /more|older|earlier/i.test(more.textContent))?.click();
        scrollTo(0, document.documentElement.scrollHeight);
        return false;
    }
    location.hash = one.querySelector('h3 a').getAttribute('href');
    return true";
