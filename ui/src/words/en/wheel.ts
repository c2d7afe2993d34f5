// Every word about a wheel: the sentence that says what it shows, its table, its key.
// Must not hold: arithmetic on scores (parts/wheel/facts.ts) or drawing.
import type { Extreme, Facts, Move } from '../../parts/wheel/facts';
import { list, quoted } from './names';
import { capital, inWords } from './numbers';

/** Up to three areas go by name, more by number. */
const some = (names: readonly string[]): string =>
  names.length > 3 ? `${inWords(names.length)} areas` : list(names);
const are = (names: readonly string[]): string => (names.length === 1 ? 'is' : 'are');
const have = (names: readonly string[]): string => (names.length === 1 ? 'has' : 'have');

const size = ({ from, to }: Move): number => Math.abs(to - from);

/** The areas that moved furthest, out of a list with the furthest first. */
function furthest(moves: readonly Move[]): Move[] {
  return moves.filter((move) => moves[0] !== undefined && size(move) === size(moves[0]));
}

function mostOfAll(moves: readonly Move[]): string {
  const top = furthest(moves);
  const first = top[0];
  if (first === undefined || top.length > 2)
    return top.length === moves.length && first ? `, each by ${size(first)}` : '';
  return top.length === moves.length
    ? `, each by ${size(first)}`
    : `, most of all ${list(top.map(({ name }) => name))}`;
}

function manyMoved(moves: readonly Move[], verb: string, count: number): string {
  return moves.length === count
    ? `all ${inWords(count)} areas have ${verb}`
    : `${inWords(moves.length)} areas have ${verb}`;
}

const isNowLowest = (facts: Facts, move: Move): boolean =>
  facts.lowest?.names.length === 1 && facts.lowest.names[0] === move.name;

function risen({ rose, count }: Facts, since: string): string[] {
  const [first] = rose;
  if (first === undefined) return [];
  if (rose.length === 1)
    return [`${quoted(first.name)} has risen from ${first.from} to ${first.to} since ${since}`];
  return [`${manyMoved(rose, 'risen', count)} since ${since}${mostOfAll(rose)}`];
}

function dropped(facts: Facts, since: string): string[] {
  const { fell, rose, count } = facts;
  const [first] = fell;
  if (first === undefined) return [];
  const sinceThen = rose.length === 0 ? ` since ${since}` : '';
  if (fell.length === 1) {
    const lowest = isNowLowest(facts, first) ? ' and is now the lowest' : '';
    return [`${quoted(first.name)} has dropped from ${first.from} to ${first.to}${sinceThen}${lowest}`];
  }
  const alone = furthest(fell).length === 1 && isNowLowest(facts, first);
  return [
    `${manyMoved(fell, 'dropped', count)}${sinceThen}${mostOfAll(fell)}${alone ? `, which is now the lowest at ${first.to}` : ''}`,
  ];
}

function compared(facts: Facts, since: string): string {
  const parts = [...risen(facts, since), ...dropped(facts, since)];
  if (parts.length > 0) return capital(`${parts.join('; ')}.`);
  return facts.same.length === facts.count
    ? `Nothing has moved since ${since}: every score is the same.`
    : `No score has changed since ${since}.`;
}

const standing = ({ names, score }: Extreme, word: string): string =>
  `${some(names)} ${are(names)} ${word} at ${score}`;

function alone({ scored, count, highest, lowest }: Facts): string {
  if (highest === null || lowest === null) return '';
  if (scored === 1) return `${capital(list(highest.names))} stands at ${highest.score}.`;
  if (highest.score === lowest.score)
    return `Every area${scored < count ? ' with a score' : ''} stands at ${highest.score}.`;
  return `${capital(standing(highest, 'highest'))}; ${standing(lowest, 'lowest')}.`;
}

export const wheel = {
  /** What a wheel shows. `since` names the earlier wheel's time ("January", "3 March"), null without one. */
  says(facts: Facts, since: string | null): string {
    if (facts.scored === 0) return wheel.empty;
    const comparable = facts.rose.length + facts.fell.length + facts.same.length > 0;
    const sentences = [since !== null && comparable ? compared(facts, since) : alone(facts)];
    if (since !== null && comparable && facts.fresh.length > 0)
      sentences.push(`${capital(some(facts.fresh))} had no score last time.`);
    if (facts.unscored.length > 0)
      sentences.push(`${capital(some(facts.unscored))} ${have(facts.unscored)} no score.`);
    return sentences.join(' ');
  },
  empty: 'No area has a score yet. Choose a number for one, and the wheel begins.',
  emptyRead: 'No area was given a score.',
  area: 'Area',
  numberAndArea: 'Number and area',
  change: 'Change',
  today: 'Today',
  notScored: 'no score',
  moved(from: number | null, to: number | null): string {
    if (from === null || to === null) return '';
    if (from === to) return 'same';
    return to > from ? `up ${to - from}` : `down ${from - to}`;
  },
  titled: (title: string, date: string, before: string | null): string =>
    before === null ? `${title}, ${date}` : `${title}, ${date} over ${before}`,
  caption: (before: string | null): string =>
    before === null
      ? 'Scores out of ten for each area'
      : `Scores out of ten for each area, in ${before} and now`,
  captionNumbered: (before: string | null): string =>
    before === null
      ? 'The areas by the numbers they have on the wheel, with scores out of ten'
      : `The areas by the numbers they have on the wheel, with scores out of ten in ${before} and now`,
  /** A line in the key: the newest is 0. */
  line: (when: string, line: number): string => `${when}, ${['solid', 'dashed', 'dotted'][line] ?? ''}`,
  notBefore: 'no earlier score',
  /** The score of the area that was split since. */
  was: (score: number, name: string): string => `${score}, as ${quoted(name)}`,
  typed: (area: string): string => `Score for ${area}, 0 to 10`,
  typedWrong: 'Type a whole number from 0 to 10.',
  type: 'Type the numbers instead',
  choose: 'Choose the numbers instead',
};
