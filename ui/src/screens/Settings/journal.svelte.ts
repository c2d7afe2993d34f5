// What is set for this journal, shared by the parts of Settings that change it. Must not hold: words, components.
import { inTurn, type Choice } from '../../choices';
import { asTrouble, journalSettings, setJournalSettings, type Trouble } from '../../ipc';
import type { JournalSettings } from '../../ipc/gen/JournalSettings';

export class Chosen {
  /** Null until the core has said. */
  now: JournalSettings | null = $state.raw(null);
  trouble: Trouble | null = $state.raw(null);
  readonly #inTurn = inTurn();

  async look(): Promise<void> {
    try {
      this.now = await journalSettings();
      this.trouble = null;
    } catch (thrown) {
      this.trouble = asTrouble(thrown);
    }
  }

  /** A choice holds at once. When it could not be kept, the page shows what holds, not what was wished for. */
  change(choice: Choice<JournalSettings>): Promise<void> {
    return this.#inTurn(async () => {
      if (this.now === null) return;
      const before = this.now;
      this.trouble = null;
      this.now = { ...before, ...choice(before) };
      try {
        this.now = await setJournalSettings(this.now);
      } catch (thrown) {
        this.now = before;
        this.trouble = asTrouble(thrown);
      }
    });
  }
}
