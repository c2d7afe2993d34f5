import { afterEach, expect, it, vi } from 'vitest';
import { stepOf, undoKeys } from './undo';

const key = (name: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key: name, ctrlKey: true, bubbles: true, cancelable: true, ...more });

afterEach(() => document.body.replaceChildren());

it('knows the keys of undo and redo, and leaves macOS its own', () => {
  expect(stepOf(key('z'), false)).toBe('undo');
  expect(stepOf(key('Z', { shiftKey: true }), false)).toBe('redo');
  expect(stepOf(key('y'), false)).toBe('redo');
  expect(stepOf(key('z', { altKey: true }), false)).toBeNull();
  expect(stepOf(key('z', { ctrlKey: false }), false)).toBeNull();
  expect(stepOf(key('z'), true)).toBeNull();
});

it('acts in fields alone', () => {
  const execCommand = vi.fn();
  Object.assign(document, { execCommand });
  document.addEventListener('keydown', undoKeys);
  const field = document.body.appendChild(document.createElement('textarea'));
  const event = key('z');
  field.dispatchEvent(event);
  expect(execCommand).toHaveBeenCalledWith('undo');
  expect(event.defaultPrevented).toBe(true);
  document.body.dispatchEvent(key('z'));
  expect(execCommand).toHaveBeenCalledTimes(1);
  document.removeEventListener('keydown', undoKeys);
});
