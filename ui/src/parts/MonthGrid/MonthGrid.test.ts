import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../../speaking';
import { broken } from '../../testing/axe';
import { fixtures } from './fixtures';
import MonthGrid from './MonthGrid.svelte';

afterEach(async () => {
  cleanup();
  document.documentElement.style.direction = '';
  await speak('en');
});

const shown = () => document.querySelector('[aria-live]')?.textContent;
const focused = () => document.activeElement?.getAttribute('aria-label');
async function press(key: string, held: KeyboardEventInit = {}) {
  const went = await fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
  await tick();
  return went;
}

describe('a month to choose a day from', () => {
  it.each(Object.entries(fixtures))('is a named grid with one stop for Tab: %s', async (_, props) => {
    const { container } = render(MonthGrid, props);
    const grid = screen.getByRole('grid');
    expect(grid.getAttribute('aria-labelledby')).toBe(`${props.id}-name`);
    expect(screen.getAllByRole('columnheader')).toHaveLength(7);
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(document.activeElement?.getAttribute('tabindex')).toBe('0');
    const chosen = grid.querySelectorAll('[aria-selected="true"]');
    expect([...chosen].map((each) => each.textContent)).toEqual(
      props.value ? [String(Number(props.value.slice(8)))] : [],
    );
    expect(await broken(container)).toEqual([]);
  });

  it('says whole dates, which is today and which is chosen', () => {
    render(MonthGrid, fixtures.chosen);
    expect(shown()).toBe('March 2026');
    expect(focused()).toBe('Wednesday 25 March 2026, chosen');
    const today = document.querySelectorAll('[aria-current="date"]');
    expect([...today].map((each) => each.getAttribute('aria-label'))).toEqual(['Thursday 12 March 2026']);
    expect(screen.getAllByRole('gridcell').length).toBe(31);
  });

  it('begins its weeks where it is told to', () => {
    const heads = () => screen.getAllByRole('columnheader').map((each) => each.firstChild?.textContent);
    const { unmount } = render(MonthGrid, { ...fixtures.empty, from: '9999-12-31' });
    expect(heads()).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    unmount();
    render(MonthGrid, fixtures.empty);
    expect(heads()).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    cleanup();
    render(MonthGrid, fixtures.saturday);
    expect(heads()[0]).toBe('Sat');
    expect(document.querySelectorAll('tbody tr')[0]?.textContent?.trim()).toMatch(/^1\s*2\s*3\s*4$/);
  });

  it('is walked through by keys', async () => {
    render(MonthGrid, fixtures.empty);
    const walk: [string, string, KeyboardEventInit?][] = [
      ['ArrowRight', 'Friday 13 March 2026'],
      ['ArrowLeft', 'Thursday 12 March 2026'],
      ['ArrowDown', 'Thursday 19 March 2026'],
      ['ArrowUp', 'Thursday 12 March 2026'],
      ['Home', 'Monday 9 March 2026'],
      ['End', 'Sunday 15 March 2026'],
      ['PageDown', 'Wednesday 15 April 2026'],
      ['PageUp', 'Sunday 15 March 2026'],
      ['PageUp', 'Saturday 15 March 2025', { shiftKey: true }],
      ['PageDown', 'Sunday 15 March 2026', { shiftKey: true }],
      ['ArrowDown', 'Sunday 22 March 2026'],
      ['ArrowDown', 'Sunday 29 March 2026'],
      ['ArrowDown', 'Sunday 5 April 2026'],
    ];
    for (const [key, to, held] of walk) {
      expect(await press(key, held), key).toBe(false);
      expect(focused(), key).toBe(to);
      expect(screen.getByRole('grid').querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    }
    expect(shown()).toBe('April 2026');
  });

  it('leaves keys alone that are for something else', async () => {
    render(MonthGrid, fixtures.empty);
    for (const held of [{ altKey: true }, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }])
      expect(await press('ArrowLeft', held)).toBe(true);
    expect(await press('x')).toBe(true);
    expect(await press('Tab')).toBe(true);
    expect(focused()).toBe('Thursday 12 March 2026');
  });

  it('turns the arrows round where lines run from right to left', async () => {
    document.documentElement.style.direction = 'rtl';
    const { container } = render(MonthGrid, fixtures.empty);
    container.querySelector('table')?.style.setProperty('direction', 'rtl');
    await press('ArrowLeft');
    expect(focused()).toBe('Friday 13 March 2026');
  });

  it('turns its pages by buttons that say the month', async () => {
    render(MonthGrid, fixtures.empty);
    await fireEvent.click(screen.getByRole('button', { name: 'Apr: next month' }));
    expect(shown()).toBe('April 2026');
    const back = screen.getByRole('button', { name: 'Mar: previous month' });
    expect(back.textContent).toBe('Mar');
    await fireEvent.click(back);
    await fireEvent.click(screen.getByRole('button', { name: 'Feb: previous month' }));
    expect(shown()).toBe('February 2026');
    expect(screen.getAllByRole('gridcell')).toHaveLength(28);
  });

  it('hands over the day that is chosen, and follows one that comes from elsewhere', async () => {
    const onpick = vi.fn();
    const { rerender } = render(MonthGrid, { ...fixtures.empty, onpick });
    await fireEvent.click(screen.getByRole('button', { name: 'Saturday 21 March 2026' }));
    expect(onpick).toHaveBeenCalledWith('2026-03-21');
    await rerender({ value: '2026-08-31' });
    expect(shown()).toBe('August 2026');
    expect(document.querySelectorAll('tbody tr')).toHaveLength(6);
    await rerender({ value: '' });
    expect(shown()).toBe('August 2026');
  });

  it('speaks Welsh', async () => {
    await speak('cy');
    render(MonthGrid, fixtures.chosen);
    expect(shown()).toBe('Mawrth 2026');
    expect(focused()).toBe('Dydd Mercher 25 Mawrth 2026, wedi’i ddewis');
    expect(screen.getByRole('button', { name: 'Ebr: y mis nesaf' }).textContent).toBe('Ebr');
  });
});
