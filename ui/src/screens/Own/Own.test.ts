// One's own forms: changed by keyboard and pointer with nothing lost, put to use only when sound, tried without a trace, sent
// and received as a file.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import type { Instrument } from '../../ipc/gen/Instrument';
import { violations } from '../../parts/instrument/field.testing';
import { takeTold } from '../../told';
import { flushUnsaved } from '../../unsaved';
import Change from './Change.svelte';
import { form, view } from './fixtures';
import Own from './Own.svelte';
import Try from './Try.svelte';

vi.mock('../../ipc', async (actual) => {
  const real = await actual<typeof import('../../ipc')>();
  const pretended = Object.keys(real).filter((name) => name !== 'Trouble' && name !== 'asTrouble');
  return { ...real, ...Object.fromEntries(pretended.map((name) => [name, vi.fn()])) };
});
const core = vi.mocked(ipc);
const saved = { date: '2026-03-12', time: '14:05' };

beforeEach(() => {
  vi.resetAllMocks();
  location.hash = '';
  core.form.mockImplementation(() => Promise.resolve(structuredClone(view)));
  core.saveForm.mockResolvedValue({ saved, changing: true, mistakes: [] });
  core.places.mockResolvedValue({ today: '2026-03-12' } as never);
  core.forms.mockResolvedValue({
    today: '2026-03-12',
    forms: [
      {
        id: 'own-1',
        title: 'After a walk',
        basedOn: 'GROW',
        used: true,
        changing: true,
        prompts: 5,
        changed: '2026-03-01',
      },
      {
        id: 'own-2',
        title: '',
        basedOn: null,
        used: false,
        changing: true,
        prompts: 1,
        changed: '2026-03-12',
      },
    ],
    binned: [{ id: 'own-3', title: 'Too long', goneOn: '2026-04-11' }],
  });
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const asked = (part: string) =>
  [
    ...within(screen.getByRole('list', { name: part })).getAllByText(
      (_, at) => at?.matches('p > b') ?? false,
    ),
  ].map((at) => at.textContent);
/** The form as it was handed to the core last. */
async function kept(): Promise<Instrument> {
  await flushUnsaved();
  return core.saveForm.mock.lastCall?.[1] as Instrument;
}
async function changing() {
  const { container } = render(Change, { id: 'own-1' });
  await screen.findByRole('heading', { name: 'After a walk', level: 1 });
  return container;
}

describe('changing a form', () => {
  it('shows what it asks, by parts, and says what it was copied from', async () => {
    const container = await changing();
    expect(asked('The walk')).toEqual(['Where to?', 'How was the pace?']);
    expect(screen.getByText('Copied from GROW worksheet')).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it('names each field of an open question', async () => {
    const container = await changing();
    await press('Change: How sure are you?');
    await press('Change: How was the pace?');
    expect(await violations(container.querySelectorAll('.row')[3] ?? container)).toEqual([]);
  });

  it('moves a question within its part and beyond it, and the focus stays with it', async () => {
    await changing();
    await press('Move down: Where to?');
    await waitFor(() => expect(asked('The walk')).toEqual(['How was the pace?', 'Where to?']));
    expect(screen.getAllByRole('status')[0]?.textContent).toBe('Where to? is now number 2 of two.');
    await waitFor(() => expect(document.activeElement).toBe(button('Move down: Where to?')));
    await press('Move down: Where to?');
    await waitFor(() => expect(asked('What comes next')[0]).toBe('Where to?'));
    await waitFor(() => expect(document.activeElement).toBe(button('Move down: Where to?')));
    await press('Move up: Where to?');
    await waitFor(() => expect(asked('The walk')).toEqual(['How was the pace?', 'Where to?']));
    expect((await kept()).sections.map(({ prompts }) => prompts.map(({ id }) => id))).toEqual([
      ['pace', 'where'],
      ['goals', 'steps', 'sure'],
    ]);
  });

  it('takes a question out with what pointed at it, and brings all of it back', async () => {
    await changing();
    await press('Remove: Where to?');
    await press('Remove: Where do you want to get to?');
    const undo = await screen.findByRole('button', { name: 'Undo: remove: Where do you want to get to?' });
    await waitFor(() => expect(document.activeElement).toBe(undo));
    const without = await kept();
    expect(without.headline).toBeNull();
    expect(without.sections[1]?.prompts[0]).toMatchObject({ id: 'steps', under: null });
    await fireEvent.click(undo);
    const back = await kept();
    expect(back.sections[1]?.prompts.slice(0, 2)).toEqual(form.sections[1]?.prompts.slice(0, 2));
    await waitFor(() => expect(document.activeElement).toBe(button('Change: Where do you want to get to?')));
  });

  it('rewords a question, its help, its choices and what else it asks', async () => {
    await changing();
    await press('Change: How was the pace?');
    await type('The question', 'How fast was it?');
    await type(/How to go about it/, 'Not in miles.');
    await type('What to choose from, 2', 'Just right');
    await press('Add one to: What to choose from');
    await type('What to choose from, 3', 'Fast');
    await press('Move up: Fast');
    await press('Remove: Slow');
    await fireEvent.click(screen.getByLabelText(/It may be left out/));
    await fireEvent.click(screen.getByLabelText('Bring along the answer from last time'));
    const pace = (await kept()).sections[0]?.prompts[1];
    expect(pace).toMatchObject({ label: 'How fast was it?', help: 'Not in miles.', optional: true });
    expect(pace?.carry).toEqual({ instrument: 'own-1', prompt: 'pace', how: 'show' });
    expect(pace?.kind === 'choice' && pace.items.map(({ label }) => label)).toEqual(['Fast', 'Just right']);
    await press('Done: How fast was it?');
    await press('Change: How sure are you?');
    await type('The highest number', '5');
    await type('When the number is below', '4');
    await type('The highest number', 'five');
    expect(screen.getByText('Give a whole number.')).toBeTruthy();
    expect((await kept()).sections[1]?.prompts[2]).toMatchObject({ max: 5, followUp: { below: 4 } });
    await fireEvent.click(screen.getByLabelText(/Ask one more question/));
    expect((await kept()).sections[1]?.prompts[2]).toMatchObject({ followUp: null });
    await fireEvent.click(screen.getByLabelText(/Ask one more question/));
    expect((await kept()).sections[1]?.prompts[2]).toMatchObject({ followUp: { below: 4, id: 'surer' } });
  });

  it('adds a question of every kind, each with what it needs and an id nobody has had', async () => {
    await changing();
    const select = screen.getAllByLabelText('How is it answered?')[0] as HTMLSelectElement;
    const kinds = [...select.options].map(({ value }) => value);
    const add = button('Add a question to: The walk');
    for (const kind of kinds) {
      await fireEvent.change(select, { target: { value: kind } });
      await fireEvent.click(add);
    }
    const prompts = (await kept()).sections[0]?.prompts.slice(2) ?? [];
    expect(prompts.map((prompt) => prompt.kind)).toEqual(kinds);
    expect(new Set(prompts.map(({ id }) => id)).size).toBe(12);
    expect(prompts.every(({ id }) => /^[a-z0-9-]{6,60}$/.test(id))).toBe(true);
  });

  it('adds a part, moves it and takes it out', async () => {
    await changing();
    await press('Add a part');
    await type('What is this part called?', 'Afterwards');
    await press('Move up: Afterwards');
    expect((await kept()).sections.map(({ title }) => title)).toEqual([
      'The walk',
      'Afterwards',
      'What comes next',
    ]);
    await press('Remove: Afterwards');
    expect((await kept()).sections).toHaveLength(2);
    await press('Undo: remove: Afterwards');
    expect((await kept()).sections[1]?.title).toBe('Afterwards');
  });

  it('says by itself that it could not be kept, and keeps it on the page', async () => {
    await changing();
    core.saveForm.mockRejectedValueOnce(new Trouble('disk-full'));
    await type('What is it called?', 'On the way');
    await flushUnsaved().catch(() => undefined);
    expect((await screen.findByRole('alert')).textContent).toContain('Not saved since 14:02');
    expect((screen.getByLabelText('What is it called?') as HTMLTextAreaElement).value).toBe('On the way');
    await press('Try again');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});

describe('putting it to use', () => {
  it('names what is missing beside each field, with a way there, until it is mended', async () => {
    const wrong = (place: string) => ({ place, what: '`x` is empty', next: 'Write it.' });
    const mistakes = [wrong('title'), wrong('section.0.prompt.1.items.0'), wrong('phases')];
    core.useForm.mockImplementation(async () => ({ ...structuredClone(view), mistakes }));
    const container = await changing();
    await press('Use this form');
    await screen.findByRole('heading', { name: 'Three things are missing before it can be used' });
    expect(
      screen.getByRole('link', { name: 'Part 1, question 2: Write something here, or take it out.' }),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: '`x` is empty. Write it.' })).toBeTruthy();
    const field = screen.getByLabelText('What is it called?');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText('What to choose from, 1').getAttribute('aria-invalid')).toBe('true');
    expect(await violations(container)).toEqual([]);
    core.saveForm.mockResolvedValue({ saved, changing: true, mistakes: mistakes.slice(2) });
    await fireEvent.input(field, { target: { value: 'After walks' } });
    await flushUnsaved();
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBeNull());
  });

  it('is filled in, sent and changed again from then on', async () => {
    core.useForm.mockImplementation(async () => ({ ...structuredClone(view), used: true, changing: false }));
    await changing();
    expect(screen.queryByRole('button', { name: 'Save as a file' })).toBeNull();
    await press('Use this form');
    await screen.findByText('It is in use: you find it under Your own in Write something.');
    expect(screen.getByRole('link', { name: 'Fill it in' }).getAttribute('href')).toBe('#/new/own-1');
    core.pickSave.mockResolvedValue('/home/ada/walk.toml');
    core.shareForm.mockResolvedValue(null);
    expect(screen.getByText(/The file is not encrypted/)).toBeTruthy();
    await press('Save as a file');
    await screen.findByText('Saved in /home/ada/walk.toml');
    expect(core.pickSave).toHaveBeenCalledWith('after-a-walk.toml');
    await type('What is it for, in a sentence?', 'To remember.');
    await kept();
    await waitFor(() => expect(button('Use it with these changes')).toBeTruthy());
  });

  it('is removed, and said to be so where it can be undone', async () => {
    await changing();
    await press('Remove this form');
    await waitFor(() => expect(core.binForm).toHaveBeenCalledWith('own-1'));
    expect(takeTold()?.says).toBe('After a walk is removed. What you wrote in it stays.');
  });
});

it('offers to copy a form of one’s own that is a file of the folder', async () => {
  core.form.mockRejectedValue(new Trouble('not-found'));
  core.offers.mockResolvedValue([
    { group: 'own', instruments: [{ id: 'own-walk', title: 'After a walk', purpose: '', time: null }] },
  ]);
  core.beginForm.mockResolvedValue(structuredClone(view));
  render(Change, { id: 'own-walk' });
  await fireEvent.click(await screen.findByRole('button', { name: 'Copy and change' }));
  await waitFor(() => expect(core.beginForm).toHaveBeenCalledWith('own-walk', 'After a walk, my own'));
});

it('is tried as it will be asked, and nothing of that is kept', async () => {
  const { container } = render(Try, { id: 'own-1' });
  await screen.findByLabelText('Where to?');
  await type('Where to?', 'The weir');
  await fireEvent.click(screen.getByLabelText('Slow'));
  await flushUnsaved();
  expect(core.saveEntry).not.toHaveBeenCalled();
  expect(screen.getByText(/Nothing you answer here is kept/)).toBeTruthy();
  expect(await violations(container)).toEqual([]);
});

describe('the list', () => {
  it('has those in use, those being made and those removed', async () => {
    const { container } = render(Own);
    await screen.findByRole('link', { name: 'After a walk' });
    expect(screen.getByText('Has changes that are not in use yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Without a title' }).getAttribute('href')).toBe('#/own/own-2');
    expect(screen.queryByRole('link', { name: 'Fill it in: Without a title' })).toBeNull();
    core.restoreForm.mockResolvedValue(null);
    await press('Put it back: Too long');
    await screen.findByText('Too long is back.');
    expect(await violations(container)).toEqual([]);
  });

  it('shows what a file holds before anything is added', async () => {
    core.pickOpen.mockResolvedValue('/tmp/walk.toml');
    core.lookAtForm.mockResolvedValue({ file: 'walk.toml', form, trouble: null, mistakes: [] });
    const { container } = render(Own);
    await fireEvent.click(await screen.findByRole('button', { name: 'Add a form from a file' }));
    await screen.findByText('Five questions in two parts');
    expect(screen.getByText('How sure are you?')).toBeTruthy();
    expect(core.addForm).not.toHaveBeenCalled();
    expect(await violations(container)).toEqual([]);
    core.addForm.mockResolvedValue(view);
    await press('Add this form');
    await screen.findByText(/Added: After a walk/);
    expect(core.addForm).toHaveBeenCalledWith(form);
  });

  it('names each mistake of a file with its line, and offers nothing to add', async () => {
    core.pickOpen.mockResolvedValue('/tmp/walk.toml');
    const mistakes = [{ line: 12, what: '`lien` is not a kind of prompt', next: 'Use one of: text, line.' }];
    core.lookAtForm.mockResolvedValue({ file: 'walk.toml', form: null, trouble: null, mistakes });
    render(Own);
    await fireEvent.click(await screen.findByRole('button', { name: 'Add a form from a file' }));
    await screen.findByText('walk.toml was not added. Nothing has changed.');
    expect(screen.getByText('walk.toml, line 12')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add this form' })).toBeNull();
  });

  it('says so when it could not be read, and tries again', async () => {
    core.forms.mockRejectedValueOnce(new Trouble('internal'));
    render(Own);
    await fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await screen.findByRole('link', { name: 'After a walk' });
  });

  it('begins with an empty form', async () => {
    core.beginForm.mockResolvedValue(structuredClone({ ...view, id: 'own-9' }));
    render(Own);
    await fireEvent.click(await screen.findByRole('button', { name: 'Begin with an empty form' }));
    await waitFor(() => expect(location.hash).toBe('#/own/own-9'));
  });
});
