import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { violations } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import NoteField from './NoteField.svelte';

it('is a quiet button until it is asked for, and then stays, even emptied', async () => {
  const { rerender, container } = render(NoteField, fixtures.empty);
  await fireEvent.click(screen.getByRole('button', { name: 'Add a note: Rest' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Note: Rest'));
  await rerender({ value: 'x' });
  await rerender({ value: '' });
  expect(screen.getByLabelText('Note: Rest')).toBeTruthy();
  expect(await violations(container)).toEqual([]);
});

it('shows a note that is there', () => {
  render(NoteField, fixtures.filled);
  expect(screen.getByLabelText('Note: Rest')).toHaveProperty('value', 'Sundays went to the rota.');
});
