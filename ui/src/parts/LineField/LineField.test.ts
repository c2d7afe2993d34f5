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

it('takes a text in one line, in place of what stood there', () => {
  Object.assign(document, { execCommand: undefined });
  const onchange = vi.fn();
  const { component } = render(LineField, { ...fixtures.filled, onchange });
  component.take(' Two\n lines ');
  expect(onchange).toHaveBeenLastCalledWith('Two lines');
  expect(document.activeElement?.id).toBe(fixtures.filled.id);
});
