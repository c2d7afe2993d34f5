// Every word of goals and of the list of actions. What must not live here: logic, the words of one instrument's rows.
import type { Owner } from '../../ipc/gen/Owner';
import { ended } from './names';
import { counted, inWords, lower } from './numbers';

/** What can be written down here. */
export type Kind = 'goal' | 'step' | 'milestone' | 'action';

const ORDINALS = 'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth'.split(' ');
const ordinal = (place: number): string => ORDINALS[place - 1] ?? `Number ${place}`;
const of = (what: string) => (verb: string) => `${verb}: ${what}`;
const articles: Record<Kind, string> = {
  goal: 'a goal',
  step: 'a step',
  milestone: 'a milestone',
  action: 'an action',
};

export const actionList = {
  who: (owner: Owner, other: string | null) =>
    owner === 'me' ? 'You' : owner === 'both' ? 'Both of you' : (other ?? 'The other person'),
  overdue: (since: string) => `overdue since ${since}`,
  today: 'due today',
  tomorrow: 'due tomorrow',
  by: (day: string) => `due ${day}`,
  done: (day: string) => `Done ${day}`,
  dropped: (day: string) => `Let go ${day}`,
  facts: (parts: string[]) => {
    const said = parts.filter(Boolean).join(', ');
    return said.charAt(0).toUpperCase() + said.slice(1);
  },
  with: (name: string) => `with ${name}`,
  written: (day: string) => `written ${day}`,
  writtenIn: (day: string, title: string) => `written ${day}, in ${title}`,
  change: 'Change',
  changeOf: (what: string) => of(what)('Change'),
};

export const goals = {
  title: 'My goals',
  titleWith: (name: string) => `Goals with ${name}`,
  empty: (name: string) =>
    `No goals with ${name} so far. Most people find one after two or three conversations.`,
  emptyOwn: 'No goals of your own so far. One line is enough to begin with.',

  place: ordinal,
  moved: (what: string, place: number, of: number) =>
    `${what} is now ${lower(ordinal(place))} of ${inWords(of)}.`,
  up: 'Move up',
  down: 'Move down',
  named: of,
  reach: (what: string) => of(what)('Reached'),
  reached: (day: string) => `Reached ${day}`,
  dropped: (day: string) => `Let go ${day}`,
  success: 'How you will know',
  from: (day: string) => `from ${day}`,
  review: (day: string) => `to look at again ${day}`,
  steps: 'Steps',
  milestones: 'Milestones',
  actions: 'Actions',
  to: (list: string, what: string) => `${list}: ${what}`,

  add: (kind: Kind) => `Add ${articles[kind]}`,
  addTo: (kind: Kind, what: string) => `Add ${articles[kind]} to: ${what}`,
  newGoal: 'A new goal',
  others: 'Other actions',
  allActions: 'Actions',
  form: (kind: Kind, added: boolean) => (added ? `Add ${articles[kind]}` : `Change ${articles[kind]}`),
  addIt: 'Add it',
  done: 'Done',
  cancel: 'Cancel',
  more: 'Say more',
  towards: 'Towards',
  nothing: { goal: 'Nothing: a goal of its own', action: 'Nothing in particular' },
  dates: { starts: 'Starts', due: 'By when', review: 'Look at it again' },
  remove: 'Delete',
  added: (what: string) => `Added: ${what}`,
  removed: (what: string) => `Deleted: ${ended(what)}`,
  back: (what: string) => `It is back: ${ended(what)}`,
  undo: 'Undo',
  undoOf: (what: string) => `Undo: delete ${what}`,

  further: 'Look closer',
  check: 'Is this a good goal?',
  plan: 'Make a plan',
  closed: (goals: number, actions: number) =>
    `Done and let go: ${[
      goals > 0 ? counted(goals, 'goal', 'goals') : '',
      actions > 0 ? counted(actions, 'action', 'actions') : '',
    ]
      .filter(Boolean)
      .join(', ')}`,
  reopen: 'Open it again',
  reopened: (what: string) => `Open again: ${what}`,
};
