// Welsh for Path, the five phases as a walk. What must not live here: the phases' own words (content/cy).
import type { path as english } from '../en/path';
import type { Partly } from '..';
import { counted, figures, nouns } from './numbers';

const done = (n: number, tasks: number): string =>
  `${figures(n)} o ${counted(tasks, nouns.tasg)} wedi’i wneud`;

/** Days below two weeks, weeks below four months, then months, as in English. */
function walkedIn(days: number | null): string {
  if (days === null) return 'Aethpwyd heibio';
  if (days < 14) return `Cerddwyd mewn ${counted(Math.max(days, 1), nouns.diwrnod)}`;
  if (days < 120) return `Cerddwyd mewn ${counted(Math.round(days / 7), nouns.wythnos)}`;
  return `Cerddwyd mewn ${counted(Math.round(days / 30.44), nouns.mis)}`;
}

export const path: Partly<typeof english> = {
  title: (name) => `Y llwybr gyda ${name}`,
  waiting: 'Y llwybr',
  walk: 'Y pum cyfnod',
  here: 'Rydych chi yma',
  endedHere: 'Daeth i ben yma',
  since: (day) => `ers ${day}`,
  sinceToday: 'ers heddiw',
  between: (from, to) => (from === to ? from : `${from} i ${to}`),
  walked: (days, n, tasks) => `${walkedIn(days)}, ${done(n, tasks)}.`,
  progress: (n, tasks) => {
    if (tasks === 0) return 'Does dim tasgau yma.';
    if (n >= tasks) return `Pob tasg wedi’i gwneud: ${figures(tasks)}.`;
    if (n === 0)
      return `${counted(tasks, nouns.tasg)}: gwnewch nhw mewn unrhyw drefn, neu gadewch rai allan.`;
    return `${done(n, tasks)}; gwnewch y gweddill mewn unrhyw drefn, neu gadewch rai allan.`;
  },
  doneAhead: (n, tasks) => `${done(n, tasks)} eisoes.`,
  tasks: 'Tasgau',
  focus: 'Beth i ganolbwyntio arno',
  aware: 'Beth i gadw llygad arno',
  questions: 'Cwestiynau i’w gofyn i’ch gilydd',
  lookBack: 'Edrych yn ôl',
  lookAhead: 'Edrych ymlaen',
  task: {
    tick: (label) => `Wedi’i wneud: ${label}`,
    done: (day) => `Gwnaed ${day}`,
    doneToday: 'Gwnaed heddiw',
    started: (day) => `Dechreuwyd ${day}`,
    startedToday: 'Dechreuwyd heddiw',
    written: (day) => `Ysgrifennwyd ${day}`,
    writtenToday: 'Ysgrifennwyd heddiw',
    notStarted: 'Heb ei ddechrau',
  },
  finish: 'Gorffen y cyfnod hwn',
  write: 'Ysgrifennu rhywbeth arall',
  walkBack: 'Cerdded yn ôl i’r cyfnod hwn',
  goOn: 'Mynd ymlaen i’r cyfnod hwn',
  named: (button, phase) => `${button}: ${phase}`,
  movedBack: (to, from) => `Yn ôl: ${to}. Mae’r hyn a wnaethoch yn aros lle y mae: ${from}.`,
  movedOn: (to, from) => `Ymlaen: ${to}. Mae’r hyn a wnaethoch yn aros lle y mae: ${from}.`,
  undo: 'Dadwneud',
  undoTo: (phase) => `Dadwneud: mynd yn ôl at “${phase}”`,
  undone: (phase) => `Rydych yma eto: ${phase}.`,
  paused: 'Mae wedi’i hoedi.',
  ended: (day, early) => (early ? `Daeth i ben yn gynnar, ar ${day}.` : `Daeth i ben ar ${day}.`),
  steps: {
    margin: 'Hyd yn hyn',
    count: (n) => `${counted(n, nouns.cam)} ar y llwybr hwn`,
    began: (phase) => `Dechrau: ${phase}`,
    on: (phase) => `Ymlaen: ${phase}`,
    back: (phase) => `Yn ôl: ${phase}`,
  },
  details: 'Enwau, dyddiadau, saib, y diwedd',
};
