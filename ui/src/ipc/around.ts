// What the program does round the journal: quick notes, keys in any program, files it was handed, where the journal lies,
// what may be told about this computer. What must not live here: words, screen state.
import { Channel } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { call } from './call';
import type { Licence } from './gen/Licence';
import type { MenuAct } from './gen/MenuAct';
import type { MenuBar } from './gen/MenuBar';
import type { Moved } from './gen/Moved';
import type { NoteAnywhere } from './gen/NoteAnywhere';
import type { Shortcut } from './gen/Shortcut';

/** Files a draft with somebody, or with nobody. */
export const fileEntry = (id: string, relationship: string | null) =>
  call<null>('file_entry', { id, relationship });

/** Whether keys open a quick note in any program, and whether they can. */
export const noteAnywhere = () => call<NoteAnywhere>('note_anywhere');
export const setNoteAnywhere = (wanted: boolean) => call<NoteAnywhere>('set_note_anywhere', { wanted });

/** A backup the program was started with, once. */
export const handedFile = () => call<string | null>('handed_file');
/** Whether the program was asked for a quick note when it started, once. */
export const handedNote = () => call<boolean>('handed_note');

/** Calls `note` when keys in another program ask for a quick note, and `file` when a second start brought a backup. */
export function onHanded(note: () => void, file: () => void): Promise<() => void> {
  const both = Promise.all([listen('note', note), listen('handed', file)]);
  return both.then((ends) => () => ends.forEach((end) => end()));
}

/** Draws the menu bar, where the system has one. Answers which keys are its own from now on. */
export const drawMenu = (bar: MenuBar) => call<Shortcut[]>('menu_bar', { bar });
/** Calls `act` with what was pressed there. */
export const onMenu = (act: (pressed: MenuAct) => void): Promise<() => void> =>
  listen<MenuAct>('menu', ({ payload }) => act(payload));

/** Where it would lie within a chosen folder; rejects when it cannot. */
export const lookAtMoving = (into: string) => call<string>('look_at_moving', { into });
/** Locks the journal. `onProgress` hears 0 to 1. */
export function moveJournal(into: string, onProgress: (done: number) => void): Promise<Moved> {
  const progress = new Channel<number>();
  progress.onmessage = onProgress;
  return call<Moved>('move_journal', { into, progress });
}

/** The window as large as it was at the first start, in the middle of the screen. */
export const resetWindow = () => call<null>('reset_window');

/** What the program is and how it is set up, without a word of anybody's. */
export const report = () => call<string>('report');
/** Writes the same into a file. */
export const saveReport = (to: string) => call<null>('save_report', { to });

/** Everything in the program that others wrote, with its licence. */
export const licences = () => call<Licence[]>('licences');
