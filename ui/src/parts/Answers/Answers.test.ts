import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { violations } from '../instrument/field.testing';
import Answers from './Answers.svelte';
import { fixtures } from './fixtures';

it('has question, answer and a link to the very prompt', async () => {
  const { container } = render(Answers, fixtures.filled);
  expect(screen.getByText('The rota')).toBeTruthy();
  const link = screen.getByRole('link', { name: /^Change ?: What shall we talk about/ });
  expect(link.getAttribute('href')).toBe('#/entry/e1/at/goal/topic');
  expect(await violations(container)).toEqual([]);
});

it('says what is not answered, and what is wrong', () => {
  render(Answers, fixtures.error);
  expect(screen.getAllByText('Not answered')).toHaveLength(2);
  expect(screen.getByText(/no such day/)).toBeTruthy();
});
