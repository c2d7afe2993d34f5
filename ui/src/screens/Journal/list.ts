// What lives here: choosing and grouping the entries that Journal shows. What must not: words, markup, ipc.
import { inOrder } from '../../dates';
import type { EntryCard } from '../../ipc/gen/EntryCard';
import type { EntryMarks } from '../../ipc/gen/EntryMarks';
import type { InstrumentCard } from '../../ipc/gen/InstrumentCard';
import type { JournalFilter } from '../../ipc/gen/JournalFilter';
import type { Month } from '../../ipc/gen/Month';
import type { RelationshipCard } from '../../ipc/gen/RelationshipCard';

/** Whom to show: anyone, entries written alone, or those with one relationship. */
export const ANYONE = '';
export const ALONE = 'alone';
/** Every kind of entry. */
export const EVERYTHING = '';

export type Picked = { kind: string; person: string; tag: string; starred: boolean };
export const ALL: Picked = { kind: EVERYTHING, person: ANYONE, tag: '', starred: false };
export type Marks = Record<string, EntryMarks | undefined>;

/** As a filter is kept, and back. */
export const kept = ({ kind, person, tag, starred }: Picked): JournalFilter => ({
  instrument: kind || null,
  relationship: person === ALONE ? null : person || null,
  alone: person === ALONE,
  tag: tag || null,
  starred,
});
export const picked = (filter: JournalFilter): Picked => ({
  kind: filter.instrument ?? EVERYTHING,
  person: filter.alone ? ALONE : (filter.relationship ?? ANYONE),
  tag: filter.tag ?? '',
  starred: filter.starred,
});

/** The months with only the entries that were picked, the first `limit` of them; and how many there are in all. */
export function choose(months: Month[], pick: Picked, limit: number, marks: Marks = {}) {
  let matching = 0;
  const shown: Month[] = [];
  for (const month of months) {
    const fitting = month.entries.filter((entry) => fits(entry, pick, marks[entry.id]));
    const room = Math.max(0, limit - matching);
    if (room > 0 && fitting.length > 0) shown.push({ ...month, entries: fitting.slice(0, room) });
    matching += fitting.length;
  }
  return { matching, shown };
}

function fits(entry: EntryCard, { kind, person, tag, starred }: Picked, marks?: EntryMarks): boolean {
  if (starred && !marks?.starred) return false;
  if (tag !== '' && !marks?.tags.includes(tag)) return false;
  if (kind !== EVERYTHING && entry.instrument.id !== kind) return false;
  if (person === ANYONE) return true;
  return (entry.relationship?.id ?? ALONE) === person;
}

/** What there is to filter by: the instruments used, the relationships written with, and whether any stand alone. */
export function choices(months: Month[]) {
  const kinds = new Map<string, InstrumentCard>();
  const people = new Map<string, RelationshipCard>();
  let alone = false;
  for (const entry of months.flatMap((month) => month.entries)) {
    kinds.set(entry.instrument.id, entry.instrument);
    if (entry.relationship) people.set(entry.relationship.id, entry.relationship);
    else alone = true;
  }
  const byTitle = [...kinds.values()].sort((a, b) => inOrder(a.title, b.title));
  const byName = [...people.values()].sort((a, b) => inOrder(a.name, b.name));
  return { kinds: byTitle, people: byName, alone };
}
