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

it('takes typed numbers, keeps what is none in its field, and says so', async () => {
  const onchange = vi.fn();
  render(WheelField, { ...fixtures.empty, onchange });
  await fireEvent.click(screen.getByRole('button', { name: 'Type the numbers instead' }));
  const field = screen.getByLabelText('Score for Work, 0 to 10');
  await fireEvent.input(field, { target: { value: '10' } });
  expect(onchange).toHaveBeenLastCalledWith({ work: { score: 10, note: '' } });
  await fireEvent.input(field, { target: { value: '12' } });
  expect(onchange).toHaveBeenCalledTimes(1);
  expect(screen.getByText('Type a whole number from 0 to 10.')).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBe('true');
});
