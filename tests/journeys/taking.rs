//! What becomes of wheels besides looking at them, for the journey `wheels`: the lines over time, a year in view, files to take
//! away, and one page of paper. What is on a line is tested in the core.

use ithaca_tests::{Computer, Outcome, Role, Trouble, Window};
use serde_json::json;

use crate::acts::{follow, press};

/// As files, on paper, over time.
pub(crate) async fn all(computer: &Computer, window: &Window) -> Outcome {
    choose_all(window).await?;
    files(computer, window).await?;
    paper(window).await?;
    over_time(window).await
}

/// Chosen to be seen together.
pub(crate) async fn choose_all(window: &Window) -> Outcome {
    // The area, a column for each wheel, and the change between two; the page moves as they come.
    for (day, columns) in [("10 January", 2), ("12 March", 4), ("14 May", 5)] {
        let tick = format!("Show {day} 2026");
        window.press(&Role::Checkbox.named(&tick)).await?;
        let there = "return document.querySelectorAll('main thead th').length === arguments[0]";
        let wanted = vec![json!(columns)];
        window.wait_for("its column", there, wanted).await?;
    }
    window.see("Three are chosen.").await
}

/// The drawing in front of one, as each kind of file.
async fn files(computer: &Computer, window: &Window) -> Outcome {
    opened(window, "Take it away").await?;
    window.see("is not encrypted").await?;
    window.axe("a drawing to take away").await?;
    press(window, "Copy the drawing: Wheel of life").await?;
    window.see("Copied: paste it where you want it.").await?;
    let svg = saved(computer, window, "Save as SVG", "wheel.svg").await?;
    let svg = text(svg)?;
    for part in [
        "<svg xmlns=",
        "<desc>",
        "10 January",
        "The day job",
        "fill=\"#",
    ] {
        holds(&svg, part)?;
    }
    if svg.contains("var(") {
        return Err(Trouble::new(
            "The drawing asks for colours it does not have.".to_owned(),
        ));
    }
    let png = saved(computer, window, "Save as PNG", "wheel.png").await?;
    // The sign every such file begins with, then its first part: width and height.
    let wide = png.get(16..20).and_then(|four| four.try_into().ok());
    if !png.starts_with(b"\x89PNG\r\n\x1a\n") || wide.map_or(0, u32::from_be_bytes) < 600 {
        return Err(Trouble::new("The picture is none.".to_owned()));
    }
    let csv = saved(computer, window, "Save the figures as CSV", "wheel.csv").await?;
    let csv = text(csv)?;
    holds(&csv, "Area,10 January,12 March,Today,Change")?;
    holds(&csv, "The day job,4,6,7,3")
}

/// The wheels that are shown, on one page with what was noted and what is to be done.
async fn paper(window: &Window) -> Outcome {
    opened(window, "Take it away").await?;
    follow(window, "Print it on one page").await?;
    window.see("A wheel on paper").await?;
    window.see("lie outside the journal").await?;
    window.see_css("article.sheet svg.wheel").await?;
    window.see_css("article.sheet table").await?;
    window.axe("a wheel on paper").await?;
    follow(window, "Back to the wheels").await
}

/// Every line with its sentence and its table; then the year, with its days behind it.
async fn over_time(window: &Window) -> Outcome {
    window
        .press(&Role::Link.named("Over time").within("Places"))
        .await?;
    window.see("From 4 on 10 January to 7 on 14 May").await?;
    window.see("In each month").await?;
    window.axe("over time").await?;
    opened(window, "Figures: The day job").await?;
    window
        .see_css("main figure table a[href^='#/entry/']")
        .await?;
    window.axe("the figures of a line").await?;
    follow(window, "A year in view").await?;
    window.see("2026 in view").await?;
    opened(window, "Day by day").await?;
    window
        .see_css("main table.days a[href^='#/entry/']")
        .await?;
    window.axe("a year in view").await
}

/// Opens what is folded away under these words.
async fn opened(window: &Window, says: &str) -> Outcome {
    let script = "const found = [...document.querySelectorAll('main summary')]
            .find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === arguments[0]);
        if (!found) return false;
        if (!found.parentElement.open) found.click();
        return true";
    window
        .wait_for(says, script, vec![json!(says)])
        .await
        .map(drop)
}

async fn saved(computer: &Computer, window: &Window, act: &str, name: &str) -> Outcome<Vec<u8>> {
    let to = computer.home().join(name);
    computer.answer_file_dialog(&to)?;
    press(window, &format!("{act}: Wheel of life")).await?;
    window.see(name).await?;
    Ok(std::fs::read(to)?)
}

fn text(bytes: Vec<u8>) -> Outcome<String> {
    String::from_utf8(bytes).map_err(|trouble| Trouble::new(trouble.to_string()))
}

fn holds(text: &str, part: &str) -> Outcome {
    if text.contains(part) {
        return Ok(());
    }
    Err(Trouble::new(format!("“{part}” is not in:\n{text}")))
}
