import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { keepsWhatFieldsKeep } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import Question from './Question.svelte';

describe('Question', () => keepsWhatFieldsKeep(Question, fixtures));

it('says optional in words, and only where it is', () => {
  const { unmount } = render(Question, fixtures.filled);
  expect(screen.getByLabelText('What is happening now? (optional)')).toBeTruthy();
  unmount();
  render(Question, fixtures.empty);
  expect(screen.getByLabelText('What is happening now?')).toBeTruthy();
});

it('is the heading of its screen when it is the only one', () => {
  render(Question, { ...fixtures.empty, level: 1 });
  expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
});
