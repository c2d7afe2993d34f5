import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { keepsWhatFieldsKeep } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import SignatureField from './SignatureField.svelte';

describe('SignatureField', () => keepsWhatFieldsKeep(SignatureField, fixtures));

it('is a name and a day; empty is not signed', async () => {
  const onchange = vi.fn();
  render(SignatureField, { ...fixtures.filled, onchange });
  await fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'Ada' } });
  expect(onchange).toHaveBeenLastCalledWith({ name: 'Ada', date: '2026-03-12' });
  await fireEvent.input(screen.getByLabelText('Day'), { target: { value: '' } });
  expect(onchange).toHaveBeenLastCalledWith({ name: 'Ada Lovell' });
});

it('is nothing at all when neither is given', async () => {
  const onchange = vi.fn();
  render(SignatureField, { ...fixtures.empty, value: { name: 'A' }, onchange });
  await fireEvent.input(screen.getByLabelText('Name'), { target: { value: '' } });
  expect(onchange).toHaveBeenLastCalledWith(undefined);
});

it('says what is wrong with a date that came back', () => {
  render(SignatureField, fixtures.error);
  expect(screen.getByText(/The date: there is no such day in February 2026/)).toBeTruthy();
});
