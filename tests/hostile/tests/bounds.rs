//! What a reader costs, counted and not timed: the memory it holds at most, and how often and how much it asks for in all,
//! which is what time goes into here. The one file that may cost more is an honest slot, whose scrypt is dear on purpose
//! and bounded by `vault/src/slot.rs`. What must not live here: what a reader takes or refuses.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use allocation_counter::{AllocationInfo, measure};
use hostile::{READERS, Reader};

/// For each byte read: 500 held at most at any moment, which is 100 MB for the largest form or text there may be; ten times
/// as many asked for in all; and a tenth as many requests. All of it is no more than a processor does in a second.
const HELD: u64 = 500;
const ASKED: u64 = 10 * HELD;
const TIMES: u64 = HELD / 10;
/// What is there before anything is read.
const SOME: u64 = 4_000_000;

/// How many bytes are tried at once: a tenth of the largest form, because an unoptimised build is slow.
const LARGE: usize = 20_000;

/// What readers stumble over: things in things, things beside things, things begun and never ended.
const PIECES: [&str; 26] = [
    "[",
    "{",
    "(",
    "<",
    "> ",
    "- ",
    "* ",
    "_",
    "**a ",
    "`",
    "[a](",
    "![",
    "&",
    "&#",
    "<a ",
    "<b>",
    "\\",
    "\n",
    "a\n",
    "| a ",
    "[[a]]\n",
    "a.",
    "'''",
    "\"\\u0041",
    "abandon ",
    "https://a.",
];

fn cost((_, read): Reader, bytes: &[u8]) -> AllocationInfo {
    measure(|| read(bytes))
}

/// Keys that differ: each is kept until the end.
fn keys(length: usize) -> String {
    let lines = (10_000_000..).map(|key| format!("k{key} = {key}\n"));
    let many = length / "k10000000 = 10000000\n".len();
    lines.take(many).collect()
}

/// All that is tried, of about this many bytes each; with what a file of that kind begins with, too.
fn hostile(length: usize) -> Vec<Vec<u8>> {
    let mut all = vec![
        keys(length).into_bytes(),
        vec![0; length],
        vec![0xff; length],
    ];
    for piece in PIECES {
        let many = piece.repeat(length / piece.len());
        for before in [
            "",
            "title = ",
            "+++\ntitle = \"",
            "{\"format\":\"ithaca-export\",\"tables\":",
            "age-encryption.org/v1\n",
        ] {
            all.push([before, &many].concat().into_bytes());
        }
    }
    all
}

/// What is read once for all is not counted with whoever comes first.
fn warmed() -> [Reader; READERS.len()] {
    for (_, read) in READERS {
        read(b"");
        read(b"a");
    }
    READERS
}

fn within(name: &str, what: &str, bytes: &[u8], cost: AllocationInfo) {
    let read = bytes.len() as u64;
    let told = format!("{name} with {what}: {cost:?} for {read} bytes");
    assert!(cost.bytes_max < HELD * read + SOME, "{told}");
    assert!(cost.bytes_total < ASKED * read + 10 * SOME, "{told}");
    assert!(cost.count_total < TIMES * read + SOME / 10, "{told}");
}

#[test]
fn no_file_holds_more_memory_than_it_may() {
    for reader in warmed() {
        for bytes in hostile(LARGE) {
            let begins = String::from_utf8_lossy(&bytes[..40]).into_owned();
            within(reader.0, &begins, &bytes, cost(reader, &bytes));
        }
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
        for entry in std::fs::read_dir(corpus.join(reader.0)).unwrap() {
            let path = entry.unwrap().path();
            let bytes = std::fs::read(&path).unwrap();
            let named = path.display().to_string();
            within(reader.0, &named, &bytes, cost(reader, &bytes));
        }
    }
}

/// Twice as much to read asks for about twice as much, never for four times: nothing grows with the square.
#[test]
fn what_a_file_costs_grows_with_its_size_and_no_faster() {
    for reader in warmed() {
        for (half, whole) in hostile(LARGE / 2).into_iter().zip(hostile(LARGE)) {
            let (half_cost, whole_cost) = (cost(reader, &half), cost(reader, &whole));
            let begins = String::from_utf8_lossy(&whole[..40]).into_owned();
            assert!(
                whole_cost.bytes_total <= 3 * half_cost.bytes_total + SOME / 10,
                "{} for {begins}: {half_cost:?}, {whole_cost:?}",
                reader.0
            );
        }
    }
}

/// The control: what costs too much is seen.
#[test]
fn a_greedy_reader_would_be_seen() {
    let greedy = measure(|| drop(vec![1_u8; 200_000_000]));
    assert!(greedy.bytes_max >= 200_000_000);
    let busy = measure(|| (0..1_000).for_each(|_| drop(vec![1_u8; 1_000])));
    assert!(busy.count_total >= 1_000 && busy.bytes_total >= 1_000_000);
}
