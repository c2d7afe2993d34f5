// The entry that is written in on a session's own page: its preparation before, its log while it is held. Must not hold:
// components, words.
import { asTrouble, type Trouble } from '../../ipc';
import type { SessionView } from '../../ipc/gen/SessionView';
import { hold, openEntry, openNew, type OpenEntry } from '../Entry/open.svelte';

export class AtHand {
  /** Null until it is there. */
  open = $state.raw<OpenEntry | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  #letGo = () => {};
  #gone = false;

  /** Begins one of an instrument, or opens the one that was begun. */
  async load({ relationship, session }: SessionView, instrument: string, id: string | undefined) {
    try {
      const open = await (id === undefined
        ? openNew(instrument, relationship.id, session.id)
        : openEntry(id));
      const release = hold(open);
      if (this.#gone) return release();
      this.#letGo = release;
      this.open = open;
      this.trouble = null;
    } catch (thrown) {
      this.trouble = asTrouble(thrown);
    }
  }

  /** Writes everything down and lets go, so that whoever opens it next reads it anew. Its id, if the journal has it. */
  async leave(): Promise<string | null> {
    const { open } = this;
    await open?.saving.flush();
    this.#letGo();
    this.#letGo = () => {};
    this.open = null;
    await new Promise((done) => setTimeout(done, 0));
    return open?.stored ? open.view.id : null;
  }

  end(): void {
    this.#gone = true;
    this.#letGo();
  }
}
