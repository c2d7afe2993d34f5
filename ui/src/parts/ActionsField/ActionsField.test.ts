import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { keepsWhatFieldsKeep, violations } from '../instrument/field.testing';
import { RTL } from '../instrument/fixtures';
import ActionsField from './ActionsField.svelte';
import { fixtures } from './fixtures';

describe('ActionsField', () => keepsWhatFieldsKeep(ActionsField, fixtures));

type Row = Record<string, string>;
/** A field whose answer is kept, as on a page. */
function shown(props: Partial<typeof fixtures.empty> = {}) {
  const kept = { value: [] as Row[] };
  const onchange = vi.fn((value: Row[]) => {
    kept.value = value;
    return made.rerender({ value });
  });
  const made = render(ActionsField, { ...fixtures.empty, ...props, onchange });
  return { ...made, onchange, kept };
}
const write = (name: string, value: string, at = 0) => {
  const field = screen.getAllByLabelText(name)[at];
  if (!field) throw new Error(`no ${name}`);
  return fireEvent.input(field, { target: { value } });
};
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const whats = () => screen.getAllByLabelText<HTMLTextAreaElement>('What').map(({ value }) => value);
const focused = () => document.activeElement;

it('has a first row that is no answer before something is written in it', async () => {
  const { onchange, kept } = shown();
  expect(whats()).toEqual(['']);
  expect(onchange).not.toHaveBeenCalled();
  expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
  await write('What', 'Ask Idris\n about it');
  expect(kept.value).toEqual([
    { id: expect.stringMatching(/^0192f3a4-5b6c-7/), what: 'Ask Idris about it', who: 'me' },
  ]);
  await fireEvent.change(screen.getByLabelText('Who'), { target: { value: 'both' } });
  await write('Day', '20');
  await fireEvent.change(screen.getByLabelText('Month'), { target: { value: '3' } });
  expect(kept.value[0]).toMatchObject({ who: 'both', by: '2026-03-20' });
  await write('What', '');
  await write('Day', '');
  expect(kept.value).toEqual([]);
  expect(whats()).toEqual(['']);
});

it('keeps the focus while a row is written, emptied and written again', async () => {
  shown();
  const field = screen.getByLabelText('What');
  field.focus();
  for (const text of ['A', '', 'B']) await write('What', text);
  expect(focused()).toBe(field);
  expect(field.isConnected).toBe(true);
});

it('adds a row with the focus in it, and no second blank one', async () => {
  shown();
  await write('What', 'First');
  await press('Add another action');
  await waitFor(() => expect(focused()).toBe(screen.getAllByLabelText('What')[1]));
  await press('Add another action');
  expect(whats()).toEqual(['First', '']);
  await write('What', 'Second', 1);
  await fireEvent.keyDown(screen.getAllByLabelText('What')[0]!, { key: 'Enter' });
  await waitFor(() => expect(whats()).toEqual(['First', '', 'Second']));
  await waitFor(() => expect(focused()).toBe(screen.getAllByLabelText('What')[1]));
});

it('removes with the focus on the row before, and takes that back in its place', async () => {
  const { kept } = shown({ value: fixtures.filled.value });
  const [, second] = whats();
  await press(/^Remove action 2/);
  await waitFor(() => expect(focused()).toBe(screen.getByLabelText('What')));
  expect(kept.value).toHaveLength(3);
  expect(screen.getByText(/Action 2 removed/)).toBeTruthy();
  await press('Undo: remove action 2');
  await waitFor(() => expect(whats()[1]).toBe(second));
  await waitFor(() => expect(focused()).toBe(screen.getAllByLabelText('What')[1]));
  expect(kept.value).toHaveLength(4);
  expect(screen.queryByText(/removed/)).toBeNull();
});

it('removes the only row with the focus on the button, leaving a new one', async () => {
  const { kept } = shown({ value: [{ id: 'a', what: 'Only', who: 'me' }] });
  await press(/^Remove action 1/);
  await waitFor(() => expect(focused()?.textContent).toBe('Add another action'));
  expect(kept.value).toEqual([]);
  expect(whats()).toEqual(['']);
  await press(/^Undo/);
  await waitFor(() => expect(whats()).toEqual(['Only']));
});

it('sets a borrowed question above a new row', async () => {
  const { component } = shown({ value: [{ id: 'a', what: 'Only', who: 'me' }] });
  component.borrow('Who should hear you promise it?');
  await waitFor(() => expect(whats()).toEqual(['Only', '']));
  const field = screen.getAllByLabelText('What')[1];
  await waitFor(() => expect(focused()).toBe(field));
  const described = field?.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toBe('Who should hear you promise it?');
});

it('shows those from before first, to tick or to let go, never to be written over', async () => {
  const { kept, container } = shown({ value: fixtures.filled.value });
  const before = within(screen.getByRole('list', { name: 'From last time' }));
  expect(before.getByLabelText('Write down what the rota costs')).toHaveProperty('checked', true);
  expect(before.getByText('Both')).toBeTruthy();
  await fireEvent.click(before.getByLabelText('Ask Idris what he would change'));
  expect(kept.value[1]).toMatchObject({ state: 'done', since: '2026-02-19' });
  await fireEvent.input(before.getByLabelText(/^What came of it\? ?: Ask Idris/), {
    target: { value: 'He would swap.' },
  });
  expect(kept.value[1]).toMatchObject({ state: 'done', came: 'He would swap.' });
  await fireEvent.click(before.getByLabelText('Ask Idris what he would change'));
  const letGo = screen.getByRole('button', { name: 'Let it go: Ask Idris what he would change' });
  letGo.focus();
  await fireEvent.click(letGo);
  expect(kept.value[1]).toMatchObject({ state: 'dropped', came: 'He would swap.' });
  expect(focused()).toBe(letGo);
  await press('Take it back: Ask Idris what he would change');
  expect(kept.value[1]).toMatchObject({ state: 'open' });
  expect(await violations(container)).toEqual([]);
});

it('hands over half a date by its row, and shows it again with what is wrong', async () => {
  const ontyped = vi.fn();
  shown({ ontyped });
  await write('Day', '7');
  expect(ontyped).toHaveBeenLastCalledWith(expect.stringMatching(/^0192f3a4/), {
    day: '7',
    month: '',
    year: '2026',
  });
  const [row] = ontyped.mock.lastCall ?? [];
  document.body.replaceChildren();
  shown({ typed: { [row as string]: { day: '7', month: '', year: '2026' } } });
  expect(screen.getByLabelText('Day')).toHaveProperty('value', '7');
  expect(screen.getByText(/Action 1: Choose a month/)).toBeTruthy();
});

it('takes a hundred, and says so', async () => {
  const value = Array.from({ length: 100 }, (_, n) => ({ id: `r${n}`, what: `No ${n}`, who: 'me' }));
  const { onchange } = shown({ value });
  const add = screen.getByRole('button', { name: 'Add another action' });
  expect(add.getAttribute('aria-disabled')).toBe('true');
  await fireEvent.click(add);
  expect(whats()).toHaveLength(100);
  expect(onchange).not.toHaveBeenCalled();
});

it('lets every text find its own direction', () => {
  render(ActionsField, fixtures.rtl);
  expect(screen.getAllByDisplayValue(RTL).every((field) => field.getAttribute('dir') === 'auto')).toBe(true);
  expect(screen.getByLabelText(RTL).closest('li')?.querySelector('label')?.getAttribute('dir')).toBe('auto');
});

it('asks about what is open from before without a row to fill in, until one is wanted', async () => {
  const { kept } = shown({ open: true, owner: 'them' });
  expect(screen.queryByLabelText('What')).toBeNull();
  const first = screen.getByRole('button', { name: 'Add an action' });
  expect(first.id).toBe(fixtures.empty.id);
  await fireEvent.click(first);
  await waitFor(() => expect(focused()).toBe(screen.getByLabelText('What')));
  await write('What', 'Ask Idris');
  expect(kept.value).toMatchObject([{ what: 'Ask Idris', who: 'them' }]);
  await press(/^Remove action 1/);
  await waitFor(() => expect(focused()).toBe(screen.getByRole('button', { name: 'Add an action' })));
  expect(kept.value).toEqual([]);
  await press('Undo: remove action 1');
  expect(kept.value).toMatchObject([{ what: 'Ask Idris', who: 'them' }]);
});
