import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { violations } from '../instrument/field.testing';
import CarriedAnswer from './CarriedAnswer.svelte';
import { fixtures } from './fixtures';

it('says when and what, formatted, under its own question, with the way to that entry', async () => {
  const ontake = vi.fn();
  const { container } = render(CarriedAnswer, { ...fixtures.filled, ontake });
  expect(screen.getByRole('heading').textContent).toContain('On 12 May 2025 you wrote:');
  expect(screen.getByText('What would be different?')).toBeTruthy();
  expect(container.querySelector('.own strong')?.textContent).toBe('nobody');
  expect(screen.getByRole('link', { name: /^Read that entry ?: OSKAR$/ }).getAttribute('href')).toBe(
    '#/entry/e0',
  );
  await fireEvent.click(screen.getByRole('button', { name: /^Use it again for/ }));
  expect(ontake).toHaveBeenCalledWith('That **nobody** asks me about swaps.');
  expect(await violations(container)).toEqual([]);
});

it('says a number as a number, and offers nothing to take', () => {
  render(CarriedAnswer, fixtures.scale);
  expect(screen.getByText('4 out of 10')).toBeTruthy();
  expect(screen.getByRole('heading').textContent).toContain('On 12 May 2025 you said:');
  expect(screen.queryByRole('button')).toBeNull();
});

it('keeps a long one in its place, within reach of the keys', async () => {
  const { container } = render(CarriedAnswer, fixtures.long);
  expect(screen.getByRole('region').tabIndex).toBe(0);
  expect(await violations(container)).toEqual([]);
});

it.each(['empty', 'error'] as const)('is not there when nothing was said (%s)', (state) => {
  const { container } = render(CarriedAnswer, fixtures[state]);
  expect(container.textContent?.trim()).toBe('');
});
