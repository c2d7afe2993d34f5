// The goals that are on the page: asking the core and keeping what changes, one call after the other, and the form that
// is open among them. Must not hold: components, words.
import { tick } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import {
  asTrouble,
  closeAction,
  closeGoal,
  deleteAction,
  deleteGoal,
  deleteMilestone,
  goals as askGoals,
  moveGoal,
  putBack,
  reachMilestone,
  saveAction,
  saveGoal,
  saveMilestone,
  type Trouble,
} from '../../ipc';
import type { ActionCard } from '../../ipc/gen/ActionCard';
import type { ActionState } from '../../ipc/gen/ActionState';
import type { GoalsView } from '../../ipc/gen/GoalsView';
import type { GoalState } from '../../ipc/gen/GoalState';
import type { Removed } from '../../ipc/gen/Removed';
import { Closing } from '../../closing';
import { Jobs } from '../../jobs.svelte';
import type { Kind } from '../../words/en/goals';
import { Form, ofAction, type Draft } from './form.svelte';
import { every, everyAction, ids } from './tree';

const day = (date: string): string | null => date || null;

export class GoalsPage {
  view = $state.raw<GoalsView | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  /** Closed while the page was open: they stay where they were. */
  readonly stay = new SvelteSet<string>();
  /** Still being written for the first time: they stand in their form only. */
  readonly writing = new SvelteSet<string>();
  readonly jobs = new Jobs(() => this.view?.now ?? null);
  /** The one that is open among the goals. */
  form = $state.raw<Form | null>(null);
  /** What has just happened, for those who cannot see it. */
  said = $state('');
  /** What was taken away last. `kept` brings it back. */
  removed = $state.raw<{ what: string; row: string; kept: Removed } | null>(null);
  readonly relationship: string | null;
  /** One call at a time, so that an older answer never covers a newer one. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(relationship: string | null) {
    this.relationship = relationship;
  }

  #next<T>(call: () => Promise<T>): Promise<T> {
    const answer = this.#queue.then(call);
    this.#queue = answer.catch(() => undefined);
    return answer;
  }
  #take = (call: () => Promise<GoalsView>): Promise<void> =>
    this.#next(async () => {
      this.#show(await call());
      this.trouble = null;
    });
  /** A row that moves to another place, or under another goal, takes the focus with it. */
  #show(view: GoalsView): void {
    const held = document.activeElement?.id;
    this.view = view;
    void tick().then(() => {
      if (held && document.activeElement === document.body) document.getElementById(held)?.focus();
    });
  }
  #read = (): Promise<void> => this.#take(() => askGoals(this.relationship));

  /** True when it was done; else the page says why not. */
  async try(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (thrown) {
      this.trouble = asTrouble(thrown);
      return false;
    }
  }

  load = (): Promise<boolean> => this.try(this.#read);
  move = (id: string, up: boolean): Promise<boolean> => this.try(() => this.#take(() => moveGoal(id, up)));

  /** Keeps one, and answers with its id. */
  async save({ kind, id, under, what, success, owner, starts, due, review }: Draft): Promise<string> {
    const { relationship } = this;
    const shared = { id, what, due: day(due) };
    if (kind === 'action') {
      const goal = under || null;
      const card = await this.#next(() => saveAction({ ...shared, relationship, goal, owner }));
      if (id === null) this.writing.add(card.id);
      await this.load(); // it is kept, whether or not the page can be read again
      return card.id;
    }
    return await this.#next(async () => {
      const before = ids(this.view);
      const view = await (kind === 'milestone'
        ? saveMilestone({ ...shared, goal: under })
        : saveGoal({
            ...shared,
            ...{ relationship, parent: under || null, success, starts: day(starts), review: day(review) },
          }));
      const own = id ?? ids(view).find((each) => !before.includes(each)) ?? '';
      if (id === null) this.writing.add(own);
      this.#show(view);
      return own;
    });
  }

  readonly goals = new Closing<GoalState>(this.jobs, (id, state, came) => {
    this.stay.add(id);
    return this.#take(() => closeGoal(id, state, came));
  });
  readonly #actions = new Closing<ActionState>(this.jobs, async (id, state, came) => {
    this.stay.add(id);
    await this.#next(() => closeAction(id, state, came));
    await this.#read();
  });

  /** Lets one go, or opens it again; what came of it stays as it is. */
  close(kind: Kind, id: string, state: 'dropped' | 'open'): Promise<boolean> {
    const all: { id: string; came: string }[] = this.view
      ? [...every(this.view.goals), ...everyAction(this.view)]
      : [];
    const came = all.find((each) => each.id === id)?.came ?? '';
    return (kind === 'action' ? this.#actions : this.goals).onclose(id, state, came);
  }

  reach = (id: string, reached: boolean): Promise<boolean> =>
    this.jobs.now(id, () => this.#take(() => reachMilestone(id, reached)));

  /** Takes one away; what comes back undoes it. */
  async takeAway(kind: Kind, id: string): Promise<Removed> {
    const remove = kind === 'action' ? deleteAction : kind === 'milestone' ? deleteMilestone : deleteGoal;
    const removed = await this.#next(() => remove(id));
    await this.load();
    return removed;
  }
  /** Takes one away by hand, which can be undone. */
  async remove(kind: Kind, id: string, what: string): Promise<boolean> {
    await this.jobs.drop(id);
    return await this.try(async () => {
      this.removed = { what, row: rowOf(kind, id), kept: await this.takeAway(kind, id) };
    });
  }
  async undo(): Promise<boolean> {
    const { removed } = this;
    if (!removed) return false;
    return await this.try(async () => {
      await this.#next(() => putBack(removed.kept));
      this.removed = null;
      await this.load();
    });
  }

  /** What every list of actions here takes. */
  get actions() {
    return {
      today: this.view?.today ?? '',
      who: this.relationship !== null,
      onclose: this.#actions.onclose,
      oncame: this.#actions.oncame,
      onchange: (action: ActionCard, button: string) => void this.edit(ofAction(action), button),
      changing: this.form?.first.id ?? null,
    };
  }

  /** Says it, also when it has been said before. */
  say(what: string): void {
    this.said = this.said === what ? `${what}\u00a0` : what;
  }

  /** Opens a form in the place of another. That one is kept first, and stays when it cannot be. */
  async edit(draft: Draft, opener: string): Promise<void> {
    if (this.form && !this.form.empty && !(await this.form.finish())) return;
    this.shut();
    this.form = new Form(this, draft, opener);
    await focus(`${this.form.key}-what`);
  }
  shut(): void {
    this.release(this.form);
    this.form = null;
  }
  /** What was written in it stands among the others from now on. */
  release(form: Form | null): void {
    if (form?.draft.id) this.writing.delete(form.draft.id);
  }
}

/** What the ids in the row of one begin with. */
export const rowOf = (kind: Kind, id: string): string => `${kind === 'step' ? 'goal' : kind}-${id}`;

/** Moves the focus to what stands under this id, once the page shows it. */
export async function focus(id: string): Promise<void> {
  await tick();
  document.getElementById(id)?.focus();
}
