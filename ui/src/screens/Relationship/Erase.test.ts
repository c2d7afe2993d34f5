// Deleting everything about somebody: what is said first, what is deleted in which order, and that nothing of them is left.
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import type { Erasing } from '../../ipc/gen/Erasing';
import { broken } from '../../testing/axe';
import { TODAY } from '../Path/fixtures';
import { goes, mine } from './fixtures';
import Relationship from './Relationship.svelte';
import { takeTold } from '../../told';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  relationship: vi.fn(),
  erasing: vi.fn(),
  eraseRelationship: vi.fn(),
  deleteBackup: vi.fn(),
  backUp: vi.fn(),
  pickSave: vi.fn(),
  places: vi.fn(),
}));
const core = vi.mocked(ipc);
const PAGE = '#/relationship/r1/erase';
const order: string[] = [];

async function shown(what: Erasing = goes()) {
  core.relationship.mockResolvedValue(mine());
  core.erasing.mockResolvedValue(what);
  core.places.mockResolvedValue({
    journal: 'J',
    sample: false,
    relationships: [],
    lastBackup: null,
    today: TODAY,
  });
  const note = (says: string) => {
    order.push(says);
    return Promise.resolve(null);
  };
  core.eraseRelationship.mockImplementation(() => note('erase'));
  core.deleteBackup.mockImplementation((file) => note(`delete ${file}`));
  core.pickSave.mockImplementation(async () => {
    order.push('pick');
    return '/stick/new.tar';
  });
  core.backUp.mockImplementation(async (file) => {
    order.push('back up');
    return { file, at: '14:10', entries: 3, bytes: 1 };
  });
  const { container } = render(Relationship, { relationship: 'r1', page: 'erase' });
  await screen.findByRole('button', { name: 'Delete for good…' });
  return container;
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const confirm = async () =>
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete for good' }));
/** The page that follows, as the router opens it. */
async function after() {
  await waitFor(() => expect(location.hash).toBe('#/relationship/nobody/after'));
  cleanup();
  return render(Relationship, { relationship: 'nobody', page: 'after' });
}
const fresh = () => fireEvent.click(screen.getByRole('radio', { name: /^Make a fresh one/ }));

beforeEach(() => {
  vi.resetAllMocks();
  takeTold();
  order.length = 0;
  location.hash = PAGE;
});

it('counts what goes and names the backups that hold it, one by one', async () => {
  const container = await shown();
  const list = screen.getByRole('list', { name: 'What goes' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    '14 entries, with what they said before',
    '6 sessions',
    '1 action',
    'The name Gwen Pritchard',
    'The path, its steps and what was ticked there',
  ]);
  expect(screen.getByText(/^Three backups hold it as it was/)).toBeTruthy();
  expect(screen.getByText('/other/J 2026-01-02.tar')).toBeTruthy();
  expect(screen.getByText(/^Not to be found now/)).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^Delete this backup/ })).toHaveLength(2);
  expect(await broken(container)).toEqual([]);
});

it('asks with the safe answer first, and does nothing when kept', async () => {
  await shown();
  await press('Delete for good…');
  const dialog = await screen.findByRole('dialog', { name: 'Delete everything about Gwen?' });
  expect(dialog.textContent).toContain('14 entries go and cannot be brought back, even from the bin.');
  const buttons = within(dialog)
    .getAllByRole('button')
    .map((button) => button.textContent);
  expect(buttons).toEqual(['Keep them', 'Delete for good']);
  expect(document.activeElement?.textContent).toBe('Keep them');
  await press('Keep them');
  expect(core.eraseRelationship).not.toHaveBeenCalled();
  expect(location.hash).toBe(PAGE);
});

it('deletes it and goes to Today, where nothing says who it was', async () => {
  await shown();
  await press('Delete for good…');
  await confirm();
  await waitFor(() => expect(location.hash).toBe('#/today'));
  expect(order).toEqual(['erase']);
  const says = takeTold()?.says ?? '';
  expect(says).toBe('Everything about them is deleted for good. Three backups still hold it.');
});

it('says why when it could not be deleted, and all is still there', async () => {
  await shown();
  core.eraseRelationship.mockRejectedValue(new Trouble('disk-full'));
  await press('Delete for good…');
  await confirm();
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
  expect(location.hash).toBe(PAGE);
});

it('deletes one backup after asking', async () => {
  await shown();
  await fireEvent.click(screen.getAllByRole('button', { name: /^Delete this backup/ })[0]!);
  await confirm();
  expect(await screen.findByText('The backup made 11 March 2026 is deleted.')).toBeTruthy();
  expect(order).toEqual(['delete /stick/J 2026-03-11.tar']);
  expect(screen.getByText(/^Two backups hold it as it was/)).toBeTruthy();
});

it('asks where the fresh backup goes before anything is deleted', async () => {
  await shown();
  await fresh();
  core.pickSave.mockResolvedValue(null);
  await press('Delete for good…');
  await waitFor(() => expect(core.pickSave).toHaveBeenCalledWith(`J ${TODAY}.ithaca-backup`));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(order).toEqual([]);
});

it('backs up what is left, then deletes the older ones it can find', async () => {
  await shown();
  await fresh();
  await press('Delete for good…');
  await confirm();
  await after();
  await waitFor(() => expect(location.hash).toBe('#/today'));
  expect(order).toEqual([
    'pick',
    'erase',
    'back up',
    'delete /stick/J 2026-03-11.tar',
    'delete /stick/J 2026-02-01.tar',
  ]);
  expect(takeTold()?.says).toBe(
    'Everything about them is deleted for good. A fresh backup is in stick, and two older ones are deleted. One backup still holds it.',
  );
});

it('does not delete the fresh one when it was written over an older one', async () => {
  await shown();
  await fresh();
  core.pickSave.mockResolvedValue('/stick/J 2026-03-11.tar');
  await press('Delete for good…');
  await confirm();
  await after();
  await waitFor(() => expect(location.hash).toBe('#/today'));
  expect(order).toEqual(['erase', 'back up', 'delete /stick/J 2026-02-01.tar']);
});

it('deletes no older backup when the fresh one fails, and says nothing of the person', async () => {
  await shown();
  await fresh();
  core.backUp.mockRejectedValue(new Trouble('disk-full'));
  await press('Delete for good…');
  await confirm();
  await after();
  expect((await screen.findByRole('alert')).textContent).toContain('no older one was deleted');
  expect(core.deleteBackup).not.toHaveBeenCalled();
  expect(document.body.textContent).not.toContain('Gwen');
  expect(document.title).not.toContain('Gwen');
  expect(screen.getAllByRole('button', { name: /^Delete this backup/ })).toHaveLength(2);
  core.backUp.mockResolvedValue({ file: '/stick/new.tar', at: '14:10', entries: 3, bytes: 1 });
  await press('Make it again');
  await waitFor(() => expect(location.hash).toBe('#/today'));
  expect(core.deleteBackup).toHaveBeenCalledTimes(2);
});

it('leads to Today when one comes back to the page after', async () => {
  render(Relationship, { relationship: 'nobody', page: 'after' });
  await waitFor(() => expect(location.hash).toBe('#/today'));
});
