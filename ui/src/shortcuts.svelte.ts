// Which keys do what, and which of them a person has switched off. What must not live here: doing it, words.
import type { Shortcut } from './ipc/gen/Shortcut';

/** With Ctrl, on a Mac ⌘. A plain letter is where it is on every keyboard (why J, says Questions/keys.ts). */
type Held = 'command' | 'shift' | 'alt' | 'none';
type Chord = { key: string; held: Held };
/** The figures that score have no key of their own: the scale says which they are. */
export type Keyed = Exclude<Shortcut, 'scores'>;

export const mac = navigator.platform.startsWith('Mac');

const CHORDS: Record<Keyed, Chord> = {
  find: { key: 'k', held: 'command' },
  note: { key: 'n', held: 'command' },
  lock: { key: 'l', held: 'command' },
  // Alt and an arrow moves by words on a Mac.
  back: mac ? { key: '[', held: 'command' } : { key: 'arrowleft', held: 'alt' },
  keys: { key: '?', held: 'none' },
  bank: { key: 'j', held: 'command' },
  bold: { key: 'b', held: 'command' },
  italic: { key: 'i', held: 'command' },
  link: { key: 'k', held: 'shift' },
};

/** In the order they are listed. */
export const shortcuts: readonly Shortcut[] = [...(Object.keys(CHORDS) as Keyed[]), 'scores'];

let off: ReadonlySet<Shortcut> = $state.raw(new Set<Shortcut>());

/** From now on these do nothing, and all others what they are for. */
export function switchOff(names: readonly Shortcut[]): void {
  off = new Set(names);
}

export const isOn = (name: Shortcut): boolean => !off.has(name);

/** The menu bar hears these itself. */
let menus: ReadonlySet<Shortcut> = new Set();
/** What was pressed there, while it is being done. */
let pressed: Keyed | null = null;

export function leaveToMenu(names: readonly Shortcut[]): void {
  menus = new Set(names);
}

/** What was pressed in the menu bar goes the way its key would, whether that is switched off or not. */
export function press(name: Keyed): void {
  pressed = name;
  (document.activeElement ?? document).dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true }),
  );
  pressed = null;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)) ||
  (target instanceof HTMLElement && target.isContentEditable);

/** A character on its own is one only outside a field: there somebody is writing. */
function holds(event: KeyboardEvent, held: Held): boolean {
  const command = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  const bare = !event.ctrlKey && !event.metaKey;
  if (held === 'none') return bare && !event.altKey && !isField(event.target);
  if (held === 'alt') return bare && event.altKey && !event.shiftKey;
  return command && !event.altKey && event.shiftKey === (held === 'shift');
}

/** Whether these keys ask for it. */
export function asksFor(event: KeyboardEvent, name: Keyed): boolean {
  if (pressed !== null) return pressed === name && !event.defaultPrevented;
  if (event.isComposing || event.defaultPrevented || !isOn(name) || menus.has(name)) return false;
  const { key, held } = CHORDS[name];
  return event.key.toLowerCase() === key && holds(event, held);
}
