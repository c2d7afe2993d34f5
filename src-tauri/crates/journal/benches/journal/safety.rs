//! What keeping a journal safe costs: the key derivation of a passphrase by itself, locking, a backup and bringing one back,
//! the last two in bytes a second beside a plain copy of the same file, synced as ours are.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::Path;

use criterion::{BatchSize, Criterion, Throughput};
use vault::{Cost, Sealing, SystemRandom, unseal};

use crate::OURS;
use crate::stage::Stage;

const COPY: &str = "plain copy";
/// Each takes most of a second or more: ten of them are enough to see.
const FEW: usize = 10;

/// All of it, for a filled journal.
pub(crate) fn all(criterion: &mut Criterion, stage: &Stage, size: &str) {
    derivation(criterion);
    lock(criterion, stage, size);
    stage.unlock();
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let backup = folder.path().join("backup.tar");
    back_up(criterion, stage, &backup, size);
    if !backup.exists() {
        // A filter passed it over.
        let target = backup.to_str().unwrap();
        stage.desk.back_up(target, &mut |_| ()).unwrap();
    }
    restore(criterion, &backup, size);
    stage.desk.lock();
}

/// What a passphrase or the words cost before anything is opened; opening is measured with the key at hand.
fn derivation(criterion: &mut Criterion) {
    let mut sealing = Sealing::begin(Vec::new(), &"passphrase".into(), Cost::standard()).unwrap();
    sealing.write_all(b"a key").unwrap();
    let slot = sealing.finish().unwrap();
    let mut group = criterion.benchmark_group("the key derivation of a passphrase");
    group.sample_size(FEW);
    group.bench_function(OURS, |bench| {
        bench.iter(|| {
            let mut bytes = Vec::new();
            let mut open = unseal(slot.as_slice(), &"passphrase".into()).unwrap();
            open.read_to_end(&mut bytes).unwrap();
            bytes
        });
    });
    group.finish();
}

fn lock(criterion: &mut Criterion, stage: &Stage, size: &str) {
    let mut group = criterion.benchmark_group(format!("lock, {size}"));
    group.bench_function(OURS, |bench| {
        bench.iter_batched(
            || stage.unlock(),
            |()| stage.desk.lock(),
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

fn back_up(criterion: &mut Criterion, stage: &Stage, to: &Path, size: &str) {
    let mut group = criterion.benchmark_group(format!("back up, {size}"));
    group.sample_size(FEW);
    group.throughput(Throughput::Bytes(length(&stage.database)));
    let target = to.to_str().unwrap();
    group.bench_function(OURS, |bench| {
        bench.iter(|| stage.desk.back_up(target, &mut |_| ()).unwrap());
    });
    let beside = to.with_extension("copy");
    group.bench_function(COPY, |bench| bench.iter(|| copy(&stage.database, &beside)));
    group.finish();
}

fn restore(criterion: &mut Criterion, backup: &Path, size: &str) {
    let mut group = criterion.benchmark_group(format!("restore, {size}"));
    group.sample_size(FEW);
    group.throughput(Throughput::Bytes(length(backup)));
    let into = backup.with_extension("restored");
    let clear = || {
        if into.exists() {
            fs::remove_dir_all(&into).unwrap();
        }
    };
    group.bench_function(OURS, |bench| {
        bench.iter_batched(
            clear,
            |()| vault::restore(backup, &into, &SystemRandom, &vault::Stop::default()).unwrap(),
            BatchSize::PerIteration,
        );
    });
    let beside = backup.with_extension("copy");
    group.bench_function(COPY, |bench| bench.iter(|| copy(backup, &beside)));
    group.finish();
}

fn copy(from: &Path, to: &Path) {
    fs::copy(from, to).unwrap();
    File::open(to).unwrap().sync_all().unwrap();
}

fn length(file: &Path) -> u64 {
    fs::metadata(file).unwrap().len()
}
