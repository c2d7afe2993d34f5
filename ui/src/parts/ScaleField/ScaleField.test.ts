import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { keepsWhatFieldsKeep } from '../instrument/field.testing';
import { prompts } from '../instrument/fixtures';
import { fixtures } from './fixtures';
import ScaleField from './ScaleField.svelte';

describe('ScaleField', () => keepsWhatFieldsKeep(ScaleField, fixtures));

it('asks further below its threshold, without moving the focus, and says so', async () => {
  const { rerender } = render(ScaleField, fixtures.empty);
  expect(screen.queryByText(/one higher/)).toBeNull();
  const six = screen.getByLabelText('6');
  six.focus();
  await rerender({ value: 6 });
  expect(document.activeElement).toBe(six);
  expect(screen.getByRole('status').textContent).toContain('What would make it one higher?');
  expect(screen.getByLabelText(/You chose 6\. What would make it one higher\?/)).toBeTruthy();
  await rerender({ value: 7 });
  expect(screen.queryByLabelText(/one higher/)).toBeNull();
});

it('has the bar of a long text over a long second answer', async () => {
  const onmore = vi.fn();
  const followUp = { ...prompts.scale.followUp, kind: 'text' } as const;
  render(ScaleField, { ...fixtures.filled, followUp, onmore });
  const bar = screen.getByRole('toolbar', { hidden: true });
  expect(bar.getAttribute('aria-label')).toBe('Formatting, What would make it one higher?');
  const field = screen.getByRole('textbox');
  await fireEvent.input(field, { target: { value: '# So' } });
  expect(onmore).toHaveBeenLastCalledWith('# So');
});

it('keeps a second answer in sight when the score rises', async () => {
  const { rerender } = render(ScaleField, fixtures.filled);
  await rerender({ value: 9 });
  expect(screen.getByLabelText(/one higher/)).toHaveProperty('value', 'Telling Idris today.');
});

it('takes any whole range: radios up to eleven, a figure beyond', async () => {
  const onchange = vi.fn();
  const { rerender } = render(ScaleField, { ...fixtures.empty, min: -5, max: 5, onchange });
  expect(screen.getAllByRole('radio')).toHaveLength(11);
  await rerender({ min: 0, max: 60 });
  const figure = screen.getByRole('textbox');
  await fireEvent.change(figure, { target: { value: '61' } });
  expect(onchange).toHaveBeenLastCalledWith(null);
  expect(screen.getByText(/whole number from 0 to 60/, { selector: '.error' })).toBeTruthy();
  await fireEvent.change(figure, { target: { value: '45' } });
  expect(onchange).toHaveBeenLastCalledWith(45);
});
