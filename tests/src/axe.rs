//! Accessibility: axe-core run inside the real page. What it finds is told so that it can be mended; which pages are
//! looked at is the tour's business.

use fantoccini::Client;
use serde_json::Value;

use crate::window::in_time;
use crate::{Outcome, Trouble, project};

const RUN: &str = "
const done = arguments[0];
axe.run(document, { resultTypes: ['violations'] }).then(
  ({ violations }) => done(violations.map(({ id, impact, help, nodes }) => ({
    id, impact, help,
    nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html.slice(0, 200)}\\n      ${(failureSummary ?? '').split('\\n').slice(1).join('; ').trim()}`),
    more: Math.max(0, nodes.length - 5),
  }))),
  (error) => done(String(error)),
);";

/// Fails with a readable list when the page breaks any rule of axe-core.
pub(crate) async fn check(client: &Client, place: &str) -> Outcome {
    let path = project::root().join("ui/node_modules/axe-core/axe.min.js");
    let source = std::fs::read_to_string(&path).map_err(|error| {
        Trouble::new(format!(
            "{}: {error}. Run npm ci in ui/ (./dev does it).",
            path.display()
        ))
    })?;
    in_time("axe-core to be read", client.execute(&source, Vec::new())).await?;
    let found = in_time("axe-core", client.execute_async(RUN, Vec::new())).await?;
    match found {
        Value::Array(violations) if violations.is_empty() => Ok(()),
        Value::Array(violations) => Err(Trouble::new(tell(place, &violations))),
        other => Err(Trouble::new(format!(
            "axe-core did not run on {place}: {other}"
        ))),
    }
}

fn tell(place: &str, violations: &[Value]) -> String {
    let mut told = vec![format!(
        "axe-core finds {} broken rule(s) on {place}:",
        violations.len()
    )];
    for violation in violations {
        let text = |key: &str| violation[key].as_str().unwrap_or("?");
        told.push(format!(
            "  {} ({}): {}",
            text("id"),
            text("impact"),
            text("help")
        ));
        let nodes = violation["nodes"].as_array().into_iter().flatten();
        told.extend(nodes.map(|node| format!("    {}", node.as_str().unwrap_or("?"))));
        if let Some(more) = violation["more"].as_u64().filter(|more| *more > 0) {
            told.push(format!("    and {more} more"));
        }
    }
    told.join("\n")
}
