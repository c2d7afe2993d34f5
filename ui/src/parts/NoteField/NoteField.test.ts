import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { violations } from '../instrument/field.testing';
import Answer from '../Answer/Answer.svelte';
import { firstTimes, prompts } from '../instrument/fixtures';
import { fixtures } from './fixtures';
import NoteField from './NoteField.svelte';

it('is a quiet button until it is asked for, and then stays, even emptied', async () => {
  const { rerender, container } = render(NoteField, fixtures.empty);
  await fireEvent.click(screen.getByRole('button', { name: 'Add a note: Rest' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Note: Rest'));
  await rerender({ value: 'x' });
  await rerender({ value: '' });
  expect(screen.getByLabelText('Note: Rest')).toBeTruthy();
  expect(await violations(container)).toEqual([]);
});

it('shows a note that is there', () => {
  render(NoteField, fixtures.filled);
  expect(screen.getByLabelText('Note: Rest')).toHaveProperty('value', 'Sundays went to the rota.');
});

it('is plain words: no bar stands over it, and it is read back as it was typed', () => {
  const said = '**Sundays** went to\nthe [rota](https://example.org)';
  const { unmount } = render(NoteField, { ...fixtures.empty, value: said });
  expect(screen.queryByRole('toolbar')).toBeNull();
  unmount();
  for (const [prompt, one] of [
    [prompts.checklist, { done: true, note: said }],
    [prompts.wheel, { score: 4, note: said }],
  ] as const) {
    const [item] = prompt.kind === 'wheel' ? prompt.areas : prompt.items;
    const { unmount } = render(Answer, {
      prompt,
      answers: { [prompt.id]: { [item?.id ?? '']: one } },
      formatted: {},
      times: firstTimes,
    });
    expect(screen.getByText((_, element) => element?.textContent === said).tagName).toBe('P');
    expect(screen.queryByRole('link')).toBeNull();
    unmount();
  }
});
