import { expect, it } from 'vitest';
import { statements as words } from '../../words/en/statements';
import type { GroupTotal } from './totals';

const NAMES = ['Recognition', 'Satisfaction', 'Climate and culture', 'Results', 'Relationship'];
const groups = (...percentages: (number | null)[]): GroupTotal[] =>
  percentages.map((percentage, i) => ({
    id: `g${i}`,
    title: NAMES[i] ?? '',
    count: 4,
    scored: percentage === null ? 3 : 4,
    maximum: 40,
    total: percentage,
    percentage,
  }));
const says = (...percentages: (number | null)[]) =>
  words.says(groups(...percentages)).replaceAll('\u00A0', ' ');

it.each([
  ['none', [null, null], 'No group is complete yet, so there are no totals.'],
  ['one', [73, null], 'Recognition stands at 73 %. Satisfaction is not complete and has no total.'],
  ['highest and lowest', [73, 40, 50], 'Recognition is highest at 73 %; Satisfaction is lowest at 40 %.'],
  [
    'shared places, and a name of three words',
    [73, 40, 40],
    'Recognition is highest at 73 %; Satisfaction and “Climate and culture” are lowest at 40 %.',
  ],
  ['all equal', [50, 50], 'Every group stands at 50 %.'],
  [
    'equal so far',
    [50, 50, null, null],
    'Every complete group stands at 50 %. “Climate and culture” and Results are not complete and have no total.',
  ],
  ['many', [80, 20, 20, 20, 20], 'Recognition is highest at 80 %; four groups are lowest at 20 %.'],
] as [string, (number | null)[], string][])('says %s', (_, percentages, wanted) =>
  expect(says(...percentages)).toBe(wanted),
);

it('says without percentages only whether it is complete', () => {
  const plain = groups(1, 2).map((group) => ({ ...group, percentage: null }));
  expect(words.says(plain)).toBe('Every group is complete.');
  expect(words.total('Being heard', -1, 4, null)).toBe('Being heard: -1 of 4');
});
