import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import Gradually from './Gradually.svelte';

const items = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `i${at}` }));
const children = createRawSnippet<[{ id: string }]>((item) => ({
  render: () => `<p role="note" tabindex="0">${item().id}</p>`,
}));
const all = () => screen.queryAllByRole('note');
const count = () => all().length;

/** Says whether the end of what stands is near the window; the document here lays nothing out. */
let say: (near: boolean, top?: number) => void;
beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(seen: (all: object[]) => void) {
        say = (near, top = 0) => seen([{ isIntersecting: near, boundingClientRect: { top } }]);
      }
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

it('puts up all of a list that is near, one after another', async () => {
  render(Gradually, { items: items(12), least: 0, children });
  expect(count()).toBe(0);
  await waitFor(() => expect(count()).toBeGreaterThan(0));
  expect(count()).toBeLessThan(12);
  await waitFor(() => expect(count()).toBe(12));
});

it('leaves those far below until somebody comes near', async () => {
  render(Gradually, { items: items(40), least: 5, children });
  say(false);
  await tick();
  const stand = count();
  expect(stand).toBeLessThan(40);
  say(true);
  await waitFor(() => expect(count()).toBe(40));
});

it('keeps the room of those to come, and gives it back as they come', async () => {
  const { container } = render(Gradually, { items: items(40), least: 10, children });
  say(false, 500);
  await tick();
  const rest = container.querySelector<HTMLElement>('div > div:last-child');
  expect(rest?.style.height).toBe('1500px');
  await fireEvent.focusIn(all()[9]!);
  expect(rest?.style.height).toBe('1350px');
});

it('has the next ones ready for whoever goes on by key, however fast', async () => {
  render(Gradually, { items: items(40), least: 6, children });
  say(false);
  await tick();
  await fireEvent.focusIn(all()[1]!);
  expect(count()).toBe(6);
  await fireEvent.focusIn(all()[5]!);
  expect(count()).toBe(9);
});

it('shows as many at once as it takes to reach the one somebody is sent to', () => {
  render(Gradually, { items: items(40), least: 33, children });
  expect(count()).toBe(33);
});
