// What lives here: how the states of a path are said, from the view and its own today. What must not: markup, ipc.
import { day, daysBetween, monthNames, shortDay } from '../../dates';
import type { PathPhase } from '../../ipc/gen/PathPhase';
import type { PathTask } from '../../ipc/gen/PathTask';
import type { TaskItem } from '../../parts/TaskList/TaskList.svelte';
import { href } from '../../route';
import { words } from '../../words';

/** The dates beside a stage: "since 20 January" at the present one, "Dec to Jan" at one behind. */
export function when(phase: PathPhase, today: string): string | null {
  if (phase.since === null || phase.mark === 'ahead') return null;
  if (phase.mark === 'here') {
    return phase.since === today ? words.path.sinceToday : words.path.since(day(phase.since, today));
  }
  return months(phase.since, phase.until ?? today, today);
}

/** "Dec to Jan", "January", with the year when the end lies in another year than today. */
function months(from: string, to: string, today: string): string {
  const year = to.slice(0, 4) === today.slice(0, 4) ? '' : ` ${to.slice(0, 4)}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${monthNames[Number(to.slice(5, 7)) - 1] ?? ''}${year}`;
  return `${words.path.between(shortMonth(from), shortMonth(to))}${year}`;
}

const shortMonth = (iso: string): string => shortDay(iso).replace(/^\d+\s/, '');

/** "Walked in seven weeks, 9 of 9 tasks done." */
export function walked(phase: PathPhase, today: string): string {
  const days = phase.since === null ? null : daysBetween(phase.since, phase.until ?? today);
  return words.path.walked(days, phase.done, phase.tasks.length);
}

/** A task as the list shows it, and where its instrument opens. */
export function item(task: PathTask, relationship: string, today: string): TaskItem {
  return {
    id: task.id,
    label: task.label,
    href: opens(task, relationship),
    done: task.done !== null,
    state: state(task, today),
    begun: task.done === null && task.entry !== null,
    tick: words.path.task.tick(task.label),
  };
}

function opens(task: PathTask, relationship: string): string | null {
  if (task.instrument === null) return null;
  if (task.entry !== null) return href({ at: 'entry', id: task.entry.id });
  return href({ at: 'new', instrument: task.instrument.id, relationship, session: null });
}

function state(task: PathTask, today: string): string {
  const say = words.path.task;
  const on = (date: string, sameDay: string, other: (day: string) => string) =>
    date === today ? sameDay : other(day(date, today));
  if (task.done !== null) return on(task.done, say.doneToday, say.done);
  if (task.entry?.state === 'draft') return on(task.entry.date, say.startedToday, say.started);
  if (task.entry !== null) return on(task.entry.date, say.writtenToday, say.written);
  return task.instrument === null ? '' : say.notStarted;
}
