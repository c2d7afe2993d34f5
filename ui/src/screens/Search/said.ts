// What stands beside something that was found. What must not live here: markup.
import { day } from '../../dates';
import type { Hit } from '../../ipc/gen/Hit';
import { words } from '../../words';

/** "Learning log, with Gwen, 12 March": what the title does not say already. */
export function meta(hit: Hit, today: string | null): string {
  const title = hit.title.map(({ text }) => text).join('');
  const parts = [
    hit.state === 'draft' ? words.search.draft : null,
    hit.form === title ? null : hit.form,
    hit.who === null || hit.who === title ? null : words.search.with(hit.who),
    hit.date === null || hit.kind === 'relationship' ? null : day(hit.date, today ?? undefined),
  ];
  // A form may be called by a question: no comma follows its mark.
  return parts
    .filter((part) => part !== null)
    .join(', ')
    .replaceAll('?, ', '? ');
}
