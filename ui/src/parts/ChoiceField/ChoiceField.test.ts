import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { keepsWhatFieldsKeep } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import ChoiceField from './ChoiceField.svelte';

describe('ChoiceField', () => keepsWhatFieldsKeep(ChoiceField, fixtures));

it('chooses, and takes the choice back with the focus on the first radio', async () => {
  const onchange = vi.fn();
  render(ChoiceField, { ...fixtures.filled, onchange });
  await fireEvent.click(screen.getByLabelText('A fork'));
  expect(onchange).toHaveBeenLastCalledWith('item-0');
  await fireEvent.click(screen.getByRole('button', { name: /^Clear/ }));
  expect(onchange).toHaveBeenLastCalledWith('');
  expect(document.activeElement?.id).toBe('choice');
});
