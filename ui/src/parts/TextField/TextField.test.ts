import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { broken } from '../../testing/axe';
import * as fixtures from './fixtures';
import TextField from './TextField.svelte';

afterEach(cleanup);

describe('a text field', () => {
  it.each(Object.entries(fixtures))('is labelled and described: %s', async (_, props) => {
    const { container } = render(TextField, props);
    const field = screen.getByRole('textbox');
    expect(screen.getByLabelText(props.label.trim())).toBe(field);
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
    expect(described).toHaveLength(('hint' in props ? 1 : 0) + ('error' in props ? 1 : 0));
    expect(described.every((id) => document.getElementById(id))).toBe(true);
    expect(field.getAttribute('aria-invalid')).toBe('error' in props ? 'true' : null);
    expect(container.querySelector('b')).toBeNull();
    expect(await broken(container)).toEqual([]);
  });
});
