// Writing down what is typed, by itself: soon after a pause, at least every few seconds, and at once when asked.
// Must not hold: what is written (the caller builds it when asked, so it is always the newest), words, the clock:
// the time that is shown is the one the core answers.
import { asTrouble, type Trouble } from './ipc';
import type { Saved } from './ipc/gen/Saved';
import { holdUnsaved, wasWritten } from './unsaved';

/** A pause in typing, in ms. With the write itself it stays well under a second. */
export const PAUSE = 600;
/** The longest that typing without a pause goes unsaved, in ms. */
export const LONGEST = 5000;
/** A write slower than this, in ms, is worth a word. */
export const SLOW = 300;

export class Saving {
  /** When the newest save was, "14:02"; null before the first. */
  at: string | null = $state(null);
  /** The same, but only as of the last pause: what a screen reader hears, so that it is not told mid-sentence. */
  said: string | null = $state(null);
  /** Why the last try failed; null after a success. */
  trouble: Trouble | null = $state.raw(null);
  /** A write is taking noticeably long. */
  slow = $state(false);

  #write: () => Promise<Saved>;
  #release: () => void;
  #changes = 0;
  #written = 0;
  #flight: Promise<void> | null = null;
  #again = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #longest: ReturnType<typeof setTimeout> | undefined;

  /** `write` saves the state as it is when called. `at` is the time of a save that happened before. */
  constructor(write: () => Promise<Saved>, at: string | null = null) {
    this.#write = write;
    this.begin(at);
    this.#release = holdUnsaved(() => this.flush());
  }

  /** From now on it is about another text, saved at this time or not at all. */
  begin(at: string | null): void {
    this.at = at;
    this.said = at;
    this.trouble = null;
  }

  /** Whether something is on the page that is not in the journal. */
  get unsaved(): boolean {
    return this.#changes !== this.#written;
  }

  /** To be called after every change. */
  changed(): void {
    this.#changes += 1;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#due(), PAUSE);
    this.#longest ??= setTimeout(() => this.#due(), LONGEST);
  }

  /** Writes what is unsaved without waiting for a pause, and never throws: for blur and for "Try again". */
  soon(): void {
    if (this.unsaved) this.#due();
  }

  /** Writes everything down and resolves when nothing is unsaved. Rejects with the Trouble when it cannot. */
  async flush(): Promise<void> {
    while (this.unsaved) await (this.#flight ?? this.#start());
    if (this.#flight) await this.#flight;
  }

  /** Ends it. What is unsaved must have been flushed. */
  end(): void {
    this.#stopTimers();
    this.#release();
  }

  #stopTimers(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#longest);
    this.#pause = this.#longest = undefined;
  }

  /** One write at a time: one that falls due during another follows it, with what is newest then. */
  #due(): void {
    if (this.#flight) this.#again = true;
    else this.#start().catch(() => undefined); // the trouble is on the screen already
  }

  #start(): Promise<void> {
    this.#stopTimers();
    this.#again = false;
    const slow = setTimeout(() => (this.slow = true), SLOW);
    this.#flight = this.#attempt().finally(() => {
      clearTimeout(slow);
      this.slow = false;
      this.#flight = null;
      if (this.#again && this.unsaved) this.#due();
    });
    return this.#flight;
  }

  async #attempt(): Promise<void> {
    const changes = this.#changes;
    try {
      const saved = await this.#write();
      this.#written = changes;
      this.trouble = null;
      this.at = saved.time;
      if (!this.unsaved) {
        this.said = saved.time;
        wasWritten();
      }
    } catch (thrown) {
      this.trouble = asTrouble(thrown);
      throw this.trouble;
    }
  }
}
