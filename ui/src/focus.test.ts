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

/** Half below the window until it is scrolled, and pushed down by so many pixels from then on. */
function half(element: HTMLElement) {
  let pushed = 0;
  element.scrollIntoView = vi.fn();
  element.getBoundingClientRect = () => new DOMRect(0, innerHeight - 10 + pushed - scrollY, 50, 30);
  return {
    scroll: element.scrollIntoView,
    push: () => get('one').before(document.createElement(`p-${(pushed += 40)}`)),
  };
}
const frames = async () => {
  for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame);
};

it('brings what has it into sight, also when it is pushed down a moment later, but not from under a pointer', async () => {
  const [a, b] = [get('a'), get('b')];
  const first = half(a);
  const second = half(b);
  a.focus();
  await frames();
  expect(first.scroll).toHaveBeenCalledExactlyOnceWith({ block: 'nearest' });
  first.push();
  await frames();
  expect(first.scroll).toHaveBeenCalledTimes(2);
  b.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  b.focus();
  second.push();
  await frames();
  b.dispatchEvent(new Event('pointerup', { bubbles: true }));
  second.push();
  await frames();
  expect(second.scroll).toHaveBeenCalledOnce();
});

it('lets a person scroll away from what has it, whatever is drawn on the page', async () => {
  const { scroll } = half(get('a'));
  get('a').focus();
  await frames();
  vi.stubGlobal('scrollY', 4000);
  get('after').append('All');
  await frames();
  vi.unstubAllGlobals();
  expect(scroll).toHaveBeenCalledOnce();
});
