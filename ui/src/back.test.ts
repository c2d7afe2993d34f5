// What is promised of going back: to where one was, and not over what somebody does meanwhile.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { begin, comeBack, forget, keep, kept, turn } from './back';

const page = (inside: string) => (document.body.innerHTML = `<main id="main" tabindex="-1">${inside}</main>`);
const LIST = '<a href="#/entry/1">One</a> <a href="#/entry/2">Two</a> <a href="#/entry/2">Two</a>';
const links = () => document.querySelectorAll<HTMLElement>('main a');
const to = (hash: string) => history.pushState(null, '', hash);
const away = async () => {
  const gone = new Promise((go) => addEventListener('popstate', go, { once: true }));
  history.back();
  await gone;
};
let scrolled = 0;

beforeEach(() => {
  Object.defineProperty(window, 'scrollY', { configurable: true, get: () => scrolled });
  Object.defineProperty(document.documentElement, 'scrollHeight', { configurable: true, value: 9000 });
  vi.stubGlobal('scrollTo', (_x: number, y: number) => (scrolled = y));
  to('#/journal');
  page(LIST);
  begin();
});
afterEach(() => {
  forget();
  vi.unstubAllGlobals();
  scrolled = 0;
});

/** Follows the second of two links that are alike, far down the page, and goes back. */
async function thereAndBack() {
  links()[2]?.focus();
  scrolled = 700;
  to('#/entry/2');
  expect(turn()).toBeNull();
  page('<h1>Two</h1>');
  scrolled = 0;
  await away();
  const found = turn();
  page('');
  document.getElementById('main')?.focus();
  return found;
}

it('leads to the link one followed and as far down, once the page is there', async () => {
  const found = await thereAndBack();
  if (!found) throw new Error('The page is not known.');
  comeBack(found);
  expect(scrolled).toBe(0);
  document.getElementById('main')?.insertAdjacentHTML('beforeend', LIST);
  await vi.waitFor(() => expect(document.activeElement).toBe(links()[2]));
  expect(scrolled).toBe(700);
});

it('leaves somebody alone who does something before', async () => {
  const found = await thereAndBack();
  if (!found) throw new Error('The page is not known.');
  comeBack(found);
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
  document.getElementById('main')?.insertAdjacentHTML('beforeend', LIST);
  await Promise.resolve();
  expect([scrolled, document.activeElement?.id]).toEqual([0, 'main']);
});

it('keeps what a page keeps with that page only, and no longer than the journal is open', async () => {
  keep('picked', 'autumn');
  to('#/journal');
  turn();
  expect(kept('picked')).toBeUndefined();
  await away();
  turn();
  expect(kept('picked')).toBe('autumn');
  forget();
  expect(kept('picked')).toBeUndefined();
});
