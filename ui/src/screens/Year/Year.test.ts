import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { violations } from '../../parts/instrument/field.testing';
import { tableOf, daysOf } from './days';
import { yearView } from './fixtures';
import Year from './Year.svelte';

vi.mock('../../ipc', async (original) => ({ ...(await original<typeof ipc>()), year: vi.fn() }));
const core = vi.mocked(ipc);
beforeEach(() => {
  vi.clearAllMocks();
  core.year.mockResolvedValue(yearView);
});

describe('a year in view', () => {
  it('says the days, the phases and this day of earlier years', async () => {
    const { container } = render(Year);
    expect(await screen.findByRole('heading', { name: '2026 in view' })).toBeTruthy();
    expect(core.year).toHaveBeenCalledWith(null);
    expect(screen.getByText('Four entries on three days, and one session.')).toBeTruthy();
    expect(screen.getByText('Building rapport, 5 January to 11 March')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'The week I nearly gave up' }).getAttribute('href')).toBe(
      '#/entry/e0',
    );
    expect(screen.getByRole('link', { name: '2025' }).getAttribute('href')).toBe('#/year/2025');
    expect(await violations(container)).toEqual([]);
  });

  it('has every mark as words behind it', async () => {
    const { container } = render(Year);
    await screen.findByText('Day by day');
    const details = container.querySelector('details');
    if (details) {
      details.open = true;
      await fireEvent(details, new Event('toggle'));
    }
    expect(await screen.findByRole('link', { name: 'A first talk about the shop' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'With Gwen' }).getAttribute('href')).toBe('#/session/s1');
    expect(await violations(container)).toEqual([]);
  });

  it('says so where there is nothing', async () => {
    core.year.mockResolvedValue({ ...yearView, entries: [], sessions: [], bands: [], onThisDay: [] });
    render(Year, { year: '2025' });
    expect(await screen.findByText(/Nothing was written in this year/)).toBeTruthy();
    expect(core.year).toHaveBeenCalledWith(2025);
  });

  it('is a row for each entry and each session as a table', () => {
    expect(tableOf(daysOf(yearView)).slice(0, 5)).toEqual([
      ['Day', 'Written', 'Sessions'],
      ['10 January 2026', 'Wheel of life', ''],
      ['12 March 2026', 'A first talk about the shop', ''],
      ['12 March 2026', 'Wheel of life', ''],
      ['12 March 2026', '', 'With Gwen Pritchard'],
    ]);
  });
});
