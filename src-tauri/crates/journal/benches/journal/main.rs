//! How long the things done most often take, each beside the same statements on a plain encrypted connection to the
//! same database in the same run. The last lines say how many times as long: the aim is 1.3 at most.
//! Nothing here is about a window; that is measured where there is one.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod ratios;
mod raw;
mod stage;

use criterion::{BatchSize, Criterion};

use raw::Raw;
use stage::Stage;

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

fn save(criterion: &mut Criterion, stage: &Stage, size: &str) {
    let mut group = criterion.benchmark_group(format!("save one entry, {size}"));
    stage.unlock();
    let mut seed = 0;
    group.bench_function(OURS, |bench| {
        let draft = || {
            seed += 1;
            stage.draft(seed)
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
            stage.draft(seed)
        };
        bench.iter_batched(draft, |draft| raw.save(&draft), BatchSize::PerIteration);
    });
    group.finish();
}

fn list(criterion: &mut Criterion, stage: &Stage, size: &str) {
    let mut group = criterion.benchmark_group(format!("list the latest 20, {size}"));
    stage.unlock();
    group.bench_function(OURS, |bench| {
        bench.iter(|| stage.desk.journal_list(Some(20)).unwrap());
    });
    stage.desk.lock();
    let raw = Raw::open(&stage.database, &stage.key);
    group.bench_function(PLAIN, |bench| bench.iter(|| raw.list(20)));
    group.finish();
}

fn main() {
    let target = ratios::target();
    let mut criterion = Criterion::default()
        .output_directory(&target)
        .configure_from_args();
    for (entries, size) in SIZES {
        let stage = Stage::with(entries);
        open(&mut criterion, &stage, size);
        save(&mut criterion, &stage, size);
        list(&mut criterion, &stage, size);
    }
    criterion.final_summary();
    ratios::print(&target);
}
