// The tree of goals, read: what still stands on the page, what has been folded away, every id there is. Must not hold:
// asking the core, words.
import type { ActionCard } from '../../ipc/gen/ActionCard';
import type { GoalsView } from '../../ipc/gen/GoalsView';
import type { GoalView } from '../../ipc/gen/GoalView';

type Has = { has(id: string): boolean };

/** Every goal and step, each after the one it stands under. */
export const every = (goals: readonly GoalView[]): GoalView[] =>
  goals.flatMap((goal) => [goal, ...every(goal.steps)]);

export const everyAction = ({ goals, loose }: GoalsView): ActionCard[] => [
  ...every(goals).flatMap(({ actions }) => actions),
  ...loose,
];

/** The ids of every goal and milestone. */
export const ids = (view: GoalsView | null): string[] =>
  every(view?.goals ?? []).flatMap(({ id, milestones }) => [id, ...milestones.map((each) => each.id)]);

/** An open one stands, and one that was closed while the page was open. */
export const stands =
  (stay: Has) =>
  ({ id, state }: { id: string; state: string }): boolean =>
    state === 'open' || stay.has(id);

/** A closed goal stands as long as something under it is open: that must not go out of sight with it. */
export const goalStands =
  (stay: Has) =>
  (goal: GoalView): boolean =>
    stands(stay)(goal) || goal.steps.some(goalStands(stay)) || goal.actions.some(stands(stay));
