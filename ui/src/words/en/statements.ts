// Every word about scored statements: how to score them by keyboard, their totals, and the sentence that says what the
// totals show. It never calls a figure good or bad. Must not hold: arithmetic (parts/statements/totals.ts).
import type { GroupTotal } from '../../parts/statements/totals';
import { capital, inWords } from './numbers';
import { list } from './names';

/** Up to three groups go by name, more by number. */
const some = (names: readonly string[]): string =>
  names.length > 3 ? `${inWords(names.length)} groups` : list(names);
const are = (names: readonly string[]): string => (names.length === 1 ? 'is' : 'are');

/** A no-break space: the sign must not stand alone on the next line. */
const perCent = (percentage: number): string => `${percentage}\u00A0%`;

const titles = (groups: readonly GroupTotal[]): string[] => groups.map(({ title }) => title);

/** Groups that show the same figure share a place, though the exact parts may differ by less than it can show. */
const at = (groups: readonly GroupTotal[], percentage: number): string[] =>
  titles(groups.filter((group) => group.percentage === percentage));

function standing(complete: readonly GroupTotal[], count: number): string {
  const figures = complete.flatMap(({ percentage }) => (percentage === null ? [] : [percentage]));
  if (figures.length === 0) return complete.length === count ? 'Every group is complete.' : '';
  const [high, low] = [Math.max(...figures), Math.min(...figures)];
  if (complete.length === 1) return `${capital(list(titles(complete)))} stands at ${perCent(high)}.`;
  if (high === low)
    return `Every ${complete.length < count ? 'complete ' : ''}group stands at ${perCent(high)}.`;
  const [highest, lowest] = [at(complete, high), at(complete, low)];
  return `${capital(some(highest))} ${are(highest)} highest at ${perCent(high)}; ${some(lowest)} ${are(lowest)} lowest at ${perCent(low)}.`;
}

export const statements = {
  keys: (noughtIsTen: boolean): string =>
    `By keyboard: press a figure to give that number${noughtIsTen ? ', 0 for ten' : ''}. Enter goes to the next statement.`,
  byItself: 'Move on by itself',
  progress: (scored: number, count: number): string => `${scored} of ${count}`,
  progressOf: (title: string, scored: number, count: number): string => `${title}: ${scored} of ${count}`,
  total: (title: string, total: number, maximum: number, percentage: number | null): string =>
    `${title}: ${total} of ${maximum}${percentage === null ? '' : `, ${perCent(percentage)}`}`,
  /** What the totals show. */
  says(groups: readonly GroupTotal[]): string {
    const complete = groups.filter(({ total }) => total !== null);
    if (complete.length === 0) return 'No group is complete yet, so there are no totals.';
    const open = titles(groups.filter(({ total }) => total === null));
    const missing =
      open.length === 0
        ? ''
        : `${capital(some(open))} ${are(open)} not complete and ${open.length === 1 ? 'has' : 'have'} no total.`;
    return [standing(complete, groups.length), missing].filter(Boolean).join(' ');
  },
  /** Why no percentage can be nought. */
  floor: (percentage: number, min: number): string =>
    `The lowest a group can come to is ${perCent(percentage)}, because every number is at least ${min}.`,
  caption: 'Each group with its total and what part of the most it could be',
  group: 'Group',
  numberAndGroup: 'Number and group',
  totalHead: 'Total',
  percentage: 'Percentage',
  outOf: (total: number, maximum: number): string => `${total} of ${maximum}`,
  perCent,
  incomplete: (scored: number, count: number): string => `no total: ${scored} of ${count} given`,
  all: 'All together',
  drawn: (label: string): string => `Percentages of the groups: ${label}`,
  rings: 'The rings stand for 20, 40, 60, 80 and 100 per cent. A group without a total is left open.',
  eachOf: (title: string): string => `${title}, statement by statement`,
  none: 'no number',
  untouched: (groups: readonly string[]): string => `Without a number: ${list(groups)}.`,
};
