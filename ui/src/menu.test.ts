// What is promised of the menu bar: an item does what its key does, once, and leads nowhere over a question.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from './ipc';
import type { MenuBar } from './ipc/gen/MenuBar';
import type { Shortcut } from './ipc/gen/Shortcut';
import { choose, draw } from './menu';
import { asksFor, leaveToMenu, switchOff, type Keyed } from './shortcuts.svelte';
import { startUpOf } from './testing/startUp';

vi.mock('./ipc', () => ({ drawMenu: vi.fn(async () => []) }));
const drawMenu = vi.mocked(ipc.drawMenu);

let heard: Keyed[] = [];
const hear = (event: KeyboardEvent) => {
  const names: Keyed[] = ['find', 'note', 'lock', 'back', 'keys', 'bank', 'bold'];
  heard.push(...names.filter((name) => asksFor(event, name)));
};

beforeEach(() => {
  heard = [];
  location.hash = '#/today';
  document.addEventListener('keydown', hear);
});
afterEach(() => {
  document.removeEventListener('keydown', hear);
  document.body.innerHTML = '';
  leaveToMenu([]);
  switchOff([]);
  drawMenu.mockReset();
});

const control = (key: string) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true }));

describe('the menu bar', () => {
  it('does what the key does, in a field and with the key switched off too', () => {
    document.body.innerHTML = '<input>';
    document.querySelector('input')!.focus();
    switchOff(['find']);
    for (const act of ['keys', 'find', 'lock', 'back', 'note'] as const) choose(act);
    expect(heard).toEqual(['keys', 'find', 'lock', 'back', 'note']);
  });

  it('has the keys it was given to itself, so that nothing is done twice', async () => {
    drawMenu.mockResolvedValueOnce(['back', 'lock'] satisfies Shortcut[]);
    await draw(startUpOf());
    for (const key of ['l', 'k']) control(key);
    expect(heard).toEqual(['find']);
  });

  it('leaves every key with the page where it cannot be drawn', async () => {
    drawMenu.mockRejectedValueOnce(new Error('none'));
    await draw(startUpOf());
    control('l');
    expect(heard).toEqual(['lock']);
  });

  it('leads to a room, but not over a question', () => {
    document.body.innerHTML = '<dialog open></dialog>';
    choose('settings');
    expect(location.hash).toBe('#/today');
    document.body.innerHTML = '';
    choose('settings');
    expect(location.hash).toBe('#/settings');
    choose('about');
    expect(location.hash).toBe('#/settings/about');
  });

  it('can do at the door only what needs no journal, and says nothing of one', async () => {
    drawMenu.mockResolvedValue([]);
    const asked: MenuBar[] = [];
    for (const state of ['locked', 'absent', 'open'] as const) {
      await draw({ ...startUpOf(), state });
      asked.push(drawMenu.mock.lastCall![0]);
    }
    expect(asked.map(({ on }) => on.length)).toEqual([2, 1, 14]);
    expect(asked[0]?.on).toEqual(['note', 'keys']);
    expect(asked[0]?.acts).toEqual(asked[2]?.acts);
  });
});
