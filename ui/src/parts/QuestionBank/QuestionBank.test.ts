// The bank at hand: found as one types, taken with the keys alone, starred; nothing taken twice.
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { violations } from '../instrument/field.testing';
import { countOf, found } from './find';
import { families, fixtures } from './fixtures';
import QuestionBank from './QuestionBank.svelte';

const field = () => screen.getByLabelText('Find');
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
const named = () => document.activeElement?.getAttribute('aria-label');

describe('finding', () => {
  it('takes any case, accents apart, every word, in the question or its family', () => {
    const ids = (find: string, starred = false) =>
      found(families, find, starred).flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(ids('COST leaving')).toEqual(['cost']);
    expect(ids('cafe')).toEqual(['own-2']);
    expect(ids('holding decided')).toEqual(['decided']);
    expect(ids('cost decided')).toEqual([]);
    expect(ids('', true)).toEqual(['cost']);
    expect(ids('want', true)).toEqual([]);
    expect(countOf(found(families, ' ', false))).toBe(6);
  });
});

describe('the bank at hand', () => {
  it.each(Object.entries(fixtures))('has no barrier (%s)', async (_, props) => {
    const { container } = render(QuestionBank, { ...props, onstar: vi.fn(), onclose: vi.fn(), hint: 'How.' });
    expect(await violations(container)).toEqual([]);
  });

  it('is taken from with the keys alone', async () => {
    const onpick = vi.fn();
    render(QuestionBank, { ...fixtures.filled, onpick });
    field().focus();
    await press('ArrowDown');
    expect(named()).toBe('Add: What would you say if you were not being careful?');
    await press('ArrowDown');
    await fireEvent.click(document.activeElement!); // Enter on a button
    expect(onpick).toHaveBeenLastCalledWith(families[0]!.questions[1]);
    await press('ArrowUp');
    await press('ArrowUp');
    expect(document.activeElement).toBe(field());
  });

  it('takes the first that is found with Enter, and none while nothing is looked for', async () => {
    const onpick = vi.fn();
    render(QuestionBank, { ...fixtures.filled, onpick });
    field().focus();
    await press('Enter');
    expect(onpick).not.toHaveBeenCalled();
    await type('instead');
    expect(screen.getByRole('status').textContent).toContain('One question');
    await press('Enter');
    expect(onpick).toHaveBeenCalledExactlyOnceWith(families[1]!.questions[0]);
  });

  it('looks in every family as soon as one types', async () => {
    render(QuestionBank, fixtures.filled);
    const family = screen.getByLabelText<HTMLSelectElement>('Family');
    await fireEvent.change(family, { target: { value: 'outcomes' } });
    expect(screen.getByText('When the end is out of sight.')).toBeTruthy();
    expect(screen.queryByText(/being careful/)).toBeNull();
    await type('careful');
    expect(family.value).toBe('');
    expect(screen.getByText(/being careful/)).toBeTruthy();
    await type('zzz');
    expect(screen.getByRole('status').textContent).toContain('No question with “zzz”.');
  });

  it('says what has been taken, and takes it once', async () => {
    const onpick = vi.fn();
    render(QuestionBank, { ...fixtures.filled, onpick });
    const taken = screen.getByRole('button', { name: 'Added: What have you already decided?' });
    await fireEvent.click(taken);
    expect(onpick).not.toHaveBeenCalled();
  });

  it('stars, and shows those that are starred', async () => {
    const onstar = vi.fn();
    render(QuestionBank, { ...fixtures.filled, onstar });
    await fireEvent.click(screen.getByRole('button', { name: /^Star: What do you want/ }));
    expect(onstar).toHaveBeenCalledWith(families[1]!.questions[0], true);
    await fireEvent.change(screen.getByLabelText('Family'), { target: { value: 'starred' } });
    expect(within(screen.getByRole('complementary')).getAllByRole('listitem')).toHaveLength(1);
  });

  it('closes with Escape', async () => {
    const onclose = vi.fn();
    render(QuestionBank, { ...fixtures.filled, onclose });
    field().focus();
    await press('Escape');
    expect(onclose).toHaveBeenCalled();
  });
});
