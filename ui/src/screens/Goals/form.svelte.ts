// One goal, milestone or action being written: what stands in its fields, kept as it is typed, and what is wrong with it.
// Must not hold: components, where it stands.
import { asTrouble, Trouble } from '../../ipc';
import type { ActionCard } from '../../ipc/gen/ActionCard';
import type { GoalView } from '../../ipc/gen/GoalView';
import type { MilestoneView } from '../../ipc/gen/MilestoneView';
import type { Owner } from '../../ipc/gen/Owner';
import type { Kind } from '../../words/en/goals';
import type { GoalsPage } from './page.svelte';

export type DateName = 'starts' | 'due' | 'review';
/** Dates are ISO dates; what is empty is none. */
export type Draft = Record<DateName, string> & {
  kind: Kind;
  id: string | null;
  /** The goal it is under. */
  under: string;
  what: string;
  success: string;
  owner: Owner;
};
export type Field = 'what' | 'success' | 'under' | DateName;
export type Wrong = { field: Field; trouble: Trouble };

export const blank = (kind: Kind, under = ''): Draft => ({
  kind,
  id: null,
  under,
  what: '',
  success: '',
  owner: 'me',
  starts: '',
  due: '',
  review: '',
});
export const ofGoal = ({ id, parent, what, success, starts, due, review }: GoalView): Draft => ({
  ...blank(parent === null ? 'goal' : 'step', parent ?? ''),
  ...{ id, what, success, starts: starts ?? '', due: due ?? '', review: review ?? '' },
});
export const ofMilestone = ({ id, what, due }: MilestoneView, goal: string): Draft => ({
  ...blank('milestone', goal),
  ...{ id, what, due: due ?? '' },
});
export const ofAction = ({ id, what, owner, due, goal }: ActionCard): Draft => ({
  ...blank('action', goal ?? ''),
  ...{ id, what, owner, due: due ?? '' },
});

/** The field a trouble belongs to; none: the page says it. */
function fieldOf({ code, detail }: Trouble): Field | null {
  if (code === 'what-missing') return 'what';
  if (code === 'text-too-long') return detail === 'success' ? 'success' : 'what';
  if (code === 'goal-under-itself') return 'under';
  return ['date-invalid', 'end-before-start', 'due-before-made'].includes(code) ? 'due' : null;
}

let serial = 0;

export class Form {
  draft: Draft = $state() as Draft;
  /** Fields that say more than a line are shown. */
  more = $state(false);
  /** Half-typed dates. */
  halves: Partial<Record<DateName, boolean>> = $state({});
  /** It was to be finished, or a written one was emptied: what is missing is said. */
  strict = $state(false);
  refused = $state.raw<Wrong | null>(null);
  /** What was wrong when it was to be finished: a new list each time. */
  problems = $state.raw<Wrong[]>([]);
  readonly first: Draft;
  /** The id of the button that opened it; the focus goes back there. */
  readonly opener: string;
  readonly key = `form-${(serial += 1)}`;
  readonly wrong = $derived.by(() => this.#wrong());
  #page: GoalsPage;
  #wrote = false;

  constructor(page: GoalsPage, first: Draft, opener: string) {
    this.#page = page;
    this.first = first;
    this.opener = opener;
    this.draft = { ...first };
    this.more = first.id !== null;
  }

  get added(): boolean {
    return this.first.id === null;
  }
  /** Nothing has been typed in a new one. */
  get empty(): boolean {
    const { what, success, starts, due, review } = this.draft;
    const half = Object.values(this.halves).some(Boolean);
    return (
      this.added && !half && [what.trim(), success.trim(), starts, due, review].every((each) => each === '')
    );
  }

  #wrong(): Wrong[] {
    const wrong: Wrong[] = this.refused ? [this.refused] : [];
    if (this.draft.what.trim() === '') wrong.push({ field: 'what', trouble: new Trouble('what-missing') });
    for (const name of ['starts', 'due', 'review'] as const)
      if (this.halves[name]) wrong.push({ field: name, trouble: new Trouble('date-invalid') });
    return wrong;
  }

  change(by: Partial<Draft>): void {
    Object.assign(this.draft, by);
    this.#changed();
  }
  half(name: DateName, is: boolean): void {
    this.halves[name] = is;
    this.#changed();
  }
  #changed(): void {
    this.refused = null;
    this.#page.jobs.later(this.key, this.#write);
  }

  #write = async (): Promise<void> => {
    if (this.empty) return await this.#takeBack();
    this.refused = null;
    const [wrong] = this.wrong;
    if (wrong) throw wrong.trouble;
    try {
      this.draft.id = await this.#page.save({ ...this.draft });
      this.#wrote = true;
    } catch (thrown) {
      const trouble = asTrouble(thrown);
      const field = fieldOf(trouble);
      if (field !== null) this.refused = { field, trouble };
      throw thrown;
    }
  };

  /** A new one that was kept while it was typed, and then was not wanted. */
  async #takeBack(): Promise<void> {
    const { kind, id } = this.draft;
    this.draft.id = null;
    if (id !== null) await this.#page.takeAway(kind, id);
  }

  /** Keeps it as it stands. False when that is not possible: the fields say why. */
  async finish(): Promise<boolean> {
    this.strict = true;
    const kept = !this.empty && (await this.#page.jobs.now(this.key, this.#write));
    this.problems = kept ? [] : [...this.wrong];
    return kept;
  }

  /** As if it had never been opened. */
  async cancel(): Promise<void> {
    await this.#page.jobs.drop(this.key);
    if (this.added) await this.#takeBack();
    else if (this.#wrote) await this.#page.save(this.first);
  }
}
