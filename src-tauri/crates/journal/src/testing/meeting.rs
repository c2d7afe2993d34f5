//! What the tests about meeting somebody share: the forms of sessions and the contract, as small as they can be.

use content::{Content, Task};

use super::{TestDesk, content_and};
use crate::views::ProtectionRequest;

/// A desk with an open journal whose content has these forms, and a task for the contract.
pub(crate) fn desk() -> TestDesk {
    let test = TestDesk::empty().restart_with(content());
    test.create(ProtectionRequest::Keychain);
    test
}

/// The small content with the forms of meeting somebody.
pub(crate) fn content() -> Content {
    let mut content = content_and(&[
        ("instruments/contract.toml", CONTRACT),
        ("instruments/meeting-log.toml", LOG),
        ("instruments/prepare-mentee.toml", PREPARE),
        ("instruments/review.toml", REVIEW),
    ]);
    content.phases[0].tasks.push(Task {
        id: "agree".into(),
        label: "Agree how you will work".into(),
        instrument: Some("contract".into()),
        roles: Vec::new(),
    });
    content
}

const CONTRACT: &str = "
id = 'contract'
version = 1
title = 'Contract'
group = 'contract'
purpose = 'To agree.'
roles = ['both']
phases = ['rapport']
sources = ['us']
sides = true
[[section]]
id = 'how'
title = 'How we meet'
[[section.prompt]]
id = 'often'
kind = 'text'
label = 'How often'
[[section.prompt]]
id = 'where'
kind = 'text'
label = 'Where'
[[section]]
id = 'together'
title = 'Together'
together = true
[[section.prompt]]
id = 'review-on'
kind = 'date'
label = 'When shall we look at it again?'
[[section.prompt]]
id = 'signed-one'
kind = 'signature'
label = 'One'
[[section.prompt]]
id = 'signed-other'
kind = 'signature'
label = 'The other'
";

const LOG: &str = "
id = 'meeting-log'
version = 1
title = 'Meeting log'
group = 'sessions'
purpose = 'To record.'
roles = ['both']
phases = ['rapport']
sources = ['us']
[[section]]
id = 'all'
title = 'All'
[[section.prompt]]
id = 'met-on'
kind = 'date'
label = 'When?'
optional = true
[[section.prompt]]
id = 'where'
kind = 'line'
label = 'Where?'
optional = true
[[section.prompt]]
id = 'how-long'
kind = 'line'
label = 'For how long?'
optional = true
[[section.prompt]]
id = 'how'
kind = 'choice'
label = 'In what way?'
optional = true
items = [
  { id = 'video', label = 'By video' },
  { id = 'other', label = 'Some other way' },
]
[[section.prompt]]
id = 'said'
kind = 'text'
label = 'What was said?'
";

const PREPARE: &str = "
id = 'prepare-mentee'
version = 1
title = 'Prepare'
group = 'sessions'
purpose = 'To prepare.'
roles = ['mentee']
phases = ['rapport']
sources = ['us']
[[section]]
id = 'all'
title = 'All'
[[section.prompt]]
id = 'bring'
kind = 'text'
label = 'What do you bring?'
";

const REVIEW: &str = "
id = 'review'
version = 1
title = 'Review'
group = 'review'
purpose = 'To look back.'
roles = ['both']
phases = ['rapport']
sources = ['us']
[[section]]
id = 'all'
title = 'All'
[[section.prompt]]
id = 'next-review'
kind = 'date'
label = 'When next?'
";
