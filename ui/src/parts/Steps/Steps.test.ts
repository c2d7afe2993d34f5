import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { violations } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import Steps from './Steps.svelte';

it('makes every step a link, marks the present one, and says how far each has come', async () => {
  const { container } = render(Steps, fixtures.filled);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toHaveLength(3);
  expect(screen.getByRole('link', { name: 'Goal (answered)' }).getAttribute('aria-current')).toBeNull();
  expect(screen.getByRole('link', { name: 'Reality (begun)' }).getAttribute('aria-current')).toBe('step');
  expect(await violations(container)).toEqual([]);
});
