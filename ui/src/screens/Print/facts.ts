// What stands at the head of a sheet: who with whom, when, at which session. Must not hold: components, the answers.
import { fullDay } from '../../dates';
import type { Instrument } from '../../ipc/gen/Instrument';
import type { RelationshipCard } from '../../ipc/gen/RelationshipCard';
import type { SessionCard } from '../../ipc/gen/SessionCard';
import { signatureOf, type Answers } from '../../parts/instrument/answers';
import { words } from '../../words';

export type Fact = { label: string; value: string | null };

const w = words.print;
/** People's names stand as they are, however many words they have. */

/** "3, on 12 March 2026". */
export const sessionOf = ({ number, date }: Pick<SessionCard, 'number' | 'date'>): string =>
  w.sessionOf(number, fullDay(date));

/** Groups and teams are neither one mentor nor one mentee. */
export const isOne = ({ kind }: RelationshipCard): boolean => kind !== 'group' && kind !== 'team';

/** What I am called beside an action; null where neither word is mine. */
export const meOf = (relationship: RelationshipCard | null): string | null =>
  relationship && relationship.role !== 'both' ? w.me(relationship.role) : null;

/** An agreement is between those who signed it; its days stand at the signatures. */
export function agreedFacts(facts: Fact[], { sides, sections }: Instrument, answers: Answers): Fact[] {
  if (!sides) return facts;
  const signatures = sections.flatMap(({ prompts }) => prompts.filter(({ kind }) => kind === 'signature'));
  const names = signatures.map(({ id }) => signatureOf(answers[id]).name.trim()).filter(Boolean);
  return names.length > 1
    ? [{ label: w.between, value: words.relationship.names(names) }]
    : facts.filter(({ label }) => label !== w.date);
}

/** `date` null leaves a line for it. The journal does not know its own person's name: with `blanks`, there is a line
 *  for that too, as on a form one hands over. */
export function factsOf(
  relationship: RelationshipCard | null,
  date: string | null,
  session: string | null,
  blanks: boolean,
): Fact[] {
  const role = relationship?.role ?? null;
  return [
    ...(blanks ? [{ label: role ? w.me(role) : w.name, value: null }] : []),
    ...(relationship && role
      ? [{ label: isOne(relationship) ? w.them(role) : w.with, value: relationship.name }]
      : []),
    { label: w.date, value: date === null ? null : fullDay(date) },
    ...(session === null ? [] : [{ label: w.session, value: session }]),
  ];
}
