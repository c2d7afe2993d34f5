import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { itIs, weeksBegin } from '../../calendar.svelte';
import { broken } from '../../testing/axe';
import DateInput from './DateInput.svelte';

beforeEach(() => {
  itIs('2026-03-12');
  weeksBegin('monday', []);
});
afterEach(cleanup);

function input(change: Partial<Parameters<typeof render<typeof DateInput>>[1]> = {}) {
  const spies = { onchange: vi.fn(), ontyped: vi.fn() };
  const shown = render(DateInput, { id: 'day', value: '', year: '2026', ...spies, ...change });
  return { ...shown, ...spies };
}
const opener = () => screen.getByRole('button', { name: 'Calendar' });
const month = () => document.querySelector('[aria-live]')?.textContent ?? null;
const focused = () => document.activeElement?.getAttribute('aria-label');
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

async function open() {
  await fireEvent.click(opener());
  await tick();
}

describe('a date chosen from a month', () => {
  it('is the date that is typed: the month closes, and the button has the focus', async () => {
    const { onchange, ontyped } = input();
    expect(opener().getAttribute('aria-expanded')).toBe('false');
    await open();
    expect(opener().getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(opener().getAttribute('aria-controls') ?? '')).toBeTruthy();
    expect(focused()).toBe('Thursday 12 March 2026');
    await fireEvent.click(screen.getByRole('button', { name: 'Saturday 28 March 2026' }));
    await tick();
    expect(onchange).toHaveBeenLastCalledWith('2026-03-28');
    expect(ontyped).toHaveBeenLastCalledWith(null);
    expect([field('Day').value, field('Month').value, field('Year').value]).toEqual(['28', '3', '2026']);
    expect(month()).toBeNull();
    expect(document.activeElement).toBe(opener());
  });

  it('begins at the date there is, or as near as it is typed', async () => {
    input({ value: '2025-08-31' });
    await open();
    expect(focused()).toBe('Sunday 31 August 2025, chosen');
    cleanup();
    input({ typed: { day: '', month: '9', year: '2027' } });
    await open();
    expect(focused()).toBe('Wednesday 1 September 2027');
    cleanup();
    input({ typed: { day: '31', month: '2', year: '2026' } });
    await open();
    expect(month()).toBe('February 2026');
  });

  it('shows what is typed while it is open', async () => {
    input({ value: '2026-03-12' });
    await open();
    await fireEvent.change(field('Month'), { target: { value: '8' } });
    expect(month()).toBe('August 2026');
    expect(document.querySelector('[aria-selected="true"]')?.textContent).toBe('12');
    await fireEvent.input(field('Day'), { target: { value: '' } });
    expect(month()).toBe('August 2026');
    expect(document.querySelector('[aria-selected="true"]')).toBeNull();
  });

  it('takes away what was wrong', async () => {
    const { ontyped, container } = input({ typed: { day: '31', month: '2', year: '2026' } });
    expect(field('Day').getAttribute('aria-invalid')).toBe('true');
    await open();
    await fireEvent.click(screen.getByRole('button', { name: 'Saturday 28 February 2026' }));
    expect(field('Day').getAttribute('aria-invalid')).toBeNull();
    expect(ontyped).toHaveBeenLastCalledWith(null);
    expect(await broken(container)).toEqual([]);
  });

  it('closes at Escape from wherever one is in it, and keeps the key from the page', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    input();
    for (const from of [() => document.activeElement, () => field('Day'), opener]) {
      await open();
      expect(await fireEvent.keyDown(from() ?? document.body, { key: 'Escape' })).toBe(false);
      await tick();
      expect(month()).toBeNull();
      expect(document.activeElement).toBe(opener());
    }
    expect(heard).not.toHaveBeenCalled();
    // With nothing open it is the page's.
    await fireEvent.keyDown(field('Day'), { key: 'Escape' });
    expect(heard).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', heard);
  });

  it('closes by its button too, and does not say that a date is wrong while one is in it', async () => {
    const { ontyped } = input();
    await fireEvent.input(field('Day'), { target: { value: '9' } });
    await fireEvent.focusOut(field('Day'), { relatedTarget: opener() });
    expect(field('Day').getAttribute('aria-invalid')).toBeNull();
    expect(ontyped).toHaveBeenLastCalledWith({ day: '9', month: '', year: '2026' });
    await open();
    await open();
    expect(month()).toBeNull();
    await fireEvent.focusOut(opener(), { relatedTarget: document.body });
    expect(field('Day').getAttribute('aria-invalid')).toBe('true');
  });

  it('lays weeks out from the day they begin on', async () => {
    input();
    await open();
    expect(screen.getAllByRole('columnheader')[0]?.textContent).toContain('Monday');
    weeksBegin('sunday', []);
    await tick();
    expect(screen.getAllByRole('columnheader')[0]?.textContent).toContain('Sunday');
  });
});

it('has a name where it is a group by itself', () => {
  const label = document.body.appendChild(document.createElement('span'));
  [label.id, label.textContent] = ['by', 'By when'];
  input({ labelledby: 'by' });
  expect(screen.getByRole('group', { name: 'By when' }).contains(opener())).toBe(true);
  label.remove();
});
