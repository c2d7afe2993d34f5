import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Prompt } from '../../ipc/gen/Prompt';
import type { Answers } from '../instrument/answers';
import { violations } from '../instrument/field.testing';
import { instrument, prompts, shortInstrument } from '../instrument/fixtures';
import { everyAnswer, fixtures } from './fixtures';
import PrintedForm from './PrintedForm.svelte';

/** What an element says, with a space between what stands in different boxes. */
function says(element: Element): string {
  const found: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
  return found.join(' ').replace(/\s+/g, ' ').trim();
}
const oneQuestion = (prompt: Prompt) => ({
  ...shortInstrument,
  sections: [{ ...shortInstrument.sections[0]!, prompts: [prompt] }],
});
/** The one question's box on a sheet that asks nothing else. */
function sheetOf(prompt: Prompt, answers: Answers, blanks = true): HTMLElement {
  const { container } = render(PrintedForm, {
    ...fixtures.filled,
    instrument: oneQuestion(prompt),
    answers,
    blanks,
  });
  return container.querySelector<HTMLElement>('.sheet__ask')!;
}

it.each(Object.entries(fixtures))('is a sheet with nothing to press (%s)', async (_, fixture) => {
  const { container } = render(PrintedForm, fixture);
  expect(container.querySelectorAll('a, button, input, textarea, select, [style]')).toHaveLength(0);
  expect(container.innerHTML).not.toContain('NaN');
  expect(await violations(container)).toEqual([]);
});

it('says at its head what it is, who with whom, and when', () => {
  const { container } = render(PrintedForm, fixtures.filled);
  expect(screen.getByRole('heading', { level: 2, name: 'GROW worksheet' })).toBeTruthy();
  expect(says(container.querySelector('.sheet__facts')!)).toBe(
    'Name (space to write in) Mentor Gwen Pritchard Date 12 March 2026',
  );
});

it('is headed by the headline where there is one, and does not ask it again', () => {
  render(PrintedForm, { ...fixtures.filled, instrument: { ...instrument, headline: 'topic' } });
  expect(screen.getByRole('heading', { level: 2, name: 'The rota' })).toBeTruthy();
  expect(screen.getByText('GROW worksheet')).toBeTruthy();
  expect(screen.queryByText('What shall we talk about?')).toBeNull();
});

describe('an answer of each kind', () => {
  it.each([
    [prompts.text, 'By June the evening team writes its own rota.'],
    [prompts.line, 'The rota'],
    [prompts.date, '1 June 2026'],
    [prompts.choice, 'A fork Chosen: A hill A river'],
    [prompts.choices, 'Chosen: Someone at work A friend'],
    [
      prompts.checklist,
      'Ticked: Why now She has just begun. Not ticked: How often to meet Ticked: What stays private',
    ],
    [prompts.scale, '6 of 10 1 2 3 4 5 6 7 8 9 10 1: I doubt it 10: I am certain'],
    [prompts.scale, 'What would make it one higher? Telling Idris today.'],
    [prompts.statements, 'I am asked 7 I am answered 8 Total 15 of 20, 75 %'],
    [prompts.statements, 'no total: 1 of 3 given'],
    [prompts.wheel, 'Four areas have risen since January'],
    [prompts.wheel, 'Work 5 7 up 2'],
    [prompts.wheel, 'Rest Sundays went to the rota.'],
    [
      prompts.actions,
      'Done Write down what the rota costs From 19 February 2026. What came of it? Four hours a week. I 5 March 2026',
    ],
    [prompts.actions, 'Still open Ask me whether I opened the file Gwen 27 March 2026'],
    [prompts.actions, 'Find a room Let go Both'],
    [prompts.goals, 'The evening team writes its own rota I have a Thursday with no rota in it. 1 June 2026'],
    [prompts.signature, 'Name Ada Lovell Date 12 March 2026'],
  ] as const)('%# %s', (prompt, wanted) => {
    expect(says(sheetOf(prompt, everyAnswer)).replaceAll('\u00a0', ' ')).toContain(wanted);
  });

  it('calls me what I am, because others read it too', () => {
    const { container } = render(PrintedForm, {
      ...fixtures.filled,
      instrument: oneQuestion(prompts.actions),
      answers: everyAnswer,
      me: 'Mentor',
    });
    expect(says(container)).toContain('Four hours a week. Mentor 5 March 2026');
  });

  it('names in one line the groups without a number, and leaves a space for each where they are to be filled in', () => {
    const some = { ...everyAnswer, [prompts.statements.id]: { 'i-have-the-keys': 4, 'it-is-fair': 10 } };
    const box = sheetOf(prompts.statements, some, false);
    expect(says(box)).toContain('I have the keys 4');
    expect(says(box)).toContain('It is fair 10 Total no total: 1 of 3 given');
    expect(says(box)).not.toMatch(/no number|I am asked|It is enough/);
    expect(says(box)).toContain('Without a number: Being heard.');
    expect(says(sheetOf(prompts.statements, some))).toContain('I am asked');
  });

  it('marks by drawing, not by colour', () => {
    const ticked = sheetOf(prompts.checklist, everyAnswer);
    expect(ticked.querySelectorAll('.mark rect')).toHaveLength(3);
    expect(ticked.querySelectorAll('.mark path')).toHaveLength(2);
    expect(sheetOf(prompts.choice, everyAnswer).querySelectorAll('.mark__on')).toHaveLength(1);
    const ruler = sheetOf(prompts.scale, everyAnswer).querySelector('.ruler__n--on');
    expect(ruler?.textContent).toBe('6');
    expect(sheetOf(prompts.actions, everyAnswer).querySelectorAll('.mark path')).toHaveLength(1);
  });

  it('draws a wheel with its figures beside it', () => {
    const wheel = within(sheetOf(prompts.wheel, everyAnswer));
    expect(wheel.getByRole('img', { name: prompts.wheel.label })).toBeTruthy();
    expect(wheel.getAllByRole('row')).toHaveLength(9);
  });
});

describe('a question without an answer', () => {
  it.each(Object.values(prompts).map((prompt): [string, Prompt] => [prompt.id, prompt]))(
    '%s leaves space to write in',
    (_, prompt) => {
      const box = sheetOf(prompt, {});
      expect(says(box)).toContain(prompt.label);
      expect(
        box.querySelector('.ruled, .marks, .ruler, .figures, .blank, .grid__empty, .sign'),
      ).not.toBeNull();
      expect(says(box)).not.toMatch(/Not answered|Left empty|Not ticked|no number|no score/);
    },
  );

  it('is left out when it should be, and its section with it; a line to sign on is not', () => {
    const { container } = render(PrintedForm, { ...fixtures.filled, answers: { topic: 'The rota' } });
    expect([...container.querySelectorAll('.sheet__q')].map(says)).toEqual([
      'What shall we talk about?',
      prompts.signature.label,
    ]);
    expect([...container.querySelectorAll('h3')].map(says)).toEqual(['Goal', 'What we agreed']);
    expect(says(container.querySelector('.sign')!)).toContain('Signature');
  });

  it('says so when there is none at all', () => {
    render(PrintedForm, { ...fixtures.filled, instrument, answers: {} });
    expect(screen.getByText('Nothing is answered yet.')).toBeTruthy();
  });
});

it('keeps every word that was written, and adds none', () => {
  const { container } = render(PrintedForm, fixtures.filled);
  const sheet = says(container);
  const written = (value: unknown): string[] =>
    typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(written)
      : typeof value === 'string' && /[A-Z].* /.test(value)
        ? [value.trim()]
        : [];
  for (const words of written(everyAnswer)) expect(sheet).toContain(words);
  expect(sheet).not.toContain('Say it early'); // why it is asked is for the one who answers
  expect(sheet).not.toContain('Facts first'); // and so is how
  expect(sheet).not.toContain('Why now?'); // nor are questions to borrow
});
