// What lives here: the answers about a relationship, begun or changed, checking them before they are sent, and which field a
// trouble from the core belongs to. What must not: markup, ipc.
import { monthNames } from '../../dates';
import type { Trouble } from '../../ipc';
import type { NewRelationship } from '../../ipc/gen/NewRelationship';
import type { Person } from '../../ipc/gen/Person';
import type { RelationshipEdit } from '../../ipc/gen/RelationshipEdit';
import type { RelationshipKind } from '../../ipc/gen/RelationshipKind';
import type { RelationshipView } from '../../ipc/gen/RelationshipView';
import type { Rhythm } from '../../ipc/gen/Rhythm';
import type { Role } from '../../ipc/gen/Role';
import { readParts, wrongPart, type DateParts } from '../../parts/instrument/typed-date';
import { words } from '../../words';

/** A day as its field gives it: an ISO date or empty, and what is typed while that is no date. */
export type Day = { date: string; typed: DateParts | null };
export type Answers = {
  /** Who the first one is in the journal; null when nobody yet. */
  id: string | null;
  name: string;
  /** Those who come after the first; new ones are sent only where the kind has room for them. */
  others: Person[];
  role: Role | null;
  kind: RelationshipKind;
  started: Day;
  ending: 'open' | 'dated';
  ends: Day;
  /** The year that stands in an empty date. */
  year: string;
  rhythm: Rhythm;
};
/** What is wrong with a field, and the control of it that a link from the summary goes to. */
export type FieldProblem = { field: string; id: string; text: string };

/** The ids of the fields. */
export const ids = {
  name: 'name',
  other: (place: number) => `other-${place}`,
  role: 'role',
  started: 'started',
  ends: 'ends',
};

/** The same bounds as the core's, so that what it would refuse is said beside its own field. */
const NAME_LIMIT = 120;
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2199-12-31'];

export const blank = (today: string): Answers => ({
  id: null,
  name: '',
  others: [{ id: null, name: '' }],
  role: null,
  kind: 'one-to-one',
  started: { date: today, typed: null },
  ending: 'open',
  ends: { date: '', typed: null },
  year: today.slice(0, 4),
  rhythm: 'monthly',
});

/** As it was set up. */
export function answersOf({ people, role, kind, started, ends, rhythm, today }: RelationshipView): Answers {
  const [first, ...others] = people;
  return {
    ...blank(today),
    ...{ id: first?.id ?? null, name: first?.name ?? '', role, kind, rhythm },
    others: others.length > 0 ? others : [{ id: null, name: '' }],
    started: { date: started, typed: null },
    ending: ends === null ? 'open' : 'dated',
    ends: { date: ends ?? '', typed: null },
  };
}

export const several = (kind: RelationshipKind): boolean => ['group', 'two-by-two', 'team'].includes(kind);

/** Whether there is room for others. Somebody who is in it is never left out by another answer, only by being removed. */
export const room = ({ kind, others }: Answers): boolean =>
  several(kind) || others.some(({ id }) => id !== null);

const problem = (field: string, text: string, id = field): FieldProblem => ({ field, id, text });

/** What is wrong that can be seen without the core, in the order of the fields. */
export function check(answers: Answers): FieldProblem[] {
  const say = words.begin.errors;
  const dated = answers.ending === 'dated';
  const found = [
    sent(answers).length === 0 ? problem(ids.name, say.nameMissing) : null,
    ...sent(answers).map(({ id, name }) => nameProblem(id, name)),
    answers.role === null ? problem(ids.role, say.roleMissing) : null,
    dateProblem(ids.started, answers.started, answers.year, say.startMissing, say.start),
    dated ? dateProblem(ids.ends, answers.ends, answers.year, say.endMissing, say.end) : null,
    dated && backwards(answers.started.date, answers.ends.date)
      ? problem(ids.ends, say.endBeforeStart)
      : null,
  ];
  return found.filter((each) => each !== null);
}

function nameProblem(field: string, name: string): FieldProblem | null {
  if ([...name].length > NAME_LIMIT) return problem(field, words.begin.errors.nameTooLong);
  return /\p{Cc}/u.test(name) ? problem(field, words.begin.errors.nameInvalid) : null;
}

function dateProblem(field: string, day: Day, year: string, missing: string, say: (wrong: string) => string) {
  if (day.date !== '') {
    const kept = day.date >= FIRST_DAY && day.date <= LAST_DAY;
    return kept ? null : problem(field, say(words.begin.errors.dayTooFar), `${field}-year`);
  }
  const read = day.typed && readParts(day.typed, year);
  if (!day.typed || read?.is !== 'wrong') return problem(field, missing);
  const month = monthNames[Number(day.typed.month) - 1] ?? '';
  const part = wrongPart(read.what);
  const id = part === 'day' ? field : `${field}-${part}`;
  return problem(field, say(words.entry.date.wrong(read.what, month, day.typed.year)), id);
}

const backwards = (started: string, ends: string): boolean => started !== '' && ends !== '' && ends < started;

/** What is sent to begin one. Call it only when `check` found nothing. */
export function request(answers: Answers, role: Role): NewRelationship {
  return { names: sent(answers).map(({ name }) => name), ...agreed(answers, role) };
}

/** What is sent to change one. Call it only when `check` found nothing. */
export function edit(id: string, answers: Answers, role: Role): RelationshipEdit {
  const people = sent(answers).map(({ person, name }) => ({ id: person, name }));
  return { id, people, ...agreed(answers, role) };
}

function agreed(answers: Answers, role: Role): Omit<NewRelationship, 'names'> {
  return {
    role,
    kind: answers.kind,
    started: answers.started.date,
    ends: answers.ending === 'dated' ? answers.ends.date : null,
    rhythm: answers.rhythm,
  };
}

/** The names as they go out, each with the field it came from: empty fields are left out. */
function sent(answers: Answers): { id: string; name: string; person: string | null }[] {
  const first = { id: ids.name, name: answers.name.trim(), person: answers.id };
  const others = answers.others.map(({ id, name }, place) => ({
    id: ids.other(place),
    name: name.trim(),
    person: id,
  }));
  return [first, ...(room(answers) ? others : [])].filter(({ name }) => name !== '');
}

/** The field a trouble belongs to, or null when it is not about a field. The core says which only in its detail. */
export function fieldOf(trouble: Trouble, answers: Answers): FieldProblem | null {
  const say = words.begin.errors;
  const detail = trouble.detail ?? '';
  switch (trouble.code) {
    case 'name-missing':
      return problem(nameField(detail, answers), say.nameMissing);
    case 'name-too-long':
      return problem(nameField(detail, answers), say.nameTooLong);
    case 'name-invalid':
      return problem(nameField(detail, answers), say.nameInvalid);
    case 'date-invalid':
      return detail.startsWith('end')
        ? problem(ids.ends, say.endInvalid)
        : problem(ids.started, say.startInvalid);
    case 'end-before-start':
      return problem(ids.ends, say.endBeforeStart);
    default:
      return null;
  }
}

/** A number in the detail counts the names that were sent; without one it is the first. */
function nameField(detail: string, answers: Answers): string {
  const place = /\d+/.exec(detail)?.[0] ?? '0';
  return sent(answers)[Number(place)]?.id ?? ids.name;
}
