// Bringing a copy in as a person does it: what it holds is said first, a sealed one asks for its passphrase, and all of it
// can be taken back.
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import type { BringPreview } from '../../ipc/gen/BringPreview';
import { broken } from '../../testing/axe';
import Bring from './Bring.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  bringIn: vi.fn(),
  lookAtBringing: vi.fn(),
  pickFolder: vi.fn(),
  pickOpen: vi.fn(),
  takeBack: vi.fn(),
  whatCame: vi.fn(),
}));
const core = vi.mocked(ipc);
const holds: BringPreview = {
  entries: 214,
  relationships: 2,
  sessions: 1,
  goals: 0,
  actions: 3,
  people: ['Gwen'],
  others: 0,
  tied: [],
  first: '2025-02-03',
  last: '2026-03-11',
  anything: true,
  here: 3,
  unfit: 1,
  from: 'ithaca',
  skipped: [],
  seen: 'd1',
};
const none = { today: '2026-03-12', came: [] };
const some = {
  ...none,
  came: [
    { import: 'i1', entries: 214, day: '2026-03-12', time: '14:02' },
    { import: 'i0', entries: 0, day: '2025-11-02', time: '09:30' },
  ],
};
const gone = { entries: 214, kept: 0, relationships: 0, sessions: 0, goals: 0, actions: 0, others: 0 };
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

beforeEach(() => {
  vi.resetAllMocks();
  core.pickOpen.mockResolvedValue('/stick/Ithaca.json');
  core.lookAtBringing.mockResolvedValue(holds);
  core.bringIn.mockResolvedValue({ import: 'i1', entries: 214 });
  core.takeBack.mockResolvedValue({ ...gone, entries: 213, kept: 1, relationships: 1, goals: 2 });
  core.whatCame.mockResolvedValue(none);
});

it('says what would come in and what would not, brings it in, and takes it back', async () => {
  const { container } = render(Bring);
  await press('Choose a file…');
  expect(await screen.findByText('214 entries')).toBeTruthy();
  expect(screen.getByText('3 entries left out: they are in this journal already.')).toBeTruthy();
  expect(screen.getByText('1 entry left out: its form is missing or does not fit.')).toBeTruthy();
  expect(await broken(container)).toEqual([]);
  await press('Bring it in');
  expect(await screen.findByText(/214 entries brought in/)).toBeTruthy();
  await press('Undo: take back what was brought in');
  expect(
    await screen.findByText(/Taken back, but for 1 relationship, 1 entry and 2 goals: what was changed/),
  ).toBeTruthy();
  expect(core.takeBack).toHaveBeenCalledWith('i1');
});

it('says of what goes whole no more than that', async () => {
  core.whatCame.mockResolvedValue(some);
  core.takeBack.mockResolvedValue(gone);
  render(Bring);
  await press('Take them back: 214 entries came in today at 14:02.');
  expect(screen.getByRole('dialog').textContent).toContain('of the rest only what it cannot do without');
  await press('Take them back');
  expect(await screen.findByText(/^Taken back\./)).toBeTruthy();
});

it('tells later what came in, and takes it back when it was asked again', async () => {
  core.whatCame.mockResolvedValue(some);
  const { container } = render(Bring);
  await screen.findByText(/A copy without entries came in on 2 November 2025 at 09:30/);
  const says = 'Take them back: 214 entries came in today at 14:02.';
  expect(await broken(container)).toEqual([]);
  await press(says);
  await press('Keep them');
  expect(core.takeBack).not.toHaveBeenCalled();
  await press(says);
  core.whatCame.mockResolvedValue(none);
  await press('Take them back');
  expect(await screen.findByText(/Taken back, but for 1 relationship/)).toBeTruthy();
  expect(core.takeBack).toHaveBeenCalledWith('i1');
  await waitFor(() => expect(screen.queryByText('What came in')).toBeNull());
});

it('tells at once of what was brought in just now', async () => {
  render(Bring);
  await press('Choose a file…');
  core.whatCame.mockResolvedValue(some);
  await press('Bring it in');
  expect(await screen.findByText(/214 entries came in today at 14:02/)).toBeTruthy();
});

it('names some of many people and counts the others', async () => {
  core.lookAtBringing.mockResolvedValue({ ...holds, people: ['Gwen', 'Tomasz'], others: 1204 });
  render(Bring);
  await press('Choose a file…');
  expect(await screen.findByText('Names: Gwen, Tomasz and 1,204 others')).toBeTruthy();
});

it('brings in a folder of another program, and says what stays out and why', async () => {
  core.pickFolder.mockResolvedValue('/stick/Notes');
  const skipped = [
    { why: 'empty', count: 1, first: '2025-02-03' },
    { why: 'picture', count: 2, first: '2025-02-04' },
    { why: 'tag', count: 3, first: 'a tag too many' },
  ] as const;
  core.lookAtBringing.mockResolvedValue({ ...holds, from: 'markdown', skipped: [...skipped] });
  const { container } = render(Bring);
  await press('Choose a folder…');
  expect(await screen.findByText(/Each becomes a note/)).toBeTruthy();
  expect(screen.getByText(/1 entry left out: nothing is written in it/).textContent).toContain(
    '3 February 2025',
  );
  expect(screen.getByText(/2 pictures and sounds stay where they are/)).toBeTruthy();
  expect(screen.getByText(/3 tags stay behind: an entry takes 50 tags/).textContent).toContain(
    'The first: a tag too many',
  );
  expect(await broken(container)).toEqual([]);
  await press('Bring it in');
  expect(core.bringIn).toHaveBeenCalledWith('/stick/Notes', null, 'd1', expect.any(Function));
});

it('asks for the passphrase of a sealed file, and says when it is not the one', async () => {
  core.lookAtBringing.mockRejectedValueOnce(new Trouble('file-sealed'));
  render(Bring);
  await press('Choose a file…');
  const field = await screen.findByLabelText('Passphrase of this file');
  core.lookAtBringing.mockRejectedValueOnce(new Trouble('wrong-passphrase'));
  await fireEvent.input(field, { target: { value: 'wrong' } });
  await press('Look inside');
  await screen.findByText(/That is not the passphrase/);
  await fireEvent.input(field, { target: { value: 'right' } });
  await press('Look inside');
  expect(await screen.findByText('214 entries')).toBeTruthy();
  expect(core.lookAtBringing).toHaveBeenLastCalledWith('/stick/Ithaca.json', 'right');
});

it('brings in only what was looked at, and asks to look again when it is another', async () => {
  const { container } = render(Bring);
  await press('Choose a file…');
  core.bringIn.mockRejectedValueOnce(new Trouble('file-changed'));
  await press('Bring it in');
  expect(await screen.findByText('This has changed since you looked at it')).toBeTruthy();
  expect(screen.queryByText('214 entries')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Bring it in' })).toBeNull();
  expect(await broken(container)).toEqual([]);
  core.lookAtBringing.mockResolvedValueOnce({ ...holds, entries: 215, seen: 'd2' });
  await press('Look again');
  expect(await screen.findByText('215 entries')).toBeTruthy();
  expect(screen.queryByText('This has changed since you looked at it')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Look again' })).toBeNull();
  await press('Bring it in');
  expect(core.bringIn).toHaveBeenLastCalledWith('/stick/Ithaca.json', null, 'd2', expect.any(Function));
});

it('says that there is nothing new, or what is wrong with a file, and changes nothing', async () => {
  core.lookAtBringing.mockResolvedValueOnce({ ...holds, entries: 0, anything: false });
  render(Bring);
  await press('Choose a file…');
  expect(await screen.findByText(/There is nothing new in it/)).toBeTruthy();
  core.lookAtBringing.mockRejectedValueOnce(new Trouble('file-too-large'));
  await press('Choose another file…');
  expect(await screen.findByText('This file is larger than Ithaca reads')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Bring it in' })).toBeNull());
  expect(core.bringIn).not.toHaveBeenCalled();
});
