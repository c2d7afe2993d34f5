// Goals for the pretended core: read, added, ticked and moved from memory. `fresh`: none; `long`: very long ones. What must
// not come in here: what the core decides.
import type { GoalDraft } from '../src/ipc/gen/GoalDraft';
import type { GoalsView } from '../src/ipc/gen/GoalsView';
import type { GoalView } from '../src/ipc/gen/GoalView';
import { goal, long, none, view as usual } from '../src/screens/Goals/fixtures';
import { action, long as longAction, rtl } from '../src/parts/ActionList/fixtures';
import { every, everyAction } from '../src/screens/Goals/tree';

type Close = { id: string; state: never; came: string };

export function goals(asked: URLSearchParams): Record<string, (args: never) => unknown> {
  let view: GoalsView = asked.has('fresh') ? none : usual;
  if (asked.has('long'))
    view = {
      ...usual,
      goals: [{ ...long, actions: [longAction, rtl] }, ...usual.goals],
      loose: [longAction, rtl],
    };
  view = structuredClone(view);
  let serial = 0;
  const find = (id: string) => every(view.goals).find((each) => each.id === id);
  const beside = (list: GoalView[], id: string): GoalView[] =>
    list.some((each) => each.id === id)
      ? list
      : (list.map((each) => beside(each.steps, id)).find((each) => each.length) ?? []);
  const closed = (state: string) => (state === 'open' ? null : view.today);
  return {
    goals: ({ relationship }: { relationship: string | null }) =>
      relationship === null ? { ...view, relationship: null } : view,
    save_goal: ({ goal: draft }: { goal: GoalDraft }) => {
      const was = draft.id ? find(draft.id) : undefined;
      const made = was ?? goal(`g${(serial += 1)}`, draft.what, { parent: draft.parent });
      if (draft.starts && draft.due && draft.due < draft.starts)
        throw { code: 'end-before-start', detail: null, message: '' };
      if (!was) ((draft.parent ? find(draft.parent)?.steps : undefined) ?? view.goals).push(made);
      const { what, success, starts, due, review } = draft;
      Object.assign(made, { what, success, starts, due, review });
      return view;
    },
    move_goal: ({ id, up }: { id: string; up: boolean }) => {
      const list = beside(view.goals, id);
      const at = list.findIndex((each) => each.id === id);
      list.splice(at + (up ? -1 : 1), 0, ...list.splice(at, 1));
      return view;
    },
    close_goal: ({ id, state, came }: Close) => {
      Object.assign(find(id) ?? {}, { state, came, closed: closed(state), overdue: false });
      return view;
    },
    reach_milestone: ({ id, reached }: { id: string; reached: boolean }) => {
      for (const { milestones } of every(view.goals))
        for (const mark of milestones) if (mark.id === id) mark.reached = reached ? view.today : null;
      return view;
    },
    save_action: ({ action: draft }: { action: { goal: string | null; what: string } }) => {
      const made = action(`a${(serial += 1)}`, draft.what, draft);
      (draft.goal ? find(draft.goal)?.actions : view.loose)?.push(made);
      return made;
    },
    close_action: ({ id, state, came }: Close) => {
      const card = everyAction(view).find((each) => each.id === id);
      return Object.assign(card ?? {}, { state, came, closed: closed(state), overdue: false });
    },
  };
}
