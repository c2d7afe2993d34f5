import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepsWhatFieldsKeep, violations } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import LongField from './LongField.svelte';

// No test document types on command; the field then writes by itself, as it would in a webview that cannot.
beforeEach(() => Object.assign(document, { execCommand: undefined }));

describe('LongField', () => keepsWhatFieldsKeep(LongField, fixtures));

function shown(value: string, start: number, end: number) {
  const onchange = vi.fn();
  const made = render(LongField, { ...fixtures.empty, value, onchange });
  const field = screen.getByRole<HTMLTextAreaElement>('textbox');
  field.focus();
  field.setSelectionRange(start, end);
  return { onchange, field, ...made };
}
const bar = () => within(screen.getByRole('toolbar', { hidden: true }));
const press = (field: HTMLElement, key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(field, { key, ...more });

it('hands over every change, as typed', async () => {
  const { onchange, field } = shown('', 0, 0);
  await fireEvent.input(field, { target: { value: '<script>' } });
  expect(onchange).toHaveBeenLastCalledWith('<script>');
});

it('works on the selection by button and by key', async () => {
  const { onchange, field } = shown('one two', 4, 7);
  await fireEvent.click(bar().getByText('Bold'));
  expect(onchange).toHaveBeenLastCalledWith('one **two**');
  await press(field, 'b', { ctrlKey: true });
  expect(onchange).toHaveBeenLastCalledWith('one two');
  await press(field, 'i', { ctrlKey: true });
  expect(onchange).toHaveBeenLastCalledWith('one *two*');
  await press(field, 'K', { ctrlKey: true, shiftKey: true });
  expect(onchange).toHaveBeenLastCalledWith('one *[two](https://)*');
  expect(document.activeElement).toBe(field);
});

it('leaves Ctrl K, Ctrl Shift I and Tab to others', async () => {
  const { onchange, field } = shown('one', 0, 3);
  for (const [key, shiftKey] of [
    ['k', false],
    ['I', true],
  ] as const)
    await press(field, key, { ctrlKey: true, shiftKey });
  expect(await press(field, 'Tab')).toBe(true);
  expect(onchange).not.toHaveBeenCalled();
});

it('goes on with a list at Enter, and ends it at the second', async () => {
  const { onchange, field } = shown('- one', 5, 5);
  await press(field, 'Enter');
  expect(onchange).toHaveBeenLastCalledWith('- one\n- ');
  await press(field, 'Enter');
  expect(onchange).toHaveBeenLastCalledWith('- one\n\n');
  expect(await press(field, 'Enter')).toBe(true);
  expect(await press(field, 'Enter', { isComposing: true })).toBe(true);
});

it('takes rich text as Markdown, plain text and a plain paste as they are', async () => {
  const { onchange, field } = shown('see ', 4, 4);
  const data = (html: string) => ({
    clipboardData: { getData: (type: string) => (type === 'text/html' ? html : 'plain') },
  });
  await fireEvent.paste(field, data('<a href="https://example.org/">this</a><script>x</script>'));
  expect(onchange).toHaveBeenLastCalledWith('see [this](https://example.org/)');
  onchange.mockClear();
  await fireEvent.paste(field, data(''));
  await fireEvent.paste(field, data('<p>nothing but text</p>'));
  await press(field, 'V', { ctrlKey: true, shiftKey: true });
  await fireEvent.paste(field, data('<b>bold</b>'));
  expect(onchange).not.toHaveBeenCalled();
});

it('is one tab stop with arrow keys in it, named after its question', async () => {
  const { field } = shown('', 0, 0);
  const toolbar = screen.getByRole('toolbar', { name: 'Formatting, What is happening now?' });
  expect(toolbar.getAttribute('aria-controls')).toBe(field.id);
  const stops = () => [...toolbar.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex === 0);
  const [first] = stops();
  first?.focus();
  for (const [key, wanted] of [
    ['ArrowRight', 'Bold'],
    ['End', 'How to format'],
    ['ArrowRight', 'Heading'],
    ['ArrowLeft', 'How to format'],
    ['Home', 'Heading'],
  ] as const) {
    await fireEvent.keyDown(document.activeElement ?? toolbar, { key });
    expect(document.activeElement?.textContent).toBe(wanted);
    expect(stops()).toEqual([document.activeElement]);
  }
  await fireEvent.keyDown(toolbar, { key: 'Escape' });
  expect(document.activeElement).toBe(field);
});

it('says what the signs do, when asked', async () => {
  const { container, field } = shown('', 0, 0);
  const how = bar().getByText('How to format');
  expect(how.getAttribute('aria-expanded')).toBe('false');
  await fireEvent.click(how);
  expect(how.getAttribute('aria-expanded')).toBe('true');
  expect(document.getElementById(how.getAttribute('aria-controls') ?? '')?.textContent).toContain(
    'You need none of this',
  );
  expect(await violations(container)).toEqual([]);
  await fireEvent.click(screen.getByText('Close'));
  expect(screen.queryByText(/You need none/)).toBeNull();
  expect(document.activeElement).toBe(field);
});
