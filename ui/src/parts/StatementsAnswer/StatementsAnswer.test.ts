import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { violations } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import StatementsAnswer from './StatementsAnswer.svelte';

const row = (name: RegExp) =>
  [...(screen.getByRole('rowheader', { name }).closest('tr')?.querySelectorAll('td') ?? [])].map((cell) =>
    cell.textContent?.trim().replaceAll('\u00A0', ' '),
  );
const line = (container: Element) => container.querySelector('.wheel .now')?.getAttribute('d') ?? '';

it.each(Object.entries(fixtures))('is a sentence, a table and a drawing (%s)', async (_, fixture) => {
  const { container } = render(StatementsAnswer, fixture);
  expect(await violations(container)).toEqual([]);
  expect(container.querySelectorAll('[style]')).toHaveLength(0);
  expect(container.innerHTML).not.toContain('NaN');
});

it('has totals of complete groups only', () => {
  const { container } = render(StatementsAnswer, fixtures.filled);
  expect(row(/Being heard/)).toEqual(['15 of 20', '75 %']);
  expect(row(/Being trusted/)).toEqual(['4 of 10', '40 %']);
  expect(row(/Being paid/)).toEqual(['no total: 1 of 3 given']);
  expect(screen.queryByText('All together')).toBeNull();
  expect(
    screen.getByText(
      /Being heard is highest at 75.%; Being trusted is lowest at 40.%\. Being paid is not complete/,
    ),
  ).toBeTruthy();
  expect(screen.getByText(/lowest a group can come to is 10.%/)).toBeTruthy();
  expect(line(container)).toContain('A123.8'); // 75 % of the rim's 165
  expect(line(container)).not.toContain('Z'); // Being paid is left open
});

it('adds all of it up when every group is complete', async () => {
  const value = {
    'i-am-asked': 1,
    'i-am-answered': 1,
    'i-have-the-keys': 1,
    'it-is-enough': 1,
    'it-is-fair': 1,
    'it-is-on-time': 1,
  };
  render(StatementsAnswer, { ...fixtures.filled, value });
  expect(row(/All together/)).toEqual(['6 of 60', '10 %']);
  expect(screen.getByText(/Every group stands at 10.%/)).toBeTruthy();
});

it('names its rings in per cent, and shows each number one fold away', () => {
  const { container } = render(StatementsAnswer, fixtures.filled);
  expect([...container.querySelectorAll('.tick')].map((tick) => tick.textContent)).toEqual([
    '20',
    '40',
    '60',
    '80',
    '100',
  ]);
  expect([...container.querySelectorAll('details dd')].map((each) => each.textContent)).toEqual([
    '7',
    '8',
    '4',
    'no number',
    '10',
    'no number',
  ]);
});

it('leaves percentages and drawing out where they would mean nothing', () => {
  render(StatementsAnswer, { ...fixtures.filled, min: -10 });
  expect(screen.queryByRole('columnheader', { name: 'Percentage' })).toBeNull();
  expect(screen.queryByRole('img')).toBeNull();
  expect(row(/Being heard/)).toEqual(['15 of 20']);
});

it('opens no fold on a group without a number', () => {
  render(StatementsAnswer, { ...fixtures.filled, value: { 'i-have-the-keys': 4 } });
  expect(screen.getByText('Being trusted, statement by statement')).toBeTruthy();
  expect(screen.queryByText('Being heard, statement by statement')).toBeNull();
  expect(row(/Being heard/)).toEqual(['no total: 0 of 2 given']);
});
