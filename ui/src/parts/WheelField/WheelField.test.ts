import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { keepsWhatFieldsKeep } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import WheelField from './WheelField.svelte';

describe('WheelField', () => keepsWhatFieldsKeep(WheelField, fixtures));

it('scores an area and lets the drawing and its sentence follow', async () => {
  const onchange = vi.fn();
  const { rerender, container } = render(WheelField, { ...fixtures.empty, onchange });
  expect(screen.getByText(/No area has a score yet/)).toBeTruthy();
  expect(container.querySelector('.now')?.getAttribute('d')).toBe('');
  await fireEvent.click(screen.getAllByLabelText('8')[0] as HTMLElement);
  expect(onchange).toHaveBeenLastCalledWith({ work: { score: 8, note: '' } });
  await rerender({ value: { work: { score: 8, note: '' } } });
  expect(screen.getByText(/Work stands at 8\./)).toBeTruthy();
  expect(container.querySelector('.now')?.getAttribute('d')).toContain('A132.0');
});

it('gives every area eleven radios, and its score can be taken away', async () => {
  const onchange = vi.fn();
  render(WheelField, { ...fixtures.filled, onchange });
  expect(screen.getAllByRole('radio')).toHaveLength(8 * 11);
  await fireEvent.click(screen.getByRole('button', { name: 'Clear: Rest' }));
  expect(onchange.mock.lastCall?.[0]).toMatchObject({
    rest: { score: null, note: 'Sundays went to the rota.' },
  });
});
