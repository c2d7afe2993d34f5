import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { keepsWhatFieldsKeep } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import StatementsField from './StatementsField.svelte';

describe('StatementsField', () => keepsWhatFieldsKeep(StatementsField, fixtures));

const radio = (statement: string, score: number): HTMLElement =>
  within(screen.getByRole('group', { name: statement })).getByLabelText(String(score));
const focused = (): [string, string] => {
  const field = document.activeElement as HTMLInputElement;
  return [field.closest('.statement')?.querySelector('legend')?.textContent ?? '', field.value];
};

/** A field that keeps its answer, as the form does. */
async function kept(props: Partial<typeof fixtures.empty> = {}) {
  const onchange = vi.fn((value) => void rerender({ value }));
  const { rerender } = render(StatementsField, { ...fixtures.empty, ...props, onchange });
  const press = async (key: string) => {
    await fireEvent.keyDown(document.activeElement as Element, { key });
    await new Promise((done) => setTimeout(done));
  };
  return { onchange, press };
}

it('is scored by figures, and Enter moves on', async () => {
  const { onchange, press } = await kept();
  radio('I am asked', 1).focus();
  await press('7');
  expect(onchange).toHaveBeenLastCalledWith({ 'i-am-asked': 7 });
  expect(focused()).toEqual(['I am asked', '7']);
  await press('Enter');
  expect(focused()).toEqual(['I am answered', '1']);
  await press('0');
  expect(onchange).toHaveBeenLastCalledWith({ 'i-am-asked': 7, 'i-am-answered': 10 });
  await press('Enter');
  expect(focused()).toEqual(['I have the keys', '1']);
  radio('It is on time', 1).focus();
  await press('Enter');
  expect(focused()).toEqual(['It is on time', '1']);
});

it('moves on by itself only when that is switched on, and stays at the last', async () => {
  const { onchange, press } = await kept();
  await fireEvent.click(screen.getByLabelText('Move on by itself'));
  radio('I am asked', 1).focus();
  for (const key of ['1', '2', '3', '4', '5', '6']) await press(key);
  expect(onchange).toHaveBeenLastCalledWith({
    'i-am-asked': 1,
    'i-am-answered': 2,
    'i-have-the-keys': 3,
    'it-is-enough': 4,
    'it-is-fair': 5,
    'it-is-on-time': 6,
  });
  expect(focused()).toEqual(['It is on time', '6']);
  expect(screen.getByText(/^All together: 21 of 60, 35 %$/)).toBeTruthy();
});

it('leaves keys alone that are not its own', async () => {
  const { onchange } = await kept();
  const first = radio('I am asked', 1);
  first.focus();
  for (const init of [
    { key: '7', ctrlKey: true },
    { key: '7', repeat: true },
    { key: 'ArrowRight' },
    { key: 'x' },
  ])
    expect(await fireEvent.keyDown(first, init)).toBe(true);
  expect(onchange).not.toHaveBeenCalled();
});

it('says a total when its group is complete, and progress until then', async () => {
  const { press } = await kept({ value: { 'i-am-asked': 7, 'it-is-fair': 10 } });
  expect(screen.getByText('2 of 6')).toBeTruthy();
  expect(screen.getByText('Being heard: 1 of 2')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('');
  radio('I am answered', 1).focus();
  await press('8');
  expect(screen.getByRole('status').textContent).toBe('Being heard: 15 of 20, 75\u00A0%');
  expect(screen.queryByText(/^All together/)).toBeNull();
});

it('takes a number back', async () => {
  const { onchange } = await kept({ value: { 'i-am-asked': 7 } });
  await fireEvent.click(screen.getByRole('button', { name: 'Clear: I am asked' }));
  expect(onchange).toHaveBeenLastCalledWith(undefined);
  expect(focused()[0]).toBe('I am asked');
});

it('takes any whole range: figures beyond eleven', async () => {
  const { onchange, press } = await kept({ min: 0, max: 100 });
  const field = screen.getByRole('textbox', { name: 'I am asked' });
  expect(screen.queryByLabelText('Move on by itself')).toBeNull();
  await fireEvent.change(field, { target: { value: '101' } });
  expect(onchange).toHaveBeenLastCalledWith(undefined);
  expect(screen.getByText(/whole number from 0 to 100/, { selector: '.error' })).toBeTruthy();
  field.focus();
  (field as HTMLInputElement).value = '45';
  await press('Enter');
  expect(onchange).toHaveBeenLastCalledWith({ 'i-am-asked': 45 });
  expect(focused()[0]).toBe('I am answered');
});
