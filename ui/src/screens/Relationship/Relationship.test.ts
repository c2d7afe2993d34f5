// A relationship's own pages as a person uses them: reading, changing, pausing, ending. Deleting is in Erase.test.ts.
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import { broken } from '../../testing/axe';
import { flushUnsaved } from '../../unsaved';
import { gwen, TODAY } from '../Path/fixtures';
import { group, mine } from './fixtures';
import Relationship from './Relationship.svelte';
import { takeTold } from '../../told';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  relationship: vi.fn(),
  saveRelationship: vi.fn(),
  setRelationshipState: vi.fn(),
}));
const core = vi.mocked(ipc);

async function shown(page: string | null, view = mine()) {
  core.relationship.mockResolvedValue(view);
  core.saveRelationship.mockResolvedValue(gwen);
  core.setRelationshipState.mockResolvedValue(gwen);
  const { container } = render(Relationship, { relationship: 'r1', page });
  await waitFor(() => expect(container.querySelector('section')).toBeTruthy());
  return container;
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (name: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });

beforeEach(() => {
  vi.resetAllMocks();
  takeTold();
  location.hash = '#/relationship/r1';
});

describe('as it was set up', () => {
  it('says who, what and how often, and leads to changing it', async () => {
    const container = await shown(null, group());
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'With \u2068Idris Vaughan, Sian Rees, \u2068ليلى 🌿\u2069, Nia and Li\u2069',
    );
    expect(document.title).toContain('With \u2068Idris Vaughan');
    for (const says of ['I mentor', 'Group', '2 December 2025', 'Left open', 'Every month'])
      expect(screen.getByText(says)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Change this' }).getAttribute('href')).toBe(
      '#/relationship/r1/change',
    );
    expect(await broken(container)).toEqual([]);
  });

  it('pauses, and Undo goes on again', async () => {
    await shown(null);
    core.relationship.mockResolvedValue(mine({ state: 'paused' }));
    await press('Pause it');
    expect(core.setRelationshipState).toHaveBeenCalledWith('r1', 'paused');
    const undo = await screen.findByRole('button', { name: 'Undo: go on again' });
    expect(undo.closest('[role=status]')?.textContent).toContain('It is paused.');
    await waitFor(() => expect(document.activeElement).toBe(undo));
    core.relationship.mockResolvedValue(mine());
    await fireEvent.click(undo);
    expect(core.setRelationshipState).toHaveBeenLastCalledWith('r1', 'active', false, null);
    expect(await screen.findByText('It is as it was.')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Pause it' })).toBeTruthy();
  });

  it('opens an ended one again, and Undo ends it as it had ended', async () => {
    await shown(null, mine({ state: 'ended', ended: '2026-02-01', early: true }));
    expect(screen.getByText(/It ended early, on 1 February 2026\./)).toBeTruthy();
    await press('Open it again');
    expect(core.setRelationshipState).toHaveBeenCalledWith('r1', 'active');
    await fireEvent.click(await screen.findByRole('button', { name: 'Undo: it has ended' }));
    expect(core.setRelationshipState).toHaveBeenLastCalledWith('r1', 'ended', true, '2026-02-01');
  });

  it('says when it cannot, and changes nothing', async () => {
    await shown(null);
    core.setRelationshipState.mockRejectedValue(new Trouble('disk-full'));
    await press('Pause it');
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
    expect(screen.getByRole('button', { name: 'Pause it' })).toBeTruthy();
  });
});

describe('changing it', () => {
  it('keeps who is who, takes out who was removed and adds somebody new', async () => {
    await shown('change', group());
    await type('The first person’s name', 'Idris Vaughan-Rees');
    await press('Remove name 2');
    await press('Add another name');
    await type('Name 5', 'Farah');
    await press('Keep the changes');
    const sent = core.saveRelationship.mock.calls[0]?.[0];
    expect(sent?.people).toEqual([
      { id: 'p1', name: 'Idris Vaughan-Rees' },
      { id: 'p3', name: 'ليلى 🌿' },
      { id: 'p4', name: 'Nia' },
      { id: 'p5', name: 'Li' },
      { id: null, name: 'Farah' },
    ]);
    expect(sent).toMatchObject({ id: 'r1', kind: 'group', started: '2025-12-02', ends: null });
    await waitFor(() => expect(location.hash).toBe('#/relationship/r1'));
    const told = takeTold();
    expect(told?.says).toBe('Changed.');
    await told?.undo?.does();
    expect(core.saveRelationship.mock.calls[1]?.[0].people).toEqual(group().people);
  });

  it('leaves nobody out because of another kind', async () => {
    await shown('change', group());
    await fireEvent.click(screen.getByRole('radio', { name: 'One-to-one' }));
    await press('Keep the changes');
    expect(core.saveRelationship.mock.calls[0]?.[0]).toMatchObject({
      kind: 'one-to-one',
      people: group().people,
    });
  });

  it('is kept on leaving, and not when it is to stay as it was', async () => {
    await shown('change');
    await flushUnsaved();
    expect(core.saveRelationship).not.toHaveBeenCalled();
    await type('The other person’s name', 'Gwen P.');
    await flushUnsaved();
    expect(core.saveRelationship).toHaveBeenCalledTimes(1);
    await type('The other person’s name', 'G.');
    await fireEvent.click(screen.getByRole('link', { name: 'Leave it as it was' }));
    await flushUnsaved();
    expect(core.saveRelationship).toHaveBeenLastCalledWith(
      expect.objectContaining({ people: mine().people }),
    );
  });

  it('stays on the page with what is wrong', async () => {
    await shown('change');
    await type('The other person’s name', 'n'.repeat(121));
    await expect(flushUnsaved()).rejects.toMatchObject({ code: 'name-too-long' });
    expect(await screen.findByRole('link', { name: /more than 120 characters/ })).toBeTruthy();
    expect(core.saveRelationship).not.toHaveBeenCalled();
    core.saveRelationship.mockRejectedValue(new Trouble('end-before-start'));
    await type('The other person’s name', 'Gwen P.');
    await press('Keep the changes');
    expect(await screen.findByRole('link', { name: /The end comes before the start/ })).toBeTruthy();
    expect(location.hash).toBe('#/relationship/r1');
  });
});

describe('ending it', () => {
  it('asks whether to look back first, and ends it today', async () => {
    const container = await shown('end', mine({ state: 'paused' }));
    expect(screen.getByRole('link', { name: 'Write “Ending well”' }).getAttribute('href')).toBe(
      '#/new/closing/with/r1',
    );
    expect(await broken(container)).toEqual([]);
    await press('End this relationship');
    expect(core.setRelationshipState).toHaveBeenCalledWith('r1', 'ended', false, TODAY);
    const told = takeTold();
    expect(told?.says).toContain('It has ended.');
    await told?.undo?.does();
    expect(core.setRelationshipState).toHaveBeenLastCalledWith('r1', 'paused', false, null);
  });

  it('ends it early without blame, on another day', async () => {
    await shown('end');
    await fireEvent.click(screen.getByRole('radio', { name: 'Sooner than we meant' }));
    expect(screen.getByRole('link', { name: /^Write “Ending early/ }).getAttribute('href')).toBe(
      '#/new/early-ending/with/r1',
    );
    await type('Day', '3');
    await press('End this relationship');
    expect(core.setRelationshipState).toHaveBeenCalledWith('r1', 'ended', true, '2026-03-03');
  });

  it.each([
    ['13', '2026', 'This day is still to come. End it when it is here, or change the agreed end.'],
    ['1', '2025', 'This is before it began. Choose a later day.'],
    ['', '2026', 'Choose the day it ends.'],
  ])('does not take the day %s March %s', async (day, year, says) => {
    await shown('end');
    await type('Day', day);
    await type('Year', year);
    await press('End this relationship');
    expect(await screen.findByRole('link', { name: says })).toBeTruthy();
    expect(core.setRelationshipState).not.toHaveBeenCalled();
  });
});
