// What is promised of the keys: a character on its own never gets in the way of writing, and what is switched off is off.
import { afterEach, describe, expect, it } from 'vitest';
import { asksFor, isOn, shortcuts, switchOff } from './shortcuts.svelte';
import { words } from './words';

afterEach(() => {
  switchOff([]);
  document.body.innerHTML = '';
});

/** As it arrives from what is focused. */
function pressed(key: string, held: KeyboardEventInit = {}, on = document.body): KeyboardEvent {
  let event!: KeyboardEvent;
  const hear = (heard: KeyboardEvent) => (event = heard);
  document.addEventListener('keydown', hear, { once: true });
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...held }));
  return event;
}
function made<T extends HTMLElement>(html: string): T {
  document.body.innerHTML = html;
  return document.body.firstElementChild as T;
}

describe('a key', () => {
  it('asks for one thing', () => {
    expect(asksFor(pressed('k', { ctrlKey: true }), 'find')).toBe(true);
    expect(asksFor(pressed('k', { ctrlKey: true }), 'link')).toBe(false);
    expect(asksFor(pressed('K', { ctrlKey: true, shiftKey: true }), 'link')).toBe(true);
    expect(asksFor(pressed('n', { ctrlKey: true, altKey: true }), 'note')).toBe(false);
    expect(asksFor(pressed('n'), 'note')).toBe(false);
    expect(asksFor(pressed('ArrowLeft', { altKey: true }), 'back')).toBe(true);
    expect(asksFor(pressed('ArrowLeft'), 'back')).toBe(false);
  });

  it('that is a character on its own does nothing in a field', () => {
    expect(asksFor(pressed('?', { shiftKey: true }), 'keys')).toBe(true);
    for (const field of ['<textarea></textarea>', '<input>', '<input type="search">', '<select></select>'])
      expect(asksFor(pressed('?', { shiftKey: true }, made(field)), 'keys')).toBe(false);
    for (const other of ['<input type="checkbox">', '<button>x</button>', '<a href="#/">x</a>'])
      expect(asksFor(pressed('?', { shiftKey: true }, made(other)), 'keys')).toBe(true);
  });

  it('does nothing while letters are put together, or once it is switched off', () => {
    expect(asksFor(pressed('k', { ctrlKey: true, isComposing: true }), 'find')).toBe(false);
    switchOff(['find', 'scores']);
    expect(asksFor(pressed('k', { ctrlKey: true }), 'find')).toBe(false);
    expect(asksFor(pressed('l', { ctrlKey: true }), 'lock')).toBe(true);
    expect(isOn('scores')).toBe(false);
  });

  it('has words for what it does, and no two have the same', () => {
    const caps = shortcuts.map((name) => words.shortcuts.caps(name, false));
    expect(new Set(caps).size).toBe(shortcuts.length);
    for (const name of shortcuts) expect(words.shortcuts.does[name]).toBeTruthy();
  });
});
