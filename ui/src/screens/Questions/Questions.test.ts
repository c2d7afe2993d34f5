// The question bank: the day's question, found as one types, starred, one's own written, changed, deleted, brought back;
// nothing typed is lost by leaving.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import type { QuestionsView } from '../../ipc/gen/QuestionsView';
import { violations } from '../../parts/instrument/field.testing';
import { families } from '../../parts/QuestionBank/fixtures';
import { flushUnsaved } from '../../unsaved';
import Questions from './Questions.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  questions: vi.fn(),
  starQuestion: vi.fn(),
  saveOwnQuestion: vi.fn(),
  saveOwnFamily: vi.fn(),
  deleteOwnQuestion: vi.fn(),
  deleteOwnFamily: vi.fn(),
  putBack: vi.fn(),
}));
const core = vi.mocked(ipc);
const view: QuestionsView = { families, ofTheDay: families[0]!.questions[2]! };
const kept = { kept: '…' };

beforeEach(() => {
  vi.resetAllMocks();
  core.questions.mockResolvedValue(view);
});
async function shown() {
  const { container } = render(Questions);
  await screen.findByRole('heading', { name: 'Holding back' });
  return container;
}
const family = (name: string) => within(screen.getByRole('heading', { name }).closest('section')!);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('finding', () => {
  it('shows every family with what it is for, and the day’s question above them', async () => {
    const container = await shown();
    expect(screen.getByText('When something is not being said.')).toBeTruthy();
    expect(container.querySelector('.thought')?.textContent).toBe('What have you already decided?');
    const write = screen.getByRole('link', { name: 'Write about this' });
    expect(write.getAttribute('href')).toBe('#/new/note');
    expect(screen.getByText(/Six questions in three families/)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it('looks in all of them as one types, and says so when there is none', async () => {
    await shown();
    await type('Find a question', 'COST of');
    expect(screen.getByRole('status').textContent).toContain('One question');
    expect(screen.queryByRole('heading', { name: 'Outcomes' })).toBeNull();
    await type('Find a question', 'zzz');
    expect(screen.getByRole('status').textContent).toContain('No question with “zzz”');
    await fireEvent.click(button('Show them all'));
    expect(screen.getByRole('heading', { name: 'Outcomes' })).toBeTruthy();
  });

  it('shows only what is starred', async () => {
    await shown();
    await fireEvent.click(screen.getByLabelText('Only starred'));
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    core.starQuestion.mockResolvedValue(null);
    await fireEvent.click(family('Holding back').getByRole('button', { name: /^Starred: What is the cost/ }));
    expect(core.starQuestion).toHaveBeenCalledWith('cost', false);
    expect(await screen.findByText(/Nothing is starred yet/)).toBeTruthy();
  });

  it('stars the day’s question in its family too', async () => {
    await shown();
    core.starQuestion.mockResolvedValue(null);
    await fireEvent.click(
      screen.getAllByRole('button', { name: 'Star: What have you already decided?' })[0]!,
    );
    await waitFor(() =>
      expect(screen.getAllByRole('button', { name: 'Starred: What have you already decided?' })).toHaveLength(
        2,
      ),
    );
  });
});

describe('one’s own', () => {
  it('is written into a family, and the focus goes back', async () => {
    await shown();
    await fireEvent.click(button('Add your own to Outcomes'));
    const field = screen.getByLabelText('Your question, in Outcomes');
    expect(document.activeElement).toBe(field);
    await fireEvent.input(field, { target: { value: 'And then?' } });
    core.saveOwnQuestion.mockResolvedValue(view);
    await fireEvent.submit(field.closest('form')!);
    expect(core.saveOwnQuestion).toHaveBeenCalledWith({ id: null, family: 'outcomes', text: 'And then?' });
    await waitFor(() => expect(document.activeElement).toBe(button('Add your own to Outcomes')));
  });

  it('says beside the field why it cannot be kept, and keeps the words', async () => {
    await shown();
    await fireEvent.click(button(/^Change: And what would/));
    await type('Your question, in Outcomes', 'x'.repeat(3000));
    core.saveOwnQuestion.mockRejectedValue(new Trouble('text-too-long', 'text'));
    await fireEvent.click(button('Keep it'));
    const field = screen.getByLabelText<HTMLInputElement>('Your question, in Outcomes');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(field.value).toHaveLength(3000);
  });

  it('is not lost by leaving the page', async () => {
    await shown();
    await fireEvent.click(button('Begin a family'));
    await type('What will you call it?', 'From my aunt');
    core.saveOwnFamily.mockResolvedValue(view);
    await flushUnsaved();
    expect(core.saveOwnFamily).toHaveBeenCalledExactlyOnceWith({ id: null, title: 'From my aunt' });
  });

  it('is deleted, and brought back', async () => {
    await shown();
    core.deleteOwnQuestion.mockResolvedValue(kept);
    await fireEvent.click(button(/^Delete: And what would/));
    const undo = await screen.findByRole('button', { name: /^Undo: bring back/ });
    await waitFor(() => expect(document.activeElement).toBe(undo));
    core.putBack.mockResolvedValue(null);
    await fireEvent.click(undo);
    await screen.findByText(/is back\.$/);
    expect(core.putBack).toHaveBeenCalledWith(kept);
    expect(core.questions).toHaveBeenCalledTimes(3);
  });

  it('goes with its family, which says how many went', async () => {
    await shown();
    core.deleteOwnFamily.mockResolvedValue(kept);
    core.questions.mockResolvedValue({ ...view, families: families.slice(0, 2) });
    await fireEvent.click(button('Delete the family: Heard from Gwen'));
    expect(await screen.findByText('“Heard from Gwen” is deleted, with its question.')).toBeTruthy();
  });
});

it('says what is wrong, and tries again', async () => {
  core.questions.mockRejectedValueOnce(new Trouble('internal'));
  render(Questions);
  await fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Outcomes' })).toBeTruthy();
});
