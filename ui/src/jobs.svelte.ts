// Several things on one page to be written down, each under a key: the newest of each is written soon after a pause, or
// at once, and nobody leaves before. Must not hold: what is written, words.
import { asTrouble } from './ipc';
import type { Saved } from './ipc/gen/Saved';
import { Saving } from './saving.svelte';

type Job = () => Promise<unknown>;

export class Jobs {
  readonly saving: Saving = new Saving(() => this.#write());
  #when: () => Saved | null;
  #waiting = new Map<string, Job>();

  /** `when` says when the newest of them was written, after it was. */
  constructor(when: () => Saved | null = () => null) {
    this.#when = when;
  }

  /** Writes it soon; what waited under this key is not written any more. */
  later(key: string, job: Job): void {
    this.#waiting.set(key, job);
    this.saving.changed();
  }

  /** Writes it at once. False when it could not be: it waits for another try, and `saving` says why. */
  async now(key: string, job: Job): Promise<boolean> {
    this.later(key, job);
    await this.#settle();
    return !this.#waiting.has(key);
  }

  /** Forgets what waits under this key, once nothing is being written any more. */
  async drop(key: string): Promise<void> {
    this.#waiting.delete(key);
    await this.#settle();
  }

  async #settle(): Promise<void> {
    await this.saving.flush().catch(() => undefined); // `saving` keeps the trouble
  }

  async #write() {
    const failed: unknown[] = [];
    for (const [key, job] of [...this.#waiting]) {
      if (this.#waiting.get(key) !== job) continue;
      let done = true;
      try {
        await job();
      } catch (thrown) {
        failed.push(thrown);
        // What is gone takes no words any more: it would keep a person on the page for good.
        done = asTrouble(thrown).code === 'not-found';
      }
      if (done && this.#waiting.get(key) === job) this.#waiting.delete(key);
    }
    if (failed.length > 0) throw failed[0];
    return this.#when() ?? { date: '', time: '' };
  }
}
