// Every word of the room of wheels: what was scored, held against one another, and the sets of areas. The sentence about
// one wheel is in wheel.ts. Must not hold: arithmetic.
import type { Facts, Move } from '../../parts/wheel/facts';
import { list, quoted } from './names';
import { capital, counted, inWords } from './numbers';

const tenths = (n: number): string => (n / 10).toFixed(1).replace(/\.0$/, '');
const points = (n: number): string => `${tenths(n)} ${n === 10 ? 'point' : 'points'}`;
const size = ({ from, to }: Move): number => Math.abs(to - from);

export const wheels = {
  title: 'Wheels',
  hint: 'How things feel on one day. A snapshot, not a report card: no score is good or bad.',
  empty: 'No wheel yet. A first one takes five minutes; the second is where it gets interesting.',
  emptySet: 'Nothing has been scored with these areas yet.',
  score: 'Score today',
  builtIn: 'Wheel of life',
  nameOf: (name: string, builtIn: boolean): string => name || (builtIn ? 'Wheel of life' : ''),
  sets: 'Sets of areas',
  drawing: 'The drawing',
  line: {
    legend: 'How a wheel is drawn',
    segments: 'Each segment filled to its score',
    joined: 'The scores joined to an inner wheel',
  },
  side: {
    legend: 'Several wheels',
    over: 'On one another',
    beside: 'Side by side',
  },
  by: (name: string): string => `How ${name} sees me`,
  byShort: (name: string, day: string): string => `${name}, ${day}`,
  /** What one wheel is called in the drawing's key. */
  key: (day: string, by: string | null): string => (by === null ? day : `${by}, ${day}`),
  drawn: (name: string, days: readonly string[]): string => `${name}: ${list(days)}`,
  caption: (days: readonly string[]): string => `Scores out of ten for each area: ${list(days)}`,
  difference: 'Difference',
  changeSince: (day: string): string => `Change since ${day}`,
  named: (name: string): string => `as ${quoted(name)}`,
  notOn: 'not on it',
  read: (day: string): string => `Read all of ${day}`,
  differs: (by: string, mine: number | null, theirs: number | null): string => {
    if (mine === null || theirs === null) return '';
    if (mine === theirs) return 'same';
    return `${by} ${Math.abs(theirs - mine)} ${theirs > mine ? 'higher' : 'lower'}`;
  },
  /** Mine is then, theirs is now. */
  sees({ rose, fell, same }: Facts, by: string): string {
    const moves = [...rose, ...fell];
    if (moves.length + same.length === 0) return `You and ${by} have scored no area that the other has too.`;
    if (moves.length === 0) return `${by} sees every area as you do.`;
    const parts = [
      rose.length > 0 ? `${counted(rose.length, 'area', 'areas')} higher` : '',
      fell.length > 0
        ? `${rose.length > 0 ? inWords(fell.length) : counted(fell.length, 'area', 'areas')} lower`
        : '',
    ].filter(Boolean);
    const furthest = Math.max(...moves.map(size));
    const apart = moves.filter((move) => size(move) === furthest);
    const first = apart[0];
    const most =
      apart.length === 1 && first
        ? `; furthest apart is ${quoted(first.name)}, ${first.from} by you and ${first.to} by ${by}`
        : '';
    return `${by} sees ${parts.join(' and ')} than you do${most}.`;
  },
  shape: {
    title: 'Its shape',
    bumpiness: 'Bumpiness',
    balance: 'Balance',
    points,
    bumpyIs: 'From one area to the next, going round, the score steps up or down by this much on average.',
    balancedIs: 'Any two areas, wherever they stand, are this far apart on average.',
    none: 'not to be said with so few scores',
    neither: 'Both are 0 when every score is the same. Neither a large figure nor a small one is better.',
    before: (n: number, day: string): string => `${points(n)} on ${day}`,
  },
  list: {
    title: 'Wheels so far',
    say: 'Choose up to three to see together.',
    full: 'Three are chosen. Leave one out to choose another.',
    choose: (day: string): string => `Show ${day}`,
    draft: 'Draft',
    all: (n: number): string => `Show all ${n}`,
    chosen: (n: number): string =>
      n === 0
        ? 'The last and the one before it are shown.'
        : `${capital(counted(n, 'wheel', 'wheels'))} chosen.`,
    last: 'Show the last ones',
  },
  others: {
    title: 'How others see me',
    say: 'Ask them for their numbers for you, and put them in beside yours.',
    put: (name: string): string => `How ${name} sees me`,
  },
  areas: {
    title: 'Areas',
    change: 'Change the areas',
    lead: 'Three to sixteen. What you scored stays with an area through a new name, and comes back with it.',
    nth: (n: number): string => `Name of area ${n}`,
    named: 'Name',
    up: 'Up',
    down: 'Down',
    split: 'Split in two',
    retire: 'Take off',
    of: (what: string, area: string): string => `${what}: ${area}`,
    drag: 'Drag to move',
    add: 'Add an area',
    addButton: 'Add it',
    splitLegend: (area: string): string => `Split ${quoted(area)} in two`,
    first: 'One part',
    second: 'The other part',
    splitHint: (area: string): string =>
      `Both parts begin without a score of their own, and show what ${quoted(area)} had.`,
    splitDo: 'Split it',
    off: 'No longer on the wheel',
    back: 'Bring back',
    cancel: 'Leave it',
    undo: 'Undo',
    undone: 'As it was before.',
    did: {
      rename: (name: string): string => `Now called ${quoted(name)}. Its history came along.`,
      move: (name: string, place: number): string => `${capital(quoted(name))} is number ${place} now.`,
      add: (name: string): string => `${capital(quoted(name))} is on the wheel, without an earlier score.`,
      split: (name: string): string => `${capital(quoted(name))} is two areas now.`,
      retire: (name: string): string => `${capital(quoted(name))} is off the wheel. What you scored stays.`,
      back: (name: string): string => `${capital(quoted(name))} is on the wheel again.`,
    },
    toWheels: 'Back to the wheels',
  },
  set: {
    add: 'Make another set',
    name: 'What is this set called?',
    nameHint: 'For example “The first year”, or “With Gwen”.',
    for: 'Whose wheels are scored with it?',
    forHint: 'Where it is somebody’s, a wheel begun on your path with them has these areas.',
    nobody: 'Mine, with nobody in particular',
    make: 'Make it',
    keep: 'Keep it',
    like: 'It begins as a copy of the areas shown here.',
    about: 'This set',
    remove: 'Take this set away',
    removed: (name: string): string =>
      `${capital(quoted(name))} is taken away. What was scored with it is still in the journal.`,
    undoRemove: (name: string): string => `Bring back ${name}`,
    back: (name: string): string => `${capital(quoted(name))} is back.`,
  },
  work: {
    title: 'Working life',
    say: 'The professional assessment is a wheel of its own: thirty-five statements in eight areas.',
    open: 'Look at the assessments',
    start: 'Fill it in',
    again: 'Fill it in again',
    none: 'No assessment yet.',
    list: 'So far',
    compare: 'What is held against what',
    first: 'This one',
    second: 'beside',
    nothing: 'nothing',
    group: 'Area',
    percentages: 'Percentages for each area of the assessment',
    /** How the second is beside the first. */
    apartSays(
      one: readonly { id: string; title: string; percentage: number | null }[],
      other: readonly { id: string; percentage: number | null }[],
      named: string,
    ): string {
      const gaps = one.flatMap(({ id, title, percentage }) => {
        const beside = other.find((each) => each.id === id)?.percentage ?? null;
        return percentage === null || beside === null ? [] : [{ title, gap: beside - percentage }];
      });
      const higher = gaps.filter(({ gap }) => gap > 0).length;
      const lower = gaps.filter(({ gap }) => gap < 0).length;
      if (gaps.length === 0) return 'No area is complete on both sides yet.';
      if (higher + lower === 0) return 'Every area is the same on both sides.';
      const most = gaps.reduce((a, b) => (Math.abs(b.gap) > Math.abs(a.gap) ? b : a));
      return `${capital(named)}: ${counted(higher, 'area', 'areas')} higher, ${inWords(lower)} lower; furthest apart is ${quoted(most.title)}, by ${Math.abs(most.gap)} %.`;
    },
    one: 'One so far. The next one can be held against it, and so can how somebody else sees you.',
    perCent: (n: number | null): string => (n === null ? 'not complete' : `${n} %`),
    apart: (a: number | null, b: number | null): string =>
      a === null || b === null ? '' : a === b ? 'same' : `${Math.abs(b - a)} ${b > a ? 'higher' : 'lower'}`,
    rings: 'The rings are percentages of the most each area can add up to.',
  },
};
