//! Two ways to read the same, by turns: what else the computer does in the meantime happens to both.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::Criterion;

/// A frame at 60 a second: what a screen's core work is to keep within.
const FRAME: Duration = Duration::from_millis(16);

/// Measures both by turns, and says how they compare; nothing when a filter passed it over.
pub(crate) fn measure<O, P>(
    criterion: &mut Criterion,
    name: &str,
    ours: impl FnMut() -> O,
    plain: impl FnMut() -> P,
) -> Option<String> {
    beside(criterion, (name, "raw"), ours, plain)
}

/// As [`measure`], with a name for what it is measured beside.
pub(crate) fn beside<O, P>(
    criterion: &mut Criterion,
    (name, other): (&str, &str),
    mut ours: impl FnMut() -> O,
    mut plain: impl FnMut() -> P,
) -> Option<String> {
    let mut turns = Vec::new();
    criterion.bench_function(&format!("{name}, by turns"), |bench| {
        bench.iter_custom(|times| {
            let turn = |_| {
                let turn = (time(&mut ours), time(&mut plain));
                turns.push(turn);
                turn.0 + turn.1
            };
            (0..times).map(turn).sum()
        });
    });
    let (ours, plain): (Vec<_>, Vec<_>) = turns.into_iter().unzip();
    (!ours.is_empty()).then(|| line(name, other, &Spread::of(ours), &Spread::of(plain)))
}

fn time<R>(work: &mut impl FnMut() -> R) -> Duration {
    let begun = Instant::now();
    black_box(work());
    begun.elapsed()
}

/// The middle one, and those a twentieth are below and above of.
struct Spread {
    low: Duration,
    middle: Duration,
    high: Duration,
    count: usize,
}

impl Spread {
    fn of(mut times: Vec<Duration>) -> Spread {
        times.sort_unstable();
        let at = |twentieths: usize| times[(times.len() - 1) * twentieths / 20];
        Spread {
            low: at(1),
            middle: at(10),
            high: at(19),
            count: times.len(),
        }
    }
}

fn line(name: &str, other: &str, ours: &Spread, plain: &Spread) -> String {
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    let mut line = format!(
        "{name}: {:.2} × {other} ({:.3} ms beside {:.3} ms",
        ours.middle.as_secs_f64() / plain.middle.as_secs_f64(),
        ms(ours.middle),
        ms(plain.middle)
    );
    let _ = write!(
        line,
        "; of {} turns nine in ten {:.3} to {:.3} beside {:.3} to {:.3}; {} {} ms)",
        ours.count,
        ms(ours.low),
        ms(ours.high),
        ms(plain.low),
        ms(plain.high),
        if ours.high <= FRAME {
            "within"
        } else {
            "NOT within"
        },
        FRAME.as_millis()
    );
    line
}
