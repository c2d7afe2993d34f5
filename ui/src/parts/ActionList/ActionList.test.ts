// What a row of a list of actions says and hands over, and that ticking it leaves the focus where it is.
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { broken } from '../../testing/axe';
import ActionList from './ActionList.svelte';
import { action, done, dropped, late, long, rtl, theirs, TODAY, undated } from './fixtures';
import { dueSays } from './when';

afterEach(cleanup);
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const says = (name: string) =>
  document.getElementById(box(name).getAttribute('aria-describedby') ?? '')?.textContent;
const props = () => ({ today: TODAY, prefix: 'p', label: 'Actions', onclose: vi.fn(), oncame: vi.fn() });

it('says who and when, overdue in words, and where each was written', async () => {
  const { container } = render(ActionList, {
    ...props(),
    actions: [late, theirs, undated, done, dropped, long, rtl],
    whose: true,
  });
  expect(says(late.what)).toBe('You, overdue since Tuesday');
  expect(says(theirs.what)).toBe('Gwen, due today');
  expect(says(undated.what)).toBe('Both of you');
  expect(says(done.what)).toBe('Done 5 March');
  expect(says(dropped.what)).toBe('Let go 6 March');
  expect(says(rtl.what)).toBe('You, due tomorrow');
  const link = screen.getByRole('link', { name: 'written 24 February, in Plan for the rota' });
  expect(link.getAttribute('href')).toBe('#/entry/e1');
  expect(await broken(container)).toEqual([]);
});

it('says an old day by its date, and no day by nothing', () => {
  expect(dueSays('2026-03-05', TODAY)).toBe('Overdue since 5 March');
  expect(dueSays('2025-12-31', TODAY)).toBe('Overdue since 31 December 2025');
  expect(dueSays(null, TODAY)).toBe('');
});

it('asks what came of it under the row, without moving the focus, and hands over both', async () => {
  const given = props();
  const { rerender } = render(ActionList, { ...given, actions: [late, theirs] });
  box(late.what).focus();
  await fireEvent.click(box(late.what));
  expect(given.onclose).toHaveBeenCalledWith('late', 'done', '');
  await rerender({ actions: [{ ...late, state: 'done', closed: TODAY, overdue: false }, theirs] });
  const came = screen.getByRole('textbox', { name: /^What came of it\?.+two drafts/ });
  expect(document.activeElement).toBe(box(late.what));
  expect(came.parentElement?.querySelector('[role=status]')?.textContent).toContain('What came of it?');
  await fireEvent.input(came, { target: { value: 'She chose the second' } });
  expect(given.oncame).toHaveBeenCalledWith('late', 'done', 'She chose the second');
  await fireEvent.click(box(late.what));
  expect(given.onclose).toHaveBeenLastCalledWith('late', 'open', '');
});

it('keeps what is being typed when an older answer comes back', async () => {
  const ticked = action('a', 'Call', { state: 'done', closed: TODAY });
  const { rerender } = render(ActionList, { ...props(), actions: [ticked] });
  const came = screen.getByRole<HTMLTextAreaElement>('textbox');
  await fireEvent.input(came, { target: { value: 'She laughed' } });
  await rerender({ actions: [{ ...ticked, came: 'She' }] });
  expect(came.value).toBe('She laughed');
});

it('takes back what was let go, and offers Change only where somebody listens', async () => {
  const given = props();
  const { rerender } = render(ActionList, { ...given, actions: [dropped] });
  await fireEvent.click(screen.getByRole('button', { name: 'Take it back: Write to the council' }));
  expect(given.onclose).toHaveBeenCalledWith('dropped', 'open', '');
  expect(screen.queryByRole('button', { name: /^Change/ })).toBeNull();
  const onchange = vi.fn();
  await rerender({ onchange });
  await fireEvent.click(screen.getByRole('button', { name: 'Change: Write to the council' }));
  expect(onchange).toHaveBeenCalledWith(dropped, 'p-dropped-change');
});
