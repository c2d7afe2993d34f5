import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import type { WheelsView } from '../../ipc/gen/WheelsView';
import { Trouble } from '../../ipc';
import { violations } from '../../parts/instrument/field.testing';
import { drawn } from '../../parts/wheel/shape.svelte';
import Areas from './Areas.svelte';
import { area, empty, filled, withGwen } from './fixtures';
import Wheels from './Wheels.svelte';

vi.mock('../../ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  wheels: vi.fn(),
  changeAreas: vi.fn(),
  setWheelLine: vi.fn(),
}));
const core = vi.mocked(ipc);
beforeEach(() => {
  vi.clearAllMocks();
  drawn.shape = 'segments';
});

async function room(view: WheelsView) {
  core.wheels.mockResolvedValue(view);
  const shown = render(Wheels);
  await screen.findByRole('heading', { name: 'Areas' });
  return shown;
}
const cells = (name: string) =>
  [...(screen.getByRole('rowheader', { name }).closest('tr')?.querySelectorAll('td') ?? [])].map((cell) =>
    (cell.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

describe('the room of wheels', () => {
  it('says what a first one would cost where there is none', async () => {
    const { container } = await room(empty);
    expect(screen.getByText(/A first one takes five minutes/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Score today' }).getAttribute('href')).toBe(
      '#/score/wheel-of-life/of/life',
    );
    expect(screen.queryByRole('img')).toBeNull();
    expect(await violations(container)).toEqual([]);
  });

  it('says what cannot be read, and tries again', async () => {
    core.wheels.mockRejectedValueOnce(new Trouble('internal')).mockResolvedValue(empty);
    render(Wheels);
    await fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/A first one takes five minutes/)).toBeTruthy();
  });

  it('shows the drawing, its sentence, its table and its shape', async () => {
    const { container } = await room(filled);
    expect(screen.getByText(/“The day job” has risen from 4 to 6 since January/)).toBeTruthy();
    const picture = screen.getByRole('img');
    expect(document.getElementById(picture.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      'risen',
    );
    expect(cells('The day job')).toEqual(['4 as Work', '6', 'up 2']);
    expect(cells('Sleep')).toEqual(['5 as Rest', '7', '']);
    expect(cells('Play')).toEqual(['no earlier score', '0', '']);
    expect(cells('Home')).toEqual(['8', 'no score', '']);
    expect(cells('Rest')).toEqual(['5', 'not on it', '']);
    expect(screen.getByText('2 points', { selector: 'dl div:first-child b' })).toBeTruthy();
    expect(screen.getByText(/Neither a large figure nor a small one is better/)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it('asks for up to three that are chosen, and not for a fourth', async () => {
    const four = {
      ...filled,
      snapshots: [...filled.snapshots, { ...filled.snapshots[0]!, id: 'old', date: '2024-01-01' }],
    };
    await room(four);
    for (const name of [/9 March/, /26 January/, /7 November/])
      await fireEvent.click(screen.getByRole('checkbox', { name }));
    expect(core.wheels).toHaveBeenLastCalledWith(null, ['three', 'two', 'one']);
    expect((screen.getByRole('checkbox', { name: /1 January 2024/ }) as HTMLInputElement).disabled).toBe(
      true,
    );
    await fireEvent.click(screen.getByRole('button', { name: 'Show the last ones' }));
    expect(core.wheels).toHaveBeenLastCalledWith(null, []);
  });

  it('draws a few of a long list at first', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ ...filled.snapshots[0]!, id: `s${i}` }));
    await room({ ...filled, snapshots: many });
    expect(screen.getAllByRole('checkbox')).toHaveLength(12);
    expect(screen.getByRole('button', { name: 'Show all 1000' })).toBeTruthy();
  });

  it('remembers how a wheel is drawn', async () => {
    const { container } = await room(filled);
    const line = () => container.querySelector('svg[role=img] .now')?.getAttribute('d') ?? '';
    expect(line()).toContain('A');
    await fireEvent.click(screen.getByLabelText('The scores joined to an inner wheel'));
    expect(core.setWheelLine).toHaveBeenCalledWith('joined');
    await vi.waitFor(() => expect(line()).not.toContain('A'));
  });

  it('shows two of one day side by side', async () => {
    await room({ ...filled, shown: filled.shown.map((one) => ({ ...one, date: '2026-03-09' })) });
    await fireEvent.click(screen.getByLabelText('Side by side'));
    expect(screen.getAllByRole('img')).toHaveLength(2);
  });

  it('holds mine against how Gwen sees me', async () => {
    await room(withGwen);
    expect(screen.getByText(/Gwen sees one area higher and one lower than you do/)).toBeTruthy();
    expect(cells('Work')).toEqual(['6', '4', 'Gwen 2 lower']);
    expect(screen.getByRole('columnheader', { name: 'Gwen, 10 Mar' })).toBeTruthy();
    expect(screen.getByText('10 March', { exact: false, selector: 'li .quiet' })).toBeTruthy();
  });
});

describe('the areas of a set', () => {
  async function shown(view: WheelsView = empty) {
    core.wheels.mockResolvedValue(view);
    core.changeAreas.mockResolvedValue(view.areas);
    const page = render(Areas, { set: 'life' });
    await screen.findByLabelText('Name of area 1');
    return page;
  }

  it('can be renamed, and that undone', async () => {
    const { container } = await shown();
    const field = screen.getByLabelText('Name of area 1') as HTMLInputElement;
    await fireEvent.change(field, { target: { value: 'The day job' } });
    expect(core.changeAreas).toHaveBeenCalledWith('life', { do: 'rename', id: 'work', name: 'The day job' });
    await fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(core.changeAreas).toHaveBeenLastCalledWith('life', { do: 'put-back', areas: empty.areas });
    expect(await screen.findByText('As it was before.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(await violations(container)).toEqual([]);
  });

  it('say beside the field what cannot be done', async () => {
    const { container } = await shown();
    core.changeAreas.mockRejectedValue(new Trouble('area-twice'));
    await fireEvent.change(screen.getByLabelText('Name of area 2'), { target: { value: 'Work' } });
    expect(await screen.findByText(/Another area on this wheel has that name/)).toBeTruthy();
    expect(screen.getByLabelText('Name of area 2').getAttribute('aria-invalid')).toBe('true');
    expect(await violations(container)).toEqual([]);
  });

  it('move by buttons, the first not up and the last not down', async () => {
    await shown();
    await fireEvent.click(screen.getByRole('button', { name: 'Up: Work' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Down: Home' }));
    expect(core.changeAreas).not.toHaveBeenCalled();
    await fireEvent.click(screen.getByRole('button', { name: 'Down: Work' }));
    expect(core.changeAreas).toHaveBeenCalledWith('life', { do: 'move', id: 'work', to: 1 });
  });

  it('are split, taken off and brought back', async () => {
    await shown({ ...empty, areas: [...empty.areas, area('old', 'القديم', { retired: true })] });
    await fireEvent.click(screen.getByRole('button', { name: 'Split in two: Rest' }));
    await fireEvent.input(screen.getByLabelText('One part'), { target: { value: 'Sleep' } });
    await fireEvent.input(screen.getByLabelText('The other part'), { target: { value: 'Sundays' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Split it' }));
    expect(core.changeAreas).toHaveBeenCalledWith('life', {
      do: 'split',
      id: 'rest',
      names: ['Sleep', 'Sundays'],
    });
    await fireEvent.click(screen.getByRole('button', { name: 'Take off: Home' }));
    expect(core.changeAreas).toHaveBeenLastCalledWith('life', { do: 'retire', id: 'home' });
    await fireEvent.click(screen.getByRole('button', { name: 'Bring back: \u2068القديم\u2069' }));
    expect(core.changeAreas).toHaveBeenLastCalledWith('life', { do: 'bring-back', id: 'old' });
  });
});
