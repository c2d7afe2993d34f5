//! Sessions: their list, planning one, and one before, while and after it is held. What must not live here: worksheets.

use ithaca_tests::Outcome;

use crate::guide::Guide;

pub(crate) async fn pictured(guide: &mut Guide<'_>) -> Outcome {
    let (window, gwen) = (guide.window, guide.person("Gwen").await?);
    let list = format!("#/sessions/{gwen}");
    guide.to(&list, "Sessions with Gwen").await?;
    guide.look_well("sessions").await?;
    let next = guide.address("#/session/", "").await?;
    guide
        .to(&format!("{list}/plan"), "Plan a session with Gwen")
        .await?;
    guide.look_well("plan").await?;
    window.replace(&"At what time?".into(), "half five").await?;
    guide.press("Plan it").await?;
    window.see("Give a time of day, such as 15:30.").await?;
    guide.look("plan-errors").await?;
    guide
        .to(&format!("{list}/unplanned"), "A session you have had")
        .await?;
    guide.look("plan-unplanned").await?;
    guide.to(&next, "Before you meet Gwen").await?;
    guide.look_well("session-before").await?;
    guide.press("Begin the session").await?;
    guide.headed("With Gwen").await?;
    guide.press("Start the clock").await?;
    window
        .type_into(
            &"What did you talk about?".into(),
            "Sundays, and the ironing board.",
        )
        .await?;
    window.see("Saved").await?;
    guide.look_well("session-hold").await?;
    window.go(&list).await?;
    guide.headed("Sessions with Gwen").await?;
    let held = guide.address("#/session/", "Session nine").await?;
    guide.to(&held, "Session nine with Gwen").await?;
    guide.look_well("session-after").await
}
