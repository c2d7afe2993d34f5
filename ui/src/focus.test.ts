// What is promised of the focus: it is never lost, and it stays where a person would look for it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepFocus } from './focus';

let stop = () => {};
const get = (id: string) => document.getElementById(id) as HTMLElement;
const settled = (id: string) => vi.waitFor(() => expect(document.activeElement?.id).toBe(id));

beforeEach(() => {
  document.body.innerHTML = `<main id="main" tabindex="-1"><h1>Tags</h1>
    <ul><li id="one"><button id="a">Remove</button></li><li id="two"><button id="b">Remove</button></li></ul>
    <p><a id="after" href="#/tags">All of them</a></p></main>`;
  stop = keepFocus(document.body);
});
afterEach(() => {
  stop();
  document.body.innerHTML = '';
});

it('goes to what comes after a row that was removed, and before it at the end of a list', async () => {
  get('a').focus();
  get('one').remove();
  await settled('b');
  get('b').focus();
  get('two').insertAdjacentHTML('beforebegin', '<li><button id="c">Remove</button></li>');
  get('b').blur();
  get('b').focus();
  get('two').remove();
  await settled('c');
});

it('stays with a row that is put elsewhere in its list', async () => {
  get('a').focus();
  get('two').after(get('one'));
  await settled('a');
});

it('goes to the page when nothing near can have it', async () => {
  get('after').focus();
  get('main').replaceChildren(document.createElement('h1'));
  await settled('main');
});

it('leaves it where the screen sends it, and where a person left it', async () => {
  get('a').focus();
  get('one').remove();
  get('after').focus();
  await new Promise((go) => setTimeout(go, 80));
  expect(document.activeElement?.id).toBe('after');
  get('after').blur();
  get('two').remove();
  await new Promise((go) => setTimeout(go, 80));
  expect(document.activeElement).toBe(document.body);
});

/** Half below the window, wherever the page stands. */
function half(element: HTMLElement) {
  element.scrollIntoView = vi.fn();
  element.getBoundingClientRect = () => new DOMRect(0, innerHeight - 10, 50, 30);
  return element.scrollIntoView;
}
const frames = async () => {
  for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame);
};

it('brings what has it into sight, also when it is pushed down a moment later, but not from under a pointer', async () => {
  const [a, b] = [get('a'), get('b')];
  const scroll = half(a);
  half(b);
  a.focus();
  await frames();
  expect(scroll).toHaveBeenCalledExactlyOnceWith({ block: 'nearest' });
  get('one').before(document.createElement('li'));
  await frames();
  expect(scroll).toHaveBeenCalledTimes(2);
  b.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  b.focus();
  await frames();
  expect(scroll).toHaveBeenCalledTimes(2);
  expect(b.scrollIntoView).not.toHaveBeenCalled();
});

it('lets a person scroll away from what has it, while the page still grows', async () => {
  const a = get('a');
  const scroll = half(a);
  a.focus();
  await frames();
  vi.stubGlobal('scrollY', 400);
  document.dispatchEvent(new Event('scroll'));
  vi.unstubAllGlobals();
  get('one').before(document.createElement('li'));
  await frames();
  expect(scroll).toHaveBeenCalledOnce();
});
