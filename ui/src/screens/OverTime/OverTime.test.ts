import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import { Trouble } from '../../ipc';
import type { OverTimeView } from '../../ipc/gen/OverTimeView';
import { violations } from '../../parts/instrument/field.testing';
import { empty, filled, thousand } from './fixtures';
import OverTime from './OverTime.svelte';

vi.mock('../../ipc', async (original) => ({
  ...(await original<typeof ipc>()),
  overTime: vi.fn(),
  saveDrawing: vi.fn(),
}));
const core = vi.mocked(ipc);

/** Whether what is watched has come near the window. */
let near = true;
class Watcher {
  constructor(private readonly told: (seen: { isIntersecting: boolean }[]) => void) {}
  observe = () => this.told([{ isIntersecting: near }]);
  disconnect = () => {};
}
beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('IntersectionObserver', Watcher);
  near = true;
});
afterEach(() => vi.unstubAllGlobals());
async function shown(view: OverTimeView) {
  core.overTime.mockResolvedValue(view);
  const page = render(OverTime);
  await waitFor(() => expect(page.container.querySelector('section')).toBeTruthy());
  return page;
}

describe('what changes over time', () => {
  it('says what begins a line where there is none', async () => {
    const { container } = await shown(empty);
    expect(screen.getByText(/Nothing to draw yet/)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it('tries again', async () => {
    core.overTime.mockRejectedValueOnce(new Trouble('internal')).mockResolvedValue(empty);
    render(OverTime);
    await fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/Nothing to draw yet/)).toBeTruthy();
  });

  it('has a sentence and a table for every line', async () => {
    const { container } = await shown(filled);
    const lines = filled.charts.flatMap((chart) => chart.lines);
    const pictures = screen.getAllByRole('img');
    expect(pictures).toHaveLength(lines.length);
    // On a page of any direction: where letters stand was reckoned so.
    for (const picture of pictures) expect(picture.getAttribute('direction')).toBe('ltr');
    for (const picture of pictures)
      expect(document.getElementById(picture.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
        /\.$/,
      );
    expect(screen.getByText(/From 4 on 10 January to 7 on 14 May/)).toBeTruthy();
    expect(screen.getByText(/Asked in another way before 12 March 2026/)).toBeTruthy();
    expect(screen.getByText(/Four sessions in five months, most in March 2026: two/)).toBeTruthy();
    expect(screen.getByText(/From 40 % on 12 March to 73 % on 14 May/)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it('draws a line when it comes near the window, and says what it says before', async () => {
    near = false;
    await shown(filled);
    expect(screen.queryAllByRole('img')).toEqual([]);
    expect(screen.getByRole('heading', { name: 'Rest' }).closest('figure')?.textContent).toContain('5');
  });

  it('makes a table when it is asked for; what was left out is not nought', async () => {
    const { container } = await shown(filled);
    expect(screen.queryAllByRole('table')).toHaveLength(0);
    const details = screen
      .getByRole('img', { name: 'Rest, over time' })
      .closest('figure')
      ?.querySelector('details');
    expect(details).toBeTruthy();
    if (details) {
      details.open = true;
      await fireEvent(details, new Event('toggle'));
    }
    const table = await screen.findByRole('table', { name: 'Rest' });
    expect(within(table).getByText('left out')).toBeTruthy();
    expect(within(table).getByRole('link', { name: '12 March' }).getAttribute('href')).toBe('#/entry/e1');
    expect(await violations(container)).toEqual([]);
  });

  it('opens a thousand wheels without a table or a mark for each', async () => {
    const { container } = await shown(thousand);
    expect(container.querySelectorAll('*').length).toBeLessThan(1000);
  });

  it('hands a table over to be written, numbers as numbers', async () => {
    core.saveDrawing.mockResolvedValue('/home/ada/Wheel of life.csv');
    await shown(filled);
    await fireEvent.click(screen.getByRole('button', { name: 'Save the figures as CSV: Wheel of life' }));
    await screen.findByText('Saved: /home/ada/Wheel of life.csv');
    expect(core.saveDrawing).toHaveBeenCalledWith(
      {
        kind: 'csv',
        rows: [
          ['Day', 'The day job', 'Rest', 'Sleep', 'الحديقة'],
          ['10 January 2026', 4, 5, '', ''],
          ['12 March 2026', 6, '', 7, 10],
          ['14 May 2026', 7, 5, 6, ''],
        ],
      },
      'Wheel of life.csv',
    );
  });

  it('hands the drawing over with its colours and its sentences in it', async () => {
    core.saveDrawing.mockResolvedValue(null);
    await shown(filled);
    await fireEvent.click(screen.getByRole('button', { name: 'Save as SVG: In each month' }));
    const [file] = core.saveDrawing.mock.calls[0] ?? [];
    expect(file?.kind).toBe('svg');
    if (file?.kind === 'svg') {
      expect(file.text).toContain('<desc>Sessions held: Four sessions');
      expect(file.text).not.toMatch(/var\(|class=/);
    }
    expect(screen.queryByText(/Saved/)).toBeNull();
  });
});
