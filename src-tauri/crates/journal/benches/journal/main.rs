//! How long the things done most often take, each beside the same statements on a plain encrypted connection to the
//! same database in the same run. The last lines say how many times as long: the aim is 1.3 at most. For the screens of
//! a journal after years of work the aim is one frame; what they do with the rows beside reading them is counted too.
//! Nothing here is about a window; that is measured where there is one.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod bringing;
mod prose;
mod ratios;
mod raw;
mod safety;
mod searching;
mod stage;
mod turns;
mod working;

use criterion::{BatchSize, Criterion};
use journal::views::EntryView;

use raw::Raw;
use stage::{Stage, draft};

/// How many entries there are, and how that is said.
const SIZES: [(u32, &str); 2] = [(1_000, "1,000 entries"), (10_000, "10,000 entries")];
const OURS: &str = "ithaca";
const PLAIN: &str = "raw SQLCipher";

fn open(criterion: &mut Criterion, stage: &Stage, size: &str) {
    let mut group = criterion.benchmark_group(format!("open with the key at hand, {size}"));
    group.bench_function(OURS, |bench| {
        bench.iter_batched(
            || stage.desk.lock(),
            |()| stage.unlock(),
            BatchSize::PerIteration,
        );
    });
    stage.desk.lock();
    group.bench_function(PLAIN, |bench| {
        bench.iter_batched(
            || (),
            |()| Raw::open(&stage.database, &stage.key),
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

fn save(criterion: &mut Criterion, stage: &Stage, entry: &EntryView, size: &str) {
    let mut group = criterion.benchmark_group(format!("save one entry, {size}"));
    stage.unlock();
    let mut seed = 0;
    group.bench_function(OURS, |bench| {
        let draft = || {
            seed += 1;
            draft(entry, seed)
        };
        bench.iter_batched(
            draft,
            |draft| stage.desk.save_entry(draft).unwrap(),
            BatchSize::PerIteration,
        );
    });
    stage.desk.lock();
    let mut raw = Raw::open(&stage.database, &stage.key);
    group.bench_function(PLAIN, |bench| {
        let draft = || {
            seed += 1;
            draft(entry, seed)
        };
        bench.iter_batched(draft, |draft| raw.save(&draft), BatchSize::PerIteration);
    });
    group.finish();
}

fn list(criterion: &mut Criterion, stage: &Stage, size: &str) -> Option<String> {
    stage.unlock();
    let raw = Raw::open(&stage.database, &stage.key);
    turns::measure(
        criterion,
        &format!("list the latest 20, {size}"),
        || stage.desk.journal_list(Some(20)).unwrap(),
        || raw.list(20),
    )
}

/// The screens a person comes by most, in a journal after years of work.
fn screens(criterion: &mut Criterion) -> Vec<String> {
    let (stage, relationships) = working::stage();
    let size = "10 relationships, 400 sessions, 4,000 actions, 10,000 entries";
    let (desk, one) = (&stage.desk, &relationships[0]);
    stage.unlock();
    let raw = Raw::open(&stage.database, &stage.key);
    let today = turns::measure(
        criterion,
        &format!("Today, {size}"),
        || desk.today().unwrap(),
        || raw.today(),
    );
    let path = turns::measure(
        criterion,
        &format!("Path, {size}"),
        || desk.path(one.clone()).unwrap(),
        || raw.path(one),
    );
    let list = turns::measure(
        criterion,
        &format!("relationship list, {size}"),
        || desk.places().unwrap(),
        || raw.relationships(),
    );
    [today, path, list].into_iter().flatten().collect()
}

#[allow(clippy::print_stdout)] // it is what a person started the benches for
fn main() {
    let target = ratios::target();
    let mut criterion = Criterion::default()
        .output_directory(&target)
        .configure_from_args();
    let mut by_turns = Vec::new();
    for (entries, size) in SIZES {
        let (stage, entry) = Stage::with(entries);
        open(&mut criterion, &stage, size);
        save(&mut criterion, &stage, &entry, size);
        by_turns.extend(list(&mut criterion, &stage, size));
        if entries == SIZES[1].0 {
            safety::all(&mut criterion, &stage, size);
        }
    }
    by_turns.extend(screens(&mut criterion));
    by_turns.extend(searching::all(&mut criterion));
    by_turns.push(bringing::all(&mut criterion));
    criterion.final_summary();
    ratios::print(&target);
    for line in by_turns {
        println!("{line}");
    }
}
