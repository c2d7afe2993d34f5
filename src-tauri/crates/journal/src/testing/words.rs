//! The small content of the tests, file by file: as little of each as has to be there.

pub(super) const QUESTIONS: &str = "
[[family]]
id = 'supposing'
title = 'Supposing'
about = 'To look past what stands in the way.'
questions = [
  { id = 'no-fear', text = 'What would you try if nobody minded?' },
  { id = 'a-year-on', text = 'A year from now, what would you be glad of?' },
]

[[family]]
id = 'next'
title = 'Next'
about = 'To come to a step.'
questions = [{ id = 'first-step', text = 'What is the smallest first step?' }]
";

pub(super) const SOURCES: &str = "
[[source]]
key = 'us'
title = 'Ours'
body = 'Us'
year = 2026
licence = 'None'
";

pub(super) const PHASES: &str = "
[[phase]]
id = 'rapport'
title = 'Building rapport'
purpose = 'P.'
focus = ['f']
aware = ['a']
questions = ['Q?']
[[phase.task]]
id = 'say-hello'
label = 'Say hello'
[[phase.task]]
id = 'write-note'
label = 'Write a note'
instrument = 'note'
[[phase.task]]
id = 'mentors-only'
label = 'Think as a mentor'
roles = ['mentor']

[[phase]]
id = 'direction'
title = 'Setting direction'
purpose = 'P.'
focus = ['f']
aware = ['a']
questions = ['Q?']
[[phase.task]]
id = 'write-again'
label = 'Write another note'
instrument = 'note'
[[phase.task]]
id = 'draw-wheel'
label = 'Draw a wheel'
instrument = 'wheel-of-life'

[[phase]]
id = 'progression'
title = 'Progression'
purpose = 'P.'
focus = ['f']
aware = ['a']
questions = ['Q?']
[[phase.task]]
id = 'go-on'
label = 'Go on'

[[phase]]
id = 'winding-up'
title = 'Winding up'
purpose = 'P.'
focus = ['f']
aware = ['a']
questions = ['Q?']
[[phase.task]]
id = 'wind-up'
label = 'Wind up'

[[phase]]
id = 'moving-on'
title = 'Moving on'
purpose = 'P.'
focus = ['f']
aware = ['a']
questions = ['Q?']
[[phase.task]]
id = 'move-on'
label = 'Move on'
";

pub(super) const NOTE: &str = "
id = 'note'
version = 1
title = 'A note'
group = 'learning'
purpose = 'To write.'
roles = ['both']
phases = ['rapport']
sources = ['us']
headline = 'headline'
[[section]]
id = 'all'
title = 'All'
[[section.prompt]]
id = 'headline'
kind = 'line'
label = 'In a line?'
[[section.prompt]]
id = 'points'
kind = 'checklist'
label = 'Which?'
notes = true
items = [{ id = 'one', label = 'One' }, { id = 'two', label = 'Two' }]
[[section.prompt]]
id = 'first'
kind = 'text'
label = 'First?'
[[section.prompt]]
id = 'second'
kind = 'text'
label = 'Second?'
[[section.prompt]]
id = 'sure'
kind = 'scale'
label = 'How sure?'
min = 1
max = 10
[section.prompt.follow_up]
below = 7
id = 'raise'
kind = 'text'
label = 'What would raise it?'
";

pub(super) const WHEEL: &str = "
id = 'wheel-of-life'
version = 1
title = 'Wheel of life'
group = 'learning'
purpose = 'To see.'
time = '5 minutes'
roles = ['both']
phases = ['direction']
sources = ['us']
[[section]]
id = 'today'
title = 'Today'
[[section.prompt]]
id = 'areas'
kind = 'wheel'
label = 'How content?'
areas = [{ id = 'work', label = 'Work' }, { id = 'rest', label = 'Rest' }, { id = 'home', label = 'Home' }]
";

pub(super) const SAMPLE: &str = "
me = 'Nia'
[[relationship]]
id = 'gwen'
other = 'Gwen Pritchard'
role = 'mentee'
kind = 'one-to-one'
started_days_ago = 90
rhythm = 'monthly'
phases = [{ phase = 'rapport', days_ago = 90 }, { phase = 'direction', days_ago = 30 }]
ticks = [{ task = 'say-hello', days_ago = 80 }]
[[entry]]
instrument = 'note'
relationship = 'gwen'
days_ago = 80
time = '18:30'
state = 'done'
[entry.answers]
headline = 'First'
first = 'We *met*.'
[[entry]]
instrument = 'wheel-of-life'
days_ago = 20
time = '08:00'
state = 'draft'
[entry.answers]
areas = { work = { score = 4, note = '' } }
";
