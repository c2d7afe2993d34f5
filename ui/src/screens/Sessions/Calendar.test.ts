import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import Calendar from './Calendar.svelte';

vi.mock('../../ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  pickSave: vi.fn(async () => '/home/ada/Sessions.ics'),
  writeCalendar: vi.fn(async () => ({ file: '/home/ada/Sessions.ics', sessions: 2 })),
}));
const core = vi.mocked(ipc);
const press = () => fireEvent.click(screen.getByRole('button', { name: 'Save the file', hidden: true }));

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

it('says that the file is not encrypted before it is written, and where it is after', async () => {
  render(Calendar, { relationship: 'gwen' });
  expect(screen.getByText(/It is not encrypted/)).toBeTruthy();
  await press();
  await screen.findByText('Two sessions are in /home/ada/Sessions.ics.');
  const asked = { session: null, relationship: 'gwen', title: 'Session with {name}', places: true };
  expect(core.writeCalendar).toHaveBeenCalledWith({ to: '/home/ada/Sessions.ics', ...asked });
});

it('leaves names and places out when asked to', async () => {
  render(Calendar, { session: 's1' });
  await fireEvent.click(screen.getByRole('checkbox', { hidden: true }));
  await press();
  await vi.waitFor(() => expect(core.writeCalendar).toHaveBeenCalled());
  expect(core.writeCalendar.mock.calls[0]?.[0]).toMatchObject({
    session: 's1',
    title: 'Session',
    places: false,
  });
});

it('writes nothing when the dialog is closed, and says why when it cannot', async () => {
  core.pickSave.mockResolvedValueOnce(null);
  render(Calendar, {});
  await press();
  expect(core.writeCalendar).not.toHaveBeenCalled();
  core.writeCalendar.mockRejectedValueOnce(new ipc.Trouble('disk-full'));
  await press();
  expect((await screen.findByRole('alert', { hidden: true })).textContent).toContain('The disk is full');
});
