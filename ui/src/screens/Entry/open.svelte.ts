// The entry that is open: its answers as they are on the page, and their saving. It outlives a step or the check
// page, so that nothing typed is lost by moving. Must not hold: components, addresses, words.
import {
  beginEntry,
  beginScores,
  binEntry,
  entry as askEntry,
  finishEntry,
  places,
  reopenEntry,
  saveEntry,
} from '../../ipc';
import type { Draft } from '../../ipc/gen/Draft';
import type { EntryView } from '../../ipc/gen/EntryView';
import { withAnswer, type Answers } from '../../parts/instrument/answers';
import { alone } from '../../parts/instrument/pages';
import type { DateParts, Typed } from '../../parts/instrument/typed-date';
import { timesOf } from '../../parts/wheel/times';
import { Saving } from '../../saving.svelte';

/** Half-typed dates by entry: figures only, nobody's words, so they may wait here until the window closes. */
const unfinished = new Map<string, Typed>();

/** Without what two people fill in together, where nobody is there to do it with. With somebody, that is done on a screen
 *  of its own, and what is opened here is only printed. */
const shown = (view: EntryView): EntryView =>
  view.relationship
    ? view
    : { ...view, instrument: alone(view.instrument, view.answers, view.state === 'done') };

export class OpenEntry {
  view: EntryView = $state.raw() as EntryView;
  answers: Answers = $state.raw({});
  /** What is typed in a date field while it is no date: the journal keeps dates only, the page keeps this. */
  typed: Typed = $state.raw({});
  stored = $state(false);
  readonly saving: Saving;
  /** From the core; empty when it could not say. */
  readonly today: string;
  readonly times = $derived.by(() => timesOf(this.view.date, this.today, this.view.previousWheel));

  constructor(view: EntryView, today: string) {
    this.today = today;
    this.typed = unfinished.get(view.id) ?? {};
    this.#take(view);
    this.saving = new Saving(() => this.#save(), view.saved?.time ?? null);
  }

  #take(view: EntryView): void {
    this.view = shown(view);
    this.answers = view.answers;
    this.stored = view.stored;
  }

  async #save() {
    const { id, instrument, relationship, session, date } = this.view;
    // Only fields write here, each in its prompt's own shape; what a journal held before is passed on untouched.
    const answers = this.answers as Draft['answers'];
    const saved = await saveEntry({
      id,
      instrument: instrument.id,
      version: instrument.version,
      wording: instrument.wording,
      relationship: relationship?.id ?? null,
      session,
      date,
      answers,
      theirs: this.view.by !== undefined,
    });
    this.stored = true;
    return saved;
  }

  answer(id: string, value: unknown): void {
    this.answers = withAnswer(this.answers, id, value);
    // How it read before is not how it reads now; the core formats it again when it is read.
    const { [id]: stale, ...formatted } = this.view.formatted;
    if (stale !== undefined) this.view = { ...this.view, formatted };
    this.saving.changed();
  }

  /** The day it was meant for. */
  redate(date: string): void {
    this.view = { ...this.view, date };
    this.saving.changed();
  }

  type(id: string, parts: DateParts | null): void {
    const { [id]: _, ...rest } = this.typed;
    this.typed = parts === null ? rest : { ...rest, [id]: parts };
    unfinished.set(this.view.id, this.typed);
  }

  /** Saves, then fetches the entry as the journal has it, with its long answers formatted. */
  async refresh(): Promise<void> {
    await this.saving.flush();
    if (!this.stored) return;
    const view = await askEntry(this.view.id);
    if (!this.saving.unsaved) this.view = shown(view);
  }

  async finish(): Promise<void> {
    await this.saving.flush();
    this.#take(await finishEntry(this.view.id));
  }

  async bin(): Promise<void> {
    await this.saving.flush();
    await binEntry(this.view.id);
  }

  async reopen(): Promise<void> {
    this.#take(await reopenEntry(this.view.id));
  }
}

const open = new Map<string, { entry: OpenEntry; holds: number }>();

const keep = (view: EntryView, today: string): OpenEntry => {
  const entry = new OpenEntry(view, today);
  open.set(view.id, { entry, holds: 0 });
  return entry;
};

/** Without today's date nothing is called today; that is no reason not to open an entry. */
const askToday = async (): Promise<string> => {
  try {
    return (await places()).today;
  } catch {
    return '';
  }
};

/** The entry with this id: the one that is open already, else as the journal has it. */
export async function openEntry(id: string): Promise<OpenEntry> {
  const known = open.get(id)?.entry;
  if (known) return known;
  const [view, today] = await Promise.all([askEntry(id), askToday()]);
  return open.get(id)?.entry ?? keep(view, today);
}

/** With which set of areas, and whether the other person says how they see me. */
export type Scores = { set: string | null; theirs: boolean };

/** A new entry of an instrument. Nothing is stored before its first change. */
export async function openNew(
  instrument: string,
  relationship: string | null,
  session: string | null,
  scores: Scores | null = null,
): Promise<OpenEntry> {
  const begun = scores
    ? beginScores(instrument, scores.set, relationship, scores.theirs)
    : beginEntry(instrument, relationship, session);
  const [view, today] = await Promise.all([begun, askToday()]);
  return keep(view, today);
}

/** Holds an entry open while a screen shows it; returns the letting go. The next screen may take it up at once. */
export function hold(entry: OpenEntry): () => void {
  const held = open.get(entry.view.id) ?? { entry, holds: 0 };
  open.set(entry.view.id, held);
  held.holds += 1;
  return () => {
    held.holds -= 1;
    setTimeout(() => void drop(held), 0);
  };
}

/** Forgets an entry nobody shows. One whose text could not be saved stays, and takes it up again when it is opened. */
async function drop(held: { entry: OpenEntry; holds: number }): Promise<void> {
  const { entry } = held;
  await entry.saving.flush().catch(() => undefined);
  if (held.holds > 0 || entry.saving.unsaved) return;
  entry.saving.end();
  if (open.get(entry.view.id) === held) open.delete(entry.view.id);
}
