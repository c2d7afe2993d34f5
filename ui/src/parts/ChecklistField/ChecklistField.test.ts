import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { keepsWhatFieldsKeep } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import ChecklistField from './ChecklistField.svelte';

describe('ChecklistField', () => keepsWhatFieldsKeep(ChecklistField, fixtures));

it('ticks an item and keeps its note', async () => {
  const onchange = vi.fn();
  render(ChecklistField, { ...fixtures.filled, onchange });
  await fireEvent.click(screen.getByLabelText('Why now'));
  expect(onchange.mock.lastCall?.[0]).toMatchObject({
    'item-0': { done: false, note: 'She has just begun.' },
  });
});

it('shows a note that is there, and opens one that is asked for with the focus in it', async () => {
  const onchange = vi.fn();
  render(ChecklistField, { ...fixtures.filled, onchange });
  expect(screen.getByLabelText('Note: Why now')).toHaveProperty('value', 'She has just begun.');
  await fireEvent.click(screen.getByRole('button', { name: 'Add a note: How often to meet' }));
  const note = screen.getByLabelText('Note: How often to meet');
  expect(document.activeElement).toBe(note);
  await fireEvent.input(note, { target: { value: 'Every three weeks' } });
  expect(onchange.mock.lastCall?.[0]).toMatchObject({ 'item-1': { done: false, note: 'Every three weeks' } });
});

it('offers no notes where the instrument has none', () => {
  render(ChecklistField, { ...fixtures.empty, notes: false });
  expect(screen.queryByRole('button')).toBeNull();
});
