// A question from the bank with the keys alone: out of an answer, found, put in where one was writing, and back.
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { violations } from '../../parts/instrument/field.testing';
import { prompts, shortInstrument, view } from '../../parts/instrument/fixtures';
import { families } from '../../parts/QuestionBank/fixtures';
import { leaveQuestion } from '../NewEntry/about';
import NewEntry from '../NewEntry/NewEntry.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  places: vi.fn(async () => ({ today: '2026-03-12' })),
  beginEntry: vi.fn(),
  saveEntry: vi.fn(async () => ({ date: '2026-03-12', time: '14:02' })),
  questions: vi.fn(async () => ({ families, ofTheDay: null })),
  starQuestion: vi.fn(async () => null),
}));
const core = vi.mocked(ipc);

let serial = 0;
async function shown(about: string | null = null, id = 'short') {
  const instrument = {
    ...shortInstrument,
    id,
    sections: [{ ...shortInstrument.sections[0]!, prompts: [{ ...prompts.text, borrow: [] }, prompts.line] }],
  };
  core.beginEntry.mockResolvedValue({
    ...view,
    id: `bank-${(serial += 1)}`,
    instrument,
    stored: false,
    saved: null,
    answers: {},
    formatted: {},
    carried: [],
  });
  if (about) leaveQuestion(about);
  location.hash = `#/new/${id}`;
  const { container } = render(NewEntry, { instrument: id, relationship: null });
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: prompts.text.label });
  return { container, field };
}
const ctrlJ = () => fireEvent.keyDown(document.activeElement!, { key: 'j', ctrlKey: true });
const find = () => screen.findByLabelText<HTMLInputElement>('Find');

beforeEach(() => vi.clearAllMocks());

describe('the question bank beside an answer', () => {
  it('takes a question with the keys alone, puts it where one was writing and goes back', async () => {
    const { container, field } = await shown();
    field.focus();
    await fireEvent.input(field, { target: { value: 'One.\n\nTwo.' } });
    field.setSelectionRange(2, 2);
    await ctrlJ();
    const finds = await find();
    await waitFor(() => expect(document.activeElement).toBe(finds));
    await fireEvent.input(finds, { target: { value: 'cost' } });
    await fireEvent.keyDown(finds, { key: 'Enter' });
    expect(field.value).toBe('One.\n\n> What is the cost of leaving it as it is?\n\n\n\nTwo.');
    expect(document.activeElement).toBe(field);
    expect(field.value.slice(0, field.selectionStart)).toMatch(/is\?\n\n$/);
    expect(await screen.findByRole('button', { name: /^Added: What is the cost/ })).toBeTruthy();
    await ctrlJ();
    expect(document.activeElement).toBe(finds);
    expect(await violations(container)).toEqual([]);
    await fireEvent.keyDown(finds, { key: 'Escape' });
    expect(document.activeElement).toBe(field);
    expect(screen.queryByLabelText('Find')).toBeNull();
  });

  it('is behind a button too, which says its key', async () => {
    await shown();
    const button = screen.getByRole('button', { name: /^Find a question/ });
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+J');
    expect(screen.getAllByRole('button', { name: /^Find a question/ })).toHaveLength(1); // not for a line
    await fireEvent.click(button);
    expect(await find()).toBeTruthy();
  });

  it('can be asked for again when it cannot be had', async () => {
    core.questions.mockRejectedValueOnce(new ipc.Trouble('internal'));
    await shown();
    await fireEvent.click(screen.getByRole('button', { name: /^Find a question/ }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await find()).toBeTruthy();
  });
});

describe('writing about a question', () => {
  it('begins a note with the question in it, with the pen under it, and stores nothing yet', async () => {
    const { field } = await shown('Whose voice was missing?', 'note');
    expect(field.value).toBe('> Whose voice was missing?\n\n');
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(core.saveEntry).not.toHaveBeenCalled();
  });

  it('is left alone by any other form', async () => {
    const { field } = await shown('Whose voice was missing?', 'grow');
    expect(field.value).toBe('');
  });
});
