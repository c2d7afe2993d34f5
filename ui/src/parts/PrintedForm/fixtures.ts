// A sheet in its four states: empty, filled, one whose answers do not fit, very long. Must not hold: anything else.
import type { Instrument } from '../../ipc/gen/Instrument';
import type { Prompt } from '../../ipc/gen/Prompt';
import type { Section } from '../../ipc/gen/Section';
import type { Answers } from '../instrument/answers';
import {
  answers,
  firstTimes,
  instrument,
  LONG_LABEL,
  LONG_TEXT,
  prompts,
  times,
  view,
} from '../instrument/fixtures';

const section = (id: string, title: string, asked: readonly Prompt[]): Section => ({
  id,
  title,
  together: false,
  why: 'Say it early, and neither of you has to guess.',
  prompts: [...asked],
});
/** One instrument that asks every kind of question. */
export const everything: Instrument = {
  ...instrument,
  sections: [
    section('goal', 'Goal', [prompts.line, prompts.text, prompts.date]),
    section('options', 'Options', [prompts.checklist, prompts.choice, prompts.choices, prompts.scale]),
    section('scores', 'Scores', [prompts.statements, prompts.wheel]),
    section('agreed', 'What we agreed', [prompts.actions, prompts.goals, prompts.steps, prompts.signature]),
  ],
};
const dropped = { id: 'dropped', what: 'Find a room', who: 'both', state: 'dropped' };
export const everyAnswer: Answers = { ...answers, actions: [...answers.actions, dropped] };

const empty = {
  id: 'sheet',
  instrument: everything,
  facts: [
    { label: 'Name', value: null as string | null },
    { label: 'Mentor', value: 'Gwen Pritchard' },
    { label: 'Date', value: '12 March 2026' },
  ],
  answers: {} as Answers,
  formatted: {} as Record<string, string>,
  times: firstTimes,
  blanks: true,
  them: 'Gwen' as string | null,
};
export const fixtures = {
  empty,
  filled: {
    ...empty,
    answers: everyAnswer,
    formatted: view.formatted as Record<string, string>,
    times,
    blanks: false,
  },
  error: {
    ...empty,
    blanks: false,
    answers: { wanted: 7, talked: 'x', areas: [1], actions: { what: 'x' }, signed: 3 } as Answers,
  },
  long: {
    ...empty,
    answers: {
      wanted: LONG_TEXT,
      topic: LONG_LABEL,
      actions: [{ id: 'l', what: LONG_TEXT, who: 'me' }],
    } as Answers,
  },
};
