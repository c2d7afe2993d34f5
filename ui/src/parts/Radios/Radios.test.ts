import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { broken } from '../../testing/axe';
import * as fixtures from './fixtures';
import Radios from './Radios.svelte';

afterEach(cleanup);

describe('a choice', () => {
  it.each(Object.entries(fixtures))('is a named group of real radios: %s', async (_, props) => {
    const { container } = render(Radios, props);
    const group = screen.getByRole('radiogroup', { name: props.legend.trim() });
    expect(group.querySelectorAll('input[type=radio]')).toHaveLength(2);
    expect(group.getAttribute('aria-invalid')).toBe('error' in props ? 'true' : null);
    expect(await broken(container)).toEqual([]);
  });

  it('says what was picked, and describes each one by its hint', async () => {
    const onpick = vi.fn();
    render(Radios, { ...fixtures.empty, onpick });
    const login = screen.getByLabelText('With this computer’s login');
    expect(document.getElementById(login.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Nothing to remember.',
    );
    await fireEvent.click(login);
    expect(onpick).toHaveBeenCalledWith('keychain');
  });
});
