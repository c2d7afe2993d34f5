import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { keepsWhatFieldsKeep } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import LongField from './LongField.svelte';

describe('LongField', () => keepsWhatFieldsKeep(LongField, fixtures));

it('hands over every change, as typed', async () => {
  const onchange = vi.fn();
  render(LongField, { ...fixtures.empty, onchange });
  await fireEvent.input(screen.getByRole('textbox'), { target: { value: '<script>' } });
  expect(onchange).toHaveBeenLastCalledWith('<script>');
});
