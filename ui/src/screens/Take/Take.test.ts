// Taking a copy away as a person does it: what it holds is said first, then in which form, who can read it, and where to.
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import { broken } from '../../testing/axe';
import { taken } from './fixtures';
import Take from './Take.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  lookAtTaking: vi.fn(),
  takeAway: vi.fn(),
  passphraseStrength: vi.fn(),
  pickFolder: vi.fn(),
  pickSave: vi.fn(),
}));
const core = vi.mocked(ipc);

async function shown(parts: { relationship?: string; entry?: string } = {}, preview = taken) {
  core.lookAtTaking.mockResolvedValue(preview);
  const { container } = render(Take, { relationship: null, entry: null, ...parts });
  await waitFor(() => expect(container.querySelector('section, .btns, a')).toBeTruthy());
  return container;
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  vi.resetAllMocks();
  core.takeAway.mockResolvedValue({
    to: '/stick/Ithaca.json',
    entries: 214,
    sessions: 0,
    files: 1,
    tooLarge: false,
  });
});

it('says what everything is, and that the copy is not encrypted, before it is written', async () => {
  const container = await shown();
  for (const says of ['214 entries, three of them drafts', '31 sessions'])
    expect(screen.getByText(says)).toBeTruthy();
  // Each name is kept on its own side by marks that are not seen.
  expect(screen.getByText(/^Names: .*Gwen Pritchard.* and .*ليلى 🌿/)).toBeTruthy();
  expect(screen.getByText(/The copy is not encrypted/)).toBeTruthy();
  expect(await broken(container)).toEqual([]);
  core.pickSave.mockResolvedValue('/stick/Ithaca.json');
  await press('Choose where…');
  await screen.findByText('214 entries in /stick/Ithaca.json.');
  expect(core.pickSave).toHaveBeenCalledWith('Ithaca 2026-03-12.json');
  const [request] = core.takeAway.mock.calls[0]!;
  expect(request).toMatchObject({ what: { of: 'everything' }, format: 'json', passphrase: null });
  expect(request.words.months[2]).toBe('March');
});

it('says that a copy is too large to be brought in again', async () => {
  await shown();
  const [to, entries, files] = ['/stick/Ithaca.json', 90_000, 1];
  core.takeAway.mockResolvedValue({ to, entries, sessions: 0, files, tooLarge: true });
  core.pickSave.mockResolvedValue(to);
  await press('Choose where…');
  await screen.findByText(/^90,000 entries in .* too large to be brought in again/);
});

it('says of each form what can be brought in again', async () => {
  await shown();
  await fireEvent.click(screen.getByRole('radio', { name: /Word/ }));
  expect(screen.getByText(/cannot be brought in again/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('radio', { name: /Markdown/ }));
  expect(screen.queryByText(/cannot be brought in again/)).toBeNull();
  expect(screen.getByText(/becomes a note with its day, its tags and its star/)).toBeTruthy();
});

it('names two forms of the same title', async () => {
  await shown({}, { ...taken, forms: [taken.forms[0]!, { ...taken.forms[0]!, entries: 4 }] });
  expect(screen.getAllByText(/^Learning log: /)).toHaveLength(2);
});

it('makes a folder of Markdown, and says that sessions are not in it', async () => {
  await shown({ relationship: 'r1' }, { ...taken, named: 'Gwen Pritchard' });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Gwen Pritchard');
  await fireEvent.click(screen.getByRole('radio', { name: /Markdown/ }));
  expect(screen.queryByText('31 sessions')).toBeNull();
  core.pickFolder.mockResolvedValue('/stick');
  await press('Choose where…');
  await waitFor(() => expect(core.takeAway).toHaveBeenCalled());
  expect(core.takeAway.mock.calls[0]![0]).toMatchObject({
    what: { of: 'relationship', id: 'r1' },
    to: '/stick',
    name: 'Gwen Pritchard 2026-03-12',
  });
});

it('makes one PDF of all of it, or one of an entry', async () => {
  await shown({ relationship: 'r1' }, { ...taken, named: 'Gwen Pritchard' });
  await fireEvent.click(screen.getByRole('radio', { name: /PDF/ }));
  expect(screen.getByText(/cannot be brought in again/)).toBeTruthy();
  core.pickSave.mockResolvedValue('/stick/Gwen.pdf');
  await press('Choose where…');
  await waitFor(() => expect(core.takeAway).toHaveBeenCalled());
  expect(core.pickSave).toHaveBeenCalledWith('Gwen Pritchard 2026-03-12.pdf');
  expect(core.takeAway.mock.calls[0]![0]).toMatchObject({ format: 'pdf', to: '/stick/Gwen.pdf' });
});

it('says of a calendar that it holds the sessions, and how many it wrote', async () => {
  await shown();
  await fireEvent.click(screen.getByRole('radio', { name: /calendar/ }));
  const holds = screen.getByRole('list', { name: 'What it holds' });
  expect(holds.textContent).toBe('31 sessions');
  expect(screen.queryByText('By form')).toBeNull();
  core.pickSave.mockResolvedValue('/stick/Ithaca.ics');
  core.takeAway.mockResolvedValue({
    to: '/stick/Ithaca.ics',
    entries: 0,
    sessions: 31,
    files: 1,
    tooLarge: false,
  });
  await press('Choose where…');
  await screen.findByText('31 sessions in /stick/Ithaca.ics.');
  expect(core.pickSave).toHaveBeenCalledWith('Ithaca 2026-03-12.ics');
  expect(core.takeAway.mock.calls[0]![0].words.session).toBe('Session with {name}');
});

it('offers the forms that something would be in, and asks for a file where one entry is one', async () => {
  const formats = taken.formats.slice(0, 3).map((one) => ({ ...one, single: true }));
  await shown({ entry: 'e1' }, { ...taken, named: 'A note', entries: 1, formats });
  expect(screen.getAllByRole('radio')).toHaveLength(3);
  await fireEvent.click(screen.getByRole('radio', { name: /Word/ }));
  core.pickSave.mockResolvedValue('/stick/A note.docx');
  await press('Choose where…');
  await waitFor(() => expect(core.takeAway).toHaveBeenCalled());
  expect(core.pickSave).toHaveBeenCalledWith('A note 2026-03-12.docx');
});

it('encrypts with a passphrase that is strong enough and typed twice', async () => {
  await shown({ entry: 'e1,e2' });
  core.passphraseStrength.mockResolvedValue({ score: 4, enough: true } as never);
  core.pickSave.mockResolvedValue('/stick/Entries.json.age');
  await fireEvent.click(screen.getByRole('checkbox'));
  expect(screen.queryByText(/The copy is not encrypted/)).toBeNull();
  await press('Choose where…');
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(core.pickSave).not.toHaveBeenCalled();
  const [first, second] = document.querySelectorAll<HTMLInputElement>('input[type=password]');
  for (const field of [first!, second!])
    await fireEvent.input(field, { target: { value: 'correct horse battery' } });
  await press('Choose where…');
  await waitFor(() => expect(core.takeAway).toHaveBeenCalled());
  expect(core.pickSave).toHaveBeenCalledWith('Entries 2026-03-12.json.age');
  expect(core.takeAway.mock.calls[0]![0]).toMatchObject({
    what: { of: 'entries', ids: ['e1', 'e2'] },
    passphrase: 'correct horse battery',
  });
});

it('writes nothing when the dialog is closed, and says what went wrong when it did', async () => {
  await shown();
  core.pickSave.mockResolvedValue(null);
  await press('Choose where…');
  await waitFor(() => expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('false'));
  expect(core.takeAway).not.toHaveBeenCalled();
  core.pickSave.mockResolvedValue('/journal/all.json');
  core.takeAway.mockRejectedValue(new Trouble('inside-journal'));
  await press('Choose where…');
  expect(await screen.findByText('That place is inside the journal’s own folder')).toBeTruthy();
});

it('asks again after a failure, and says it when there is nothing yet', async () => {
  core.lookAtTaking.mockRejectedValueOnce(new Trouble('internal'));
  render(Take, { relationship: null, entry: null });
  core.lookAtTaking.mockResolvedValue({ ...taken, entries: 0, sessions: 0, goals: 0, actions: 0 });
  await fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/There is nothing to take away yet/)).toBeTruthy();
});
