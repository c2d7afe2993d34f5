//! Bringing in a copy as large as one may be: looking at it, which is all a file costs that somebody then turns down, and once
//! the whole way in and back. There is nothing plain to hold it beside.

use std::fs;
use std::time::Instant;

use criterion::Criterion;
use journal::views::TakeRequest;

use crate::prose::Prose;
use crate::stage::Stage;

/// So many entries of about 150 words are a little less than the 32 MiB a file may have.
const ENTRIES: u32 = 24_000;

pub(crate) fn all(criterion: &mut Criterion) -> String {
    let prose = Prose::new();
    let (full, _) = Stage::filled((1..ENTRIES).map(|seed| prose.text(seed)));
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let copy = folder.path().join("copy.json");
    let copy = copy.to_str().unwrap();
    full.unlock();
    let take = |format: &str, to: &str| {
        let request = serde_json::json!({
            "what": {"of": "everything"}, "format": format, "to": to, "name": "", "passphrase": null, "words": words(),
        });
        let request: TakeRequest = serde_json::from_value(request).unwrap();
        full.desk.take(&request, &mut |_| ()).unwrap();
        fs::metadata(to).unwrap().len() / 1_000_000
    };
    let size = take("json", copy);
    let begun = Instant::now();
    let sheets = take("pdf", folder.path().join("sheets.pdf").to_str().unwrap());
    let printed = begun.elapsed().as_secs_f64();
    let empty = Stage::empty();
    empty.unlock();
    let name = format!("look at a copy of {size} MB");
    let mut group = criterion.benchmark_group(&name);
    group.sample_size(10);
    group.bench_function(crate::OURS, |bench| {
        bench.iter(|| empty.desk.look_at_bringing(copy, None).unwrap());
    });
    group.finish();
    let seen = empty.desk.look_at_bringing(copy, None).unwrap().seen;
    let begun = Instant::now();
    let brought = empty.desk.bring(copy, None, &seen, &mut |_| ()).unwrap();
    let (came, begun) = (begun.elapsed(), Instant::now());
    empty.desk.take_back(brought.import).unwrap();
    format!(
        "{name}, once: {} entries came in within {:.1} s and were taken back within {:.1} s\n\
         the same entries as sheets (PDF), once: {sheets} MB within {printed:.1} s",
        brought.entries,
        came.as_secs_f64(),
        begun.elapsed().as_secs_f64()
    )
}

/// The words of a document, which a copy in JSON has none of.
fn words() -> serde_json::Value {
    let names = [
        "language",
        "session",
        "with",
        "written",
        "draft",
        "what",
        "success",
        "who",
        "by",
        "state",
        "came",
        "me",
        "them",
        "both",
        "open",
        "done",
        "reached",
        "dropped",
        "area",
        "score",
        "note",
        "statement",
        "name",
        "date",
        "signature",
        "outOf",
        "whose",
        "mine",
        "theirs",
        "agreed",
        "page",
    ];
    let mut words: serde_json::Map<_, _> = names
        .map(|name| (name.to_owned(), "".into()))
        .into_iter()
        .collect();
    words.insert("months".to_owned(), serde_json::json!([]));
    words.into()
}
