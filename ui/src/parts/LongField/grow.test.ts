import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { grow } from './grow';

const LINE = 20;
const MOST = 100;
let field: HTMLTextAreaElement;
/** How often its height was asked for while it was let go of: each time the whole page is laid out again. */
let letGo: number;

// The document here lays nothing out: a line is 20 high, and the look holds the field at 100.
beforeEach(() => {
  vi.stubGlobal('CSS', undefined); // a webview that cannot do it by itself
  field = document.createElement('textarea');
  letGo = 0;
  const text = () => field.value.split('\n').length * LINE;
  const height = () => Math.min(MOST, parseFloat(field.style.height) || LINE);
  const measured = (of: () => number) => ({ configurable: true, get: of });
  Object.defineProperties(field, {
    scrollHeight: measured(() => {
      if (field.style.height === 'auto') letGo += 1;
      return Math.max(text(), height());
    }),
    clientHeight: measured(height),
    offsetHeight: measured(height),
  });
  document.body.append(field);
});
afterEach(() => {
  field.remove();
  vi.unstubAllGlobals();
});

const write = (lines: number) => {
  field.value = Array.from({ length: lines }, () => 'word').join('\n');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

it('is as tall as its text, which grows and shrinks', async () => {
  field.value = 'a\nb\nc';
  const stop = grow(field);
  await Promise.resolve();
  expect(field.style.height).toBe('60px');
  write(4);
  expect(field.style.height).toBe('80px');
  write(2);
  expect(field.style.height).toBe('40px');
  stop();
  write(5);
  expect(field.style.height).toBe('40px');
});

it('is left alone while its text scrolls inside, and follows it again after', () => {
  grow(field);
  write(9);
  const { height } = field.style;
  write(30);
  expect(field.style.height).toBe(height);
  write(29);
  expect(letGo).toBe(0);
  write(3);
  expect(field.style.height).toBe('60px');
});
