import { render, screen, waitFor } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, it } from 'vitest';
import Gradually from './Gradually.svelte';

const items = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `i${at}` }));
const children = createRawSnippet<[{ id: string }]>((item) => ({
  render: () => `<p role="note">${item().id}</p>`,
}));
const count = () => screen.getAllByRole('note').length;

it('shows the first few at once, and all of it soon after', async () => {
  const { unmount } = render(Gradually, { items: items(4), least: 0, children });
  expect(count()).toBe(4);
  unmount();
  render(Gradually, { items: items(40), least: 0, children });
  expect(count()).toBe(4);
  await waitFor(() => expect(count()).toBe(40));
});

it('shows as many at once as it takes to reach the one somebody is sent to', () => {
  render(Gradually, { items: items(40), least: 33, children });
  expect(count()).toBe(33);
});
