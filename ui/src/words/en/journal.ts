// What lives here: the words of Journal, the list of everything written. What must not: logic.
import { figures } from './numbers';

export const journal = {
  title: 'Journal',
  empty: {
    say: 'Nothing written yet. A note can be two lines, and only you will read it.',
    write: 'Choose something to write',
  },
  filter: {
    label: 'Filter the journal',
    kind: 'Kind of entry',
    everything: 'Everything',
    person: 'With whom',
    anyone: 'With anyone',
    alone: 'By myself',
    with: (who: string) => `With ${who}`,
  },
  count: (n: number) => (n === 1 ? '1 entry' : `${figures(n)} entries`),
  countOf: (n: number, all: number) => `${figures(n)} of ${figures(all)} entries`,
  none: 'Nothing of this kind so far.',
  showAll: 'Show everything',
  meta: (instrument: string | null, who: string | null) => {
    if (instrument === null) return who === null ? '' : `With ${who}`;
    return who === null ? instrument : `${instrument}, with ${who}`;
  },
  /** Whose text of a contract it is, with whom. */
  side: {
    mine: (who: string) => `What you would want, with ${who}`,
    theirs: (who: string) => `What ${who} said`,
    agreed: (who: string) => `What you agreed, with ${who}`,
  },
  draft: 'Draft',
  older: 'Show older',
  shown: (n: number, all: number) => `${figures(n)} of ${figures(all)} shown`,
};
