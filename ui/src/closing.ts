// Ticking off, letting go and opening again, with what came of it: a tick is kept at once, words soon after a pause. Made
// for parts/ActionList; goals close the same way. Must not hold: what is written where, components.
import type { Jobs } from './jobs.svelte';

type Write<State> = (id: string, state: State, came: string) => Promise<unknown>;

export class Closing<State> {
  #jobs: Jobs;
  #write: Write<State>;
  /** What was typed last: newer than what a row that has not been read again knows. */
  #came = new Map<string, string>();

  constructor(jobs: Jobs, write: Write<State>) {
    this.#jobs = jobs;
    this.#write = write;
  }

  /** False when it could not be kept; it waits, and the jobs' `saving` says why. */
  readonly onclose = (id: string, state: State, came: string): Promise<boolean> => {
    const newest = this.#came.get(id) ?? came;
    return this.#jobs.now(id, () => this.#write(id, state, newest));
  };

  readonly oncame = (id: string, state: State, came: string): void => {
    this.#came.set(id, came);
    this.#jobs.later(id, () => this.#write(id, state, came));
  };
}
