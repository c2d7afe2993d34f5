import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { keepsWhatFieldsKeep } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import GoalsField from './GoalsField.svelte';

describe('GoalsField', () => keepsWhatFieldsKeep(GoalsField, fixtures));

it('asks how one will know instead of who', async () => {
  const onchange = vi.fn();
  render(GoalsField, { ...fixtures.filled, onchange });
  expect(screen.queryByLabelText('Who')).toBeNull();
  await fireEvent.input(screen.getByLabelText('How will you know?'), { target: { value: 'I sleep.' } });
  expect(onchange.mock.lastCall?.[0]).toEqual([
    expect.objectContaining({ what: 'The evening team writes its own rota', success: 'I sleep.' }),
  ]);
  expect(onchange.mock.lastCall?.[0][0]).not.toHaveProperty('who');
});

it('reaches one from before', async () => {
  const onchange = vi.fn();
  const value = [{ id: 'a', what: 'Read more', since: '2026-01-01', state: 'open' }];
  render(GoalsField, { ...fixtures.empty, value, onchange });
  await fireEvent.click(screen.getByLabelText('Read more'));
  expect(onchange.mock.lastCall?.[0]).toEqual([{ ...value[0], state: 'reached' }]);
});

it('says what steps lead to', () => {
  const { unmount } = render(GoalsField, { ...fixtures.empty, towards: 'A rota of their own' });
  expect(screen.getByText('A rota of their own')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Add another step' })).toBeTruthy();
  unmount();
  render(GoalsField, fixtures.empty);
  expect(screen.getByRole('button', { name: 'Add another goal' })).toBeTruthy();
});
