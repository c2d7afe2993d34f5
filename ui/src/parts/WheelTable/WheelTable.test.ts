import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { violations } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import WheelTable from './WheelTable.svelte';

const row = (name: string) =>
  [...(screen.getByRole('rowheader', { name }).closest('tr')?.querySelectorAll('td') ?? [])].map((cell) =>
    cell.textContent?.trim(),
  );

it('says each change in words, and "no score" where there is none', async () => {
  const { container } = render(WheelTable, fixtures.filled);
  expect(row('Work')).toEqual(['5', '7', 'up 2']);
  expect(row('Money')).toEqual(['5', '5', 'same']);
  expect(row('Rest')).toEqual(['5', '3', 'down 2']);
  expect(row('Home')).toEqual(['7', 'no score', '']);
  expect(screen.getByRole('columnheader', { name: '29 Jan' })).toBeTruthy();
  expect(await violations(container)).toEqual([]);
});

it('has one column of scores the first time', () => {
  render(WheelTable, fixtures.empty);
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['Area', 'Today']);
});

it('is the key where the rim has numbers', () => {
  render(WheelTable, fixtures.long);
  expect(screen.getByRole('columnheader', { name: 'Number and area' })).toBeTruthy();
  expect(screen.getAllByRole('rowheader')[15]?.textContent).toMatch(/^16/);
});
