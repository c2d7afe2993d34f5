//! Relationships: their paths, everyone at once, one of them from its beginning to its end, its goals, agreement and
//! reviews. What must not live here: sessions.

use ithaca_tests::{Outcome, Role};

use crate::guide::Guide;

pub(crate) async fn pictured(guide: &mut Guide<'_>) -> Outcome {
    path(guide).await?;
    one(guide).await?;
    goals(guide).await?;
    agreement(guide).await?;
    reviews(guide).await?;
    begin(guide).await
}

async fn path(guide: &mut Guide<'_>) -> Outcome {
    let (gwen, farah) = (guide.person("Gwen").await?, guide.person("Farah").await?);
    guide
        .to(&format!("#/path/{gwen}"), "The path with Gwen")
        .await?;
    guide.look_well("path").await?;
    guide.press("Four steps on this path").await?;
    guide.look_at("path-history", "main details[open]").await?;
    guide
        .to(&format!("#/path/{farah}"), "The path with Farah")
        .await?;
    guide.look("path-begun").await?;
    guide
        .to(&format!("#/moving/{gwen}/winding-up"), "On to winding up")
        .await?;
    guide.look_well("moving").await?;
    guide
        .to(
            &format!("#/moving/{gwen}/setting-direction"),
            "Back to setting direction",
        )
        .await?;
    guide.look("moving-back").await
}

/// One that goes on, and one that has ended.
async fn one(guide: &mut Guide<'_>) -> Outcome {
    guide.to("#/relationships", "Everyone").await?;
    guide.look_well("everyone").await?;
    let tomasz = guide.person("Tomasz").await?;
    guide.window.run(OPEN_FOLDS, Vec::new()).await?;
    let delroy = guide.person("Delroy").await?;
    guide
        .to(&format!("#/relationship/{tomasz}"), "With Tomasz")
        .await?;
    guide.look_well("relationship").await?;
    guide
        .to(
            &format!("#/relationship/{tomasz}/change"),
            "Change what was set up with Tomasz",
        )
        .await?;
    guide.look("relationship-change").await?;
    guide
        .to(
            &format!("#/relationship/{tomasz}/end"),
            "The end with Tomasz",
        )
        .await?;
    guide.look("relationship-end").await?;
    guide
        .to(&format!("#/relationship/{delroy}"), "With Delroy")
        .await?;
    guide.look("relationship-ended").await?;
    guide.follow("Delete everything about Delroy").await?;
    guide.headed("Delete everything about Delroy").await?;
    guide.look("relationship-erase").await?;
    guide
        .to(&format!("#/path/{delroy}"), "The path with Delroy")
        .await?;
    guide.look("path-ended").await
}

/// Opens everything that is folded.
const OPEN_FOLDS: &str =
    "for (const fold of document.querySelectorAll('main details')) fold.open = true";

async fn goals(guide: &mut Guide<'_>) -> Outcome {
    let (gwen, farah) = (guide.person("Gwen").await?, guide.person("Farah").await?);
    guide
        .to(&format!("#/goals/with/{gwen}"), "Goals with Gwen")
        .await?;
    guide.look_well("goals").await?;
    guide.press("Say more").await?;
    guide.look("goals-more").await?;
    guide
        .to(&format!("#/goals/with/{farah}"), "Goals with Farah")
        .await?;
    guide.look("goals-empty").await?;
    guide.to("#/goals", "My goals").await?;
    guide.look("goals-own").await
}

/// Signed, alone, together without anything agreed, and one agreed afresh and not yet signed.
async fn agreement(guide: &mut Guide<'_>) -> Outcome {
    let (window, gwen, tomasz) = (
        guide.window,
        guide.person("Gwen").await?,
        guide.person("Tomasz").await?,
    );
    window.go(&format!("#/contract/{gwen}")).await?;
    window.see("Agreed and signed on").await?;
    guide.look_well("contract").await?;
    guide.follow("Print it").await?;
    window.see_css("main article.sheet").await?;
    guide.look("print-contract").await?;
    window.go(&format!("#/contract/{tomasz}")).await?;
    window.press(&Role::Radio.named("On my own")).await?;
    window.see("points answered").await?;
    guide.look_well("contract-alone").await?;
    window.press(&Role::Radio.named("Together")).await?;
    window.see("points agreed.").await?;
    guide.look("contract-together").await?;
    window.go(&format!("#/contract/{gwen}")).await?;
    guide.press("Agree it afresh").await?;
    window
        .see("A new agreement, with the words of the last.")
        .await?;
    guide.look_well("contract-unsigned").await?;
    guide.press("Sign it").await?;
    window.see("Write the name of the one who signs.").await?;
    guide
        .look_at("contract-errors", "main .error, main [aria-invalid]")
        .await
}

async fn reviews(guide: &mut Guide<'_>) -> Outcome {
    let (gwen, farah) = (guide.person("Gwen").await?, guide.person("Farah").await?);
    guide.to(&format!("#/reviews/{gwen}"), "Reviews").await?;
    guide.window.see("Looking back with Gwen").await?;
    guide.look_well("reviews").await?;
    guide.to(&format!("#/reviews/{farah}"), "Reviews").await?;
    guide
        .window
        .see("Nothing looked back on with Farah")
        .await?;
    guide.look("reviews-empty").await
}

async fn begin(guide: &mut Guide<'_>) -> Outcome {
    guide.window.go("#/begin").await?;
    guide.window.see("What is your part?").await?;
    guide.look("begin").await?;
    guide.press("Begin this relationship").await?;
    guide.window.see("Choose your part in it.").await?;
    guide.look("begin-errors").await
}
