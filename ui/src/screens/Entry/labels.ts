// How an entry says what it is, with whom and when. Must not hold: components.
import { fullDay, longDay } from '../../dates';
import type { EntryView } from '../../ipc/gen/EntryView';
import { textOf, type Answers } from '../../parts/instrument/answers';
import type { Owner } from '../../parts/instrument/rows';
import { words } from '../../words';
import { isOne } from '../Print/facts';

/** "Thursday 12 March" in today's year, else with its year. */
export function dayOf(date: string, today: string): string {
  return date.slice(0, 4) === today.slice(0, 4) ? longDay(date) : fullDay(date);
}

/** "With Gwen, Thursday 12 March". */
export function byline({ relationship, date, by }: EntryView, today: string): string {
  const day = dayOf(date, today);
  if (by !== undefined) return words.entry.by.sees(by, day);
  return relationship ? words.entry.by.withPerson(relationship.firstName, day) : words.entry.by.alone(day);
}

/** What an entry is called: its headline where the instrument has one and it is written, else the instrument. */
export function titleOf({
  instrument,
  answers,
}: Pick<EntryView, 'instrument'> & { answers: Answers }): string {
  return (instrument.headline && textOf(answers[instrument.headline]).trim()) || instrument.title;
}

/** Whose a new action is until it is said: what a mentor writes down with one mentee is the mentee's to do, but what a
 *  form for mentors alone asks for is the mentor's own. */
export const ownerOf = ({
  instrument,
  relationship,
}: Pick<EntryView, 'instrument' | 'relationship'>): Owner =>
  relationship?.role === 'mentor' && isOne(relationship) && instrument.roles.some((role) => role !== 'mentor')
    ? 'them'
    : 'me';
