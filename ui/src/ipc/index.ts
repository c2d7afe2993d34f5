// The window's only door to the core: one typed function a command, the file dialogs, the close request.
// The only file that imports @tauri-apps/*. What must not live here: words for a person, screen state, retries.
import { Channel, invoke } from '@tauri-apps/api/core';
import { getCurrentWindow } from '@tauri-apps/api/window';
import type { About } from './gen/About';
import type { BackedUp } from './gen/BackedUp';
import type { BinView } from './gen/BinView';
import type { Code } from './gen/Code';
import type { Draft } from './gen/Draft';
import type { EntryView } from './gen/EntryView';
import type { HistoryView } from './gen/HistoryView';
import type { JournalView } from './gen/JournalView';
import type { NewRelationship } from './gen/NewRelationship';
import type { Offer } from './gen/Offer';
import type { Opened } from './gen/Opened';
import type { PathView } from './gen/PathView';
import type { Places } from './gen/Places';
import type { Preferences } from './gen/Preferences';
import type { Problem } from './gen/Problem';
import type { ProtectionRequest } from './gen/ProtectionRequest';
import type { RecoveryWordsView } from './gen/RecoveryWordsView';
import type { RelationshipCard } from './gen/RelationshipCard';
import type { Restored } from './gen/Restored';
import type { RevisionView } from './gen/RevisionView';
import type { Saved } from './gen/Saved';
import type { Setup } from './gen/Setup';
import type { StartUp } from './gen/StartUp';
import type { Strength } from './gen/Strength';
import type { TodayView } from './gen/TodayView';
import type { UnlockRequest } from './gen/UnlockRequest';

/** What the core answers when it cannot: a code the words know, and sometimes a detail (a place, a count, a folder). */
export class Trouble extends Error {
  readonly code: Code;
  readonly detail: string | null;
  constructor(code: Code, detail: string | null = null, message = '') {
    super(message || code);
    this.name = 'Trouble';
    this.code = code;
    this.detail = detail;
  }
}

/** Any thrown thing as a Trouble, so that a screen handles one kind. What is not from the core is `internal`. */
export function asTrouble(thrown: unknown): Trouble {
  if (thrown instanceof Trouble) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string') {
    const { code, detail, message } = thrown as Problem;
    return new Trouble(code, detail ?? null, message);
  }
  return new Trouble('internal', null, String(thrown));
}

async function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

// Starting, keys and folders
export const startUp = () => call<StartUp>('start_up');
/** Said once, when the first screen stands: the window is shown only then. */
export const ready = () => call<null>('ready');
export const about = () => call<About>('about');
/** Takes appearance and text size only; the core keeps the rest and answers with all of it. */
export const setPreferences = (preferences: Preferences) =>
  call<Preferences>('set_preferences', { preferences });
export const passphraseStrength = (passphrase: string) =>
  call<Strength>('passphrase_strength', { passphrase });
export const beginSetup = (setup: Setup) => call<RecoveryWordsView>('begin_setup', { setup });
export const finishSetup = (words: string[]) => call<Opened>('finish_setup', { words });
export const cancelSetup = () => call<null>('cancel_setup');
export const unlock = (request: UnlockRequest) => call<Opened>('unlock', { with: request });
export const lock = () => call<null>('lock');
export const chooseJournal = (folder: string) => call<StartUp>('choose_journal', { folder });
export const openSample = () => call<Opened>('open_sample');
export const closeSample = () => call<null>('close_sample');
export const protectWith = (protection: ProtectionRequest) => call<null>('protect_with', { protection });
/** `onProgress` hears 0 to 1. */
export function backUp(to: string, onProgress: (done: number) => void): Promise<BackedUp> {
  const progress = new Channel<number>();
  progress.onmessage = onProgress;
  return call<BackedUp>('back_up', { to, progress });
}
export const restore = (backup: string, words: string, name: string) =>
  call<Opened>('restore', { backup, words, name });

// Relationships and the Path
export const places = () => call<Places>('places');
export const today = () => call<TodayView>('today');
export const beginRelationship = (relationship: NewRelationship) =>
  call<RelationshipCard>('begin_relationship', { relationship });
export const path = (relationship: string) => call<PathView>('path', { relationship });
export const tickTask = (relationship: string, task: string, done: boolean) =>
  call<PathView>('tick_task', { relationship, task, done });
export const moveToPhase = (relationship: string, phase: string) =>
  call<PathView>('move_to_phase', { relationship, phase });

// Entries
export const offers = (relationship: string | null) => call<Offer[]>('offers', { relationship });
export const beginEntry = (instrument: string, relationship: string | null) =>
  call<EntryView>('begin_entry', { instrument, relationship });
export const entry = (id: string) => call<EntryView>('entry', { id });
export const saveEntry = (draft: Draft) => call<Saved>('save_entry', { draft });
export const finishEntry = (id: string) => call<EntryView>('finish_entry', { id });
export const reopenEntry = (id: string) => call<EntryView>('reopen_entry', { id });
export const journalList = () => call<JournalView>('journal_list');

// The bin, and what an entry said before
export const binEntry = (id: string) => call<null>('bin_entry', { id });
export const bin = () => call<BinView>('bin');
export const restoreEntry = (id: string) => call<null>('restore_entry', { id });
export const eraseEntry = (id: string) => call<null>('erase_entry', { id });
export const emptyBin = () => call<null>('empty_bin');
export const history = (entry: string) => call<HistoryView>('history', { entry });
export const revision = (id: string) => call<RevisionView>('revision', { id });
/** What the entry says until now is kept; restoring `before` undoes it. */
export const restoreRevision = (entry: string, revision: string) =>
  call<Restored>('restore_revision', { entry, revision });

/** Hands an address to the person's own browser. Only after they agreed; the core checks the address again. */
export const openLink = (address: string) => call<null>('open_link', { address });

// The system's dialogs, opened by the core. Null when the person closes one without choosing.
export const pickSave = (name: string) => call<string | null>('pick_save', { name });
export const pickOpen = () => call<string | null>('pick_open');
export const pickFolder = () => call<string | null>('pick_folder');

/** Calls `handler` when the window is asked to close; the window stays open while it runs, and when it answers false. */
export function onClose(handler: () => Promise<boolean>): Promise<() => void> {
  return getCurrentWindow().onCloseRequested(async (event) => {
    if (!(await handler())) event.preventDefault();
  });
}
