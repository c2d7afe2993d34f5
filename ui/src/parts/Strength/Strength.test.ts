import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { broken } from '../../testing/axe';
import Strength from './Strength.svelte';

afterEach(cleanup);

describe('the strength of a passphrase', () => {
  it.each([0, 1, 2, 3, 4])('is said in words and drawn, score %i', async (score) => {
    const { container } = render(Strength, { id: 's', strength: { score, enough: score >= 3 } });
    expect(screen.getByRole('status').textContent).toMatch(score >= 3 ? /That is enough/ : /Not enough yet/);
    expect(container.querySelectorAll('.on')).toHaveLength(score);
    expect(await broken(container)).toEqual([]);
  });

  it('says nothing about nothing', () => {
    render(Strength, { id: 's', strength: null });
    expect(screen.getByRole('status').textContent).toBe('Measured as you type.');
  });
});
