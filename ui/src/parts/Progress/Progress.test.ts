import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { broken } from '../../testing/axe';
import Progress from './Progress.svelte';

afterEach(cleanup);

describe('long work', () => {
  it('says how far it is', async () => {
    const { container } = render(Progress, {
      id: 'p',
      label: 'Backing up',
      says: '62 per cent done.',
      done: 0.62,
    });
    const bar = screen.getByRole('progressbar', { name: 'Backing up' });
    expect(bar.getAttribute('value')).toBe('62');
    expect(await broken(container)).toEqual([]);
  });

  it('has no value when nobody knows', () => {
    render(Progress, { id: 'p', label: 'Restoring', says: 'Copying.' });
    expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false);
  });
});
