import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { broken } from '../../testing/axe';
import ErrorSummary from './ErrorSummary.svelte';

afterEach(() => {
  cleanup();
  document.body.innerHTML = '';
});

describe('an error summary', () => {
  const errors = [
    { id: 'day', text: 'Choose the day you meet' },
    { id: 'where', text: 'Say where' },
  ];

  it('is not there without errors', () => {
    render(ErrorSummary, { errors: [] });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes the focus, counts in words, and again at the next failure', async () => {
    const { rerender, container } = render(ErrorSummary, { errors });
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(screen.getByRole('heading').textContent).toBe('Two answers need another look');
    expect(await broken(container)).toEqual([]);
    (document.activeElement as HTMLElement).blur();
    await rerender({ errors: [{ id: 'day', text: 'Choose the day you meet' }] });
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(screen.getByRole('heading').textContent).toBe('One answer needs another look');
  });

  it('leads to the field without changing the address', async () => {
    document.body.append(Object.assign(document.createElement('input'), { id: 'where' }));
    render(ErrorSummary, { errors });
    const before = location.hash;
    await fireEvent.click(screen.getByRole('link', { name: 'Say where' }));
    expect(document.activeElement?.id).toBe('where');
    expect(location.hash).toBe(before);
  });
});
