import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { keepsWhatFieldsKeep } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import DateField from './DateField.svelte';

describe('DateField', () => keepsWhatFieldsKeep(DateField, fixtures));

const type = (name: string, value: string) =>
  fireEvent.input(screen.getByLabelText(name), { target: { value } });
const choose = (value: string) => fireEvent.change(screen.getByLabelText('Month'), { target: { value } });

it('hands over a date once it is one, and nothing before', async () => {
  const onchange = vi.fn();
  render(DateField, { ...fixtures.empty, onchange });
  await type('Day', '12');
  expect(onchange).toHaveBeenLastCalledWith('');
  await choose('3');
  expect(onchange).toHaveBeenLastCalledWith('2026-03-12');
});

it('keeps what was typed when it is no date, and says so only when the field is left', async () => {
  const onchange = vi.fn();
  const ontyped = vi.fn();
  render(DateField, { ...fixtures.empty, onchange, ontyped });
  await type('Day', '31');
  await choose('2');
  expect(onchange).toHaveBeenLastCalledWith('');
  expect(ontyped).toHaveBeenLastCalledWith({ day: '31', month: '2', year: '2026' });
  expect(screen.queryByText(/no such day/)).toBeNull();
  await fireEvent.focusOut(screen.getByLabelText('Month'), { relatedTarget: document.body });
  expect(screen.getByText(/There is no such day in February 2026/)).toBeTruthy();
  expect(screen.getByLabelText('Day')).toHaveProperty('value', '31');
  expect(screen.getByLabelText('Day').getAttribute('aria-invalid')).toBe('true');
  await type('Day', '28');
  expect(onchange).toHaveBeenLastCalledWith('2026-02-28');
  expect(ontyped).toHaveBeenLastCalledWith(null);
});

it('comes back as it was left', () => {
  render(DateField, fixtures.long);
  expect(screen.getByLabelText('Day')).toHaveProperty('value', '31');
  expect(screen.getByText(/no such day/)).toBeTruthy();
});

it('takes a date from outside, and keeps its own when it comes back', async () => {
  const { rerender } = render(DateField, { ...fixtures.filled });
  await rerender({ value: '2026-06-01' });
  expect(screen.getByLabelText('Day')).toHaveProperty('value', '1');
  await type('Day', '01');
  await rerender({ value: '2026-06-01' });
  expect(screen.getByLabelText('Day')).toHaveProperty('value', '01');
});
