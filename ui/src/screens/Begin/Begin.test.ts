// Beginning a relationship: the ordinary way, several people, what is wrong seen here and seen by the core.
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import { ARABIC, gwen, HOSTILE, LONG, TODAY } from '../Path/fixtures';
import Begin from './Begin.svelte';

vi.mock('../../ipc', async (actual) => ({
  ...(await actual<typeof import('../../ipc')>()),
  places: vi.fn(),
  beginRelationship: vi.fn(),
}));
const core = vi.mocked(ipc);

async function shown() {
  core.places.mockResolvedValue({
    journal: 'J',
    sample: false,
    relationships: [],
    lastBackup: null,
    today: TODAY,
  });
  core.beginRelationship.mockResolvedValue(gwen);
  render(Begin);
  await screen.findByRole('textbox', { name: 'The other person’s name' });
}
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const name = () => document.getElementById('name') as HTMLInputElement;
const pick = (label: string) => fireEvent.click(screen.getByRole('radio', { name: label }));
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Begin this relationship' }));
const date = (question: string) => within(screen.getByRole('group', { name: question }));
async function summary() {
  const alert = await screen.findByRole('alert');
  return within(alert).getAllByRole('link');
}

beforeEach(() => {
  vi.resetAllMocks();
  location.hash = '#/begin';
});

describe('the ordinary way', () => {
  it('sends what was chosen, from today and with an open end, and goes to the path', async () => {
    await shown();
    await type(name(), '  Gwen Pritchard ');
    await pick('I am the mentee');
    await send();
    expect(core.beginRelationship).toHaveBeenCalledWith({
      names: ['Gwen Pritchard'],
      role: 'mentee',
      kind: 'one-to-one',
      started: TODAY,
      ends: null,
      rhythm: 'monthly',
    });
    await vi.waitFor(() => expect(location.hash).toBe('#/path/r1'));
  });

  it('takes an agreed end, another start, another kind and rhythm', async () => {
    await shown();
    await type(name(), 'Tomasz');
    await pick('I mentor');
    await pick('At a distance');
    await type(date('When does it start?').getByRole('textbox', { name: 'Day' }), '2');
    await pick('We have agreed a date');
    const end = date('The day it ends');
    await type(end.getByRole('textbox', { name: 'Day' }), '1');
    await fireEvent.change(end.getByRole('combobox', { name: 'Month' }), { target: { value: '12' } });
    await fireEvent.change(screen.getByRole('combobox', { name: 'How often will you meet?' }), {
      target: { value: 'fortnightly' },
    });
    await send();
    expect(core.beginRelationship).toHaveBeenCalledWith({
      names: ['Tomasz'],
      role: 'mentor',
      kind: 'at-a-distance',
      started: '2026-03-02',
      ends: '2026-12-01',
      rhythm: 'fortnightly',
    });
  });

  it('takes several names where there are several people, and leaves empty ones out', async () => {
    await shown();
    expect(screen.queryByRole('button', { name: 'Add another name' })).toBeNull();
    await pick('Group');
    await type(name(), 'Gwen');
    await pick('I mentor');
    await type(screen.getByRole('textbox', { name: 'Name 2' }), 'Idris');
    await fireEvent.click(screen.getByRole('button', { name: 'Add another name' }));
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('other-1'));
    await type(screen.getByRole('textbox', { name: 'Name 3' }), 'Farah');
    await fireEvent.click(screen.getByRole('button', { name: 'Add another name' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Remove name 2' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name 2' }).value).toBe('Farah');
    await send();
    expect(core.beginRelationship.mock.calls[0]?.[0].names).toEqual(['Gwen', 'Farah']);
  });
});

describe('what is wrong', () => {
  it('is summed up, linked to its field and said beside it, before anything is sent', async () => {
    await shown();
    await send();
    const links = await summary();
    expect(links.map((link) => link.textContent)).toEqual([
      'Write a name. A first name is enough.',
      'Choose your part in it.',
    ]);
    expect(core.beginRelationship).not.toHaveBeenCalled();
    expect(document.activeElement?.getAttribute('role')).toBe('alert');
    expect(name().getAttribute('aria-invalid')).toBe('true');
    expect(name().getAttribute('aria-describedby')).toContain('name-error');
    await fireEvent.click(links[0]!);
    expect(document.activeElement).toBe(name());
    await fireEvent.click(links[1]!);
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'I am the mentee' }));
    expect(location.hash).toBe('#/begin');
  });

  it('catches dates that are missing, no days, or the wrong way round', async () => {
    await shown();
    await type(name(), 'Gwen');
    await pick('Both');
    await pick('We have agreed a date');
    await send();
    expect((await summary())[0]?.textContent).toBe('Choose the day it ends, or leave the end open.');
    const end = date('The day it ends');
    await type(end.getByRole('textbox', { name: 'Day' }), '31');
    await fireEvent.change(end.getByRole('combobox', { name: 'Month' }), { target: { value: '2' } });
    await send();
    expect((await summary())[0]?.textContent).toBe('The end: there is no such day in February 2026.');
    await type(end.getByRole('textbox', { name: 'Day' }), '1');
    await send();
    expect((await summary())[0]?.textContent).toBe(
      'The end comes before the start. Change one of the two dates.',
    );
    const year = date('When does it start?').getByRole('textbox', { name: 'Year' });
    await type(year, '1066');
    await send();
    expect((await summary())[0]?.textContent).toBe('The start: give a year between 1900 and 2199.');
    await type(year, '26');
    await send();
    const links = await summary();
    await fireEvent.click(links[0]!);
    expect(document.activeElement?.id).toBe('started-year');
    expect(core.beginRelationship).not.toHaveBeenCalled();
    expect(name().value).toBe('Gwen');
  });

  it.each([
    [new Trouble('name-too-long'), 'This name has more than 120 characters. Shorten it.', 'name'],
    [new Trouble('name-invalid'), 'This name holds a sign that cannot be written. Type it again.', 'name'],
    [new Trouble('name-missing', 'names'), 'Write a name. A first name is enough.', 'name'],
    [new Trouble('date-invalid', 'ends'), 'Ithaca cannot keep this day. Check when it ends.', 'ends'],
    [new Trouble('date-invalid', 'started'), 'Ithaca cannot keep this day. Check when it starts.', 'started'],
    [new Trouble('end-before-start'), 'The end comes before the start. Change one of the two dates.', 'ends'],
  ])('comes back from the core as %o, with nothing lost', async (trouble, text, field) => {
    await shown();
    await type(name(), HOSTILE);
    await pick('Both');
    await pick('We have agreed a date');
    const end = date('The day it ends');
    await type(end.getByRole('textbox', { name: 'Day' }), '1');
    await fireEvent.change(end.getByRole('combobox', { name: 'Month' }), { target: { value: '12' } });
    core.beginRelationship.mockRejectedValue(trouble);
    await send();
    const [link] = await summary();
    expect(link?.textContent).toBe(text);
    await fireEvent.click(link!);
    expect(document.activeElement?.id).toBe(field);
    expect(name().value).toBe(HOSTILE);
    expect(location.hash).toBe('#/begin');
  });

  it('finds the names that are too long or cannot be written, and keeps them as they are', async () => {
    await shown();
    await pick('Team');
    await pick('Both');
    await type(name(), LONG);
    await type(screen.getByRole('textbox', { name: 'Name 2' }), 'Gwen\u0007');
    await send();
    const links = await summary();
    expect(links).toHaveLength(2);
    await fireEvent.click(links[1]!);
    expect(document.activeElement?.id).toBe('other-0');
    expect(name().value).toBe(LONG);
    expect(core.beginRelationship).not.toHaveBeenCalled();
  });

  it('finds the name the core means among several', async () => {
    await shown();
    await pick('Team');
    await pick('Both');
    await type(name(), 'Gwen');
    await type(screen.getByRole('textbox', { name: 'Name 2' }), 'Idris');
    core.beginRelationship.mockRejectedValue(new Trouble('name-invalid', 'names.1'));
    await send();
    await fireEvent.click((await summary())[0]!);
    expect(document.activeElement?.id).toBe('other-0');
  });

  it('is said in place when it is not about a field', async () => {
    await shown();
    await type(name(), 'Gwen');
    await pick('Both');
    core.beginRelationship.mockRejectedValue(new Trouble('disk-full'));
    await send();
    expect((await screen.findByRole('alert')).textContent).toMatch(/disk/i);
    expect(name().value).toBe('Gwen');
    core.beginRelationship.mockResolvedValue(gwen);
    await send();
    await vi.waitFor(() => expect(location.hash).toBe('#/path/r1'));
  });
});

it.each([HOSTILE, ARABIC, '👩‍👩‍👧'.repeat(15)])('sends a strange name as it stands', async (strange) => {
  await shown();
  await type(name(), strange);
  await pick('Both');
  await send();
  expect(core.beginRelationship.mock.calls[0]?.[0].names).toEqual([strange]);
});

it('can still be filled in when today is not known', async () => {
  core.places.mockRejectedValue(new Trouble('internal'));
  render(Begin);
  expect(await screen.findByRole('textbox', { name: 'The other person’s name' })).toBeTruthy();
  expect(screen.getByRole('alert')).toBeTruthy();
});
