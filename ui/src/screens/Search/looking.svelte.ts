// One search as it is typed: asks the core at each letter, and takes only the newest answer. What must not live here:
// words, markup.
import { asTrouble, indexSome, search, type Trouble } from '../../ipc';
import type { SearchFilter } from '../../ipc/gen/SearchFilter';
import type { SearchView } from '../../ipc/gen/SearchView';

export const noFilter = (): SearchFilter => ({
  kinds: [],
  relationship: null,
  tag: null,
  phase: null,
  from: null,
  until: null,
  whose: null,
  starred: false,
});

export const isAny = (filter: SearchFilter) => JSON.stringify(filter) !== JSON.stringify(noFilter());

export class Looking {
  /** What came of the last question that was answered; null while there is none. */
  view = $state.raw<SearchView | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  #turn = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What the index has not read yet is read, and asked again unless something newer was. Where nothing can be written, what
   *  was found stands, and how much is unread is said with it. */
  async #again(turn: number, text: string, filter: SearchFilter): Promise<void> {
    try {
      while (turn === this.#turn && (await indexSome()).left > 0);
    } catch {
      return;
    }
    if (turn === this.#turn) await this.ask(text, filter);
  }

  async ask(text: string, filter: SearchFilter = noFilter()): Promise<void> {
    const turn = ++this.#turn;
    if (text.trim() === '' && !isAny(filter)) {
      this.view = null;
      return;
    }
    try {
      const view = await search({ text: text.slice(0, 2000), filter, limit: this.#limit });
      if (turn !== this.#turn) return;
      // Letters typed quickly may reach the core in another order than they were typed in: it then takes an older question
      // for the newer one, and gives up the one that counts.
      if (view.state === 'superseded') return await this.ask(text, filter);
      this.view = view;
      this.trouble = null;
      if (view.unread > 0) await this.#again(turn, text, filter);
    } catch (thrown) {
      if (turn === this.#turn) this.trouble = asTrouble(thrown);
    }
  }
}

/** What the page was asked last, so that Back from a result leads to the results. Forgotten when the journal closes. */
let asked = { text: '', filter: noFilter() };

export const lastAsked = () => asked;
export function noteAsked(text: string, filter: SearchFilter): void {
  asked = { text, filter };
}
export const forgetAsked = () => noteAsked('', noFilter());
