// The menu bar, where the system has one: what is written there now, what can be pressed, and what follows. What must not live
// here: which menu holds what and by which key (the shell), words.
import { drawMenu } from './ipc';
import type { MenuAct } from './ipc/gen/MenuAct';
import type { StartUp } from './ipc/gen/StartUp';
import { go, type Route } from './route';
import { leaveToMenu, press, type Keyed } from './shortcuts.svelte';
import { words } from './words';

/** Where each leads, or whose key it stands for. */
const DOES: Record<MenuAct, Route | Keyed> = {
  about: { at: 'setting', part: 'about' },
  settings: { at: 'settings' },
  note: 'note',
  write: { at: 'write', relationship: null },
  lock: 'lock',
  back: 'back',
  today: { at: 'today' },
  relationships: { at: 'relationships' },
  journal: { at: 'journal' },
  questions: { at: 'questions' },
  practice: { at: 'practice' },
  find: 'find',
  keys: 'keys',
  library: { at: 'library', page: null },
};

/** At the door there is nothing to go to; where there is no journal, nothing to write into either. */
const can: Record<StartUp['state'], MenuAct[]> = {
  open: Object.keys(DOES) as MenuAct[],
  locked: ['note', 'keys'],
  absent: ['keys'],
};

/** One after the other: the last to be asked for is what stands there. */
let drawing: Promise<void> = Promise.resolve();

/** As things stand now. Where it cannot be drawn, the keys stay with the page. */
export function draw({ state, preferences }: StartUp): Promise<void> {
  const { acts, others } = words.menu;
  const bar = { acts: { ...acts }, words: { ...others }, on: can[state], off: [...preferences.keysOff] };
  drawing = drawing.then(async () => leaveToMenu(await drawMenu(bar).catch(() => [])));
  return drawing;
}

/** Over a question that waits for its answer nothing leads away, as with keys. */
export function choose(act: MenuAct): void {
  const does = DOES[act];
  if (typeof does === 'string') press(does);
  else if (!document.querySelector('dialog[open]')) go(does);
}
