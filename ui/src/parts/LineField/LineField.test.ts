import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { keepsWhatFieldsKeep } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import LineField from './LineField.svelte';

describe('LineField', () => keepsWhatFieldsKeep(LineField, fixtures));

it('hands over every change', async () => {
  const onchange = vi.fn();
  render(LineField, { ...fixtures.empty, onchange });
  await fireEvent.input(screen.getByRole('textbox', { name: fixtures.empty.label }), {
    target: { value: 'Rota' },
  });
  expect(onchange).toHaveBeenLastCalledWith('Rota');
});
