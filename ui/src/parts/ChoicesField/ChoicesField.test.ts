import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { keepsWhatFieldsKeep } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import ChoicesField from './ChoicesField.svelte';

describe('ChoicesField', () => keepsWhatFieldsKeep(ChoicesField, fixtures));

it('keeps the order in which they are offered', async () => {
  const onchange = vi.fn();
  render(ChoicesField, { ...fixtures.filled, onchange });
  await fireEvent.click(screen.getByLabelText('Someone at work'));
  expect(onchange).toHaveBeenLastCalledWith(['item-0', 'item-1']);
});
