// What lives here: the words of Path, the five phases as a walk. What must not: words of the phases
// themselves (they come from content/), logic beyond choosing the right sentence.
import { capital, counted, inWords, lower } from './numbers';

export const path = {
  title: (name: string) => `The path with ${name}`,
  waiting: 'The path',
  walk: 'The five phases',
  here: 'You are here',
  endedHere: 'It ended here',
  since: (day: string) => `since ${day}`,
  sinceToday: 'since today',
  between: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  /** What a phase behind you came to. `days` is how long it took; null when it was never stayed in. */
  walked: (days: number | null, done: number, tasks: number) =>
    `${walkedIn(days)}, ${done} of ${tasks} tasks done.`,
  /** How far the present phase is, after its purpose. */
  progress: (done: number, tasks: number) => {
    if (tasks === 0) return 'There are no tasks here.';
    if (done >= tasks) return `${tasks === 1 ? 'Its one task is' : `All ${inWords(tasks)} tasks are`} done.`;
    const leave = 'do the rest in any order, or leave some out.';
    if (done === 0)
      return `${capital(counted(tasks, 'task', 'tasks'))}: do them in any order, or leave some out.`;
    return `${capital(inWords(done))} of ${inWords(tasks)} tasks ${done === 1 ? 'is' : 'are'} done; ${leave}`;
  },
  doneAhead: (done: number, tasks: number) =>
    `${capital(inWords(done))} of ${inWords(tasks)} tasks ${done === 1 ? 'is' : 'are'} done already.`,
  tasks: 'Tasks',
  focus: 'What to focus on',
  aware: 'What to watch for',
  questions: 'Questions to ask each other',
  lookBack: 'Look back',
  lookAhead: 'Look ahead',
  task: {
    tick: (label: string) => `Done: ${label}`,
    done: (day: string) => `Done ${day}`,
    doneToday: 'Done today',
    started: (day: string) => `Started ${day}`,
    startedToday: 'Started today',
    written: (day: string) => `Written ${day}`,
    writtenToday: 'Written today',
    notStarted: 'Not started',
  },
  finish: 'Finish this phase',
  write: 'Write something else',
  walkBack: 'Walk back to this phase',
  goOn: 'Go on to this phase',
  /** A button's whole name, for someone who hears it away from its stage. */
  named: (button: string, phase: string) => `${button}: ${lower(phase)}`,
  movedBack: (to: string, from: string) =>
    `Back to ${lower(to)}. What you did in ${lower(from)} stays where it is.`,
  movedOn: (to: string, from: string) =>
    `On to ${lower(to)}. What you did in ${lower(from)} stays where it is.`,
  undo: 'Undo',
  undoTo: (phase: string) => `Undo: go to ${lower(phase)} again`,
  undone: (phase: string) => `You are in ${lower(phase)} again.`,
  paused: 'It is paused.',
  ended: (day: string, early: boolean) => (early ? `It ended early, on ${day}.` : `It ended on ${day}.`),
  steps: {
    margin: 'So far',
    count: (n: number) => `${capital(counted(n, 'step', 'steps'))} on this path`,
    began: (phase: string) => `Began with ${lower(phase)}`,
    on: (phase: string) => `On to ${lower(phase)}`,
    back: (phase: string) => `Back to ${lower(phase)}`,
  },
  details: 'Names, dates, a pause, the end',
};

/** "Walked in seven weeks": days below two weeks, weeks below four months, then months. */
function walkedIn(days: number | null): string {
  if (days === null) return 'Passed by';
  if (days < 1) return 'Walked in a day';
  if (days < 14) return `Walked in ${counted(days, 'day', 'days')}`;
  if (days < 120) return `Walked in ${counted(Math.round(days / 7), 'week', 'weeks')}`;
  return `Walked in ${counted(Math.round(days / 30.44), 'month', 'months')}`;
}
