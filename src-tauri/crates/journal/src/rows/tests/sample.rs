//! The rows of the sample journal.

use crate::testing::TestDesk;

#[test]
fn the_rows_of_a_sample_are_real_actions_and_the_same_name_is_the_same_action() {
    const SAMPLE: &str = "
me = 'Nia'
[[relationship]]
id = 'gwen'
other = 'Gwen'
role = 'mentee'
kind = 'one-to-one'
started_days_ago = 90
rhythm = 'monthly'
phases = [{ phase = 'rapport', days_ago = 90 }]
[[entry]]
instrument = 'plan'
relationship = 'gwen'
days_ago = 10
time = '18:30'
state = 'done'
[entry.answers]
actions = [{ id = 'call', what = 'Call', since = 'today-40', state = 'done', came = 'We spoke' }]
[[entry]]
instrument = 'plan'
relationship = 'gwen'
days_ago = 40
time = '18:30'
state = 'done'
[entry.answers]
actions = [{ id = 'call', what = 'Call' }, { id = 'write', what = 'Write', by = 'today+3' }]
";
    let content = crate::testing::content_and(&[
        ("instruments/plan.toml", crate::testing::working::PLAN),
        ("sample.toml", SAMPLE),
    ]);
    let test = TestDesk::empty().restart_with(content);
    test.desk.open_sample().unwrap();
    let gwen = test.desk.places().unwrap().relationships[0].id.clone();
    let actions = test.all_actions(Some(&gwen));
    let said: Vec<_> = actions
        .iter()
        .map(|card| {
            (
                card.what.as_str(),
                card.came.as_str(),
                card.made.to_string(),
            )
        })
        .collect();
    let made = "2026-01-31".to_owned();
    assert_eq!(
        said,
        [("Write", "", made.clone()), ("Call", "We spoke", made)]
    );
    assert_eq!(actions[0].due.unwrap().to_string(), "2026-03-15");
    assert_eq!(actions[1].closed.unwrap().to_string(), "2026-03-02");
}
