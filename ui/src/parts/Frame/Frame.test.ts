// The index of a mentor of many: those one goes on with, a line each; the others through Everyone.
import { render, screen, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, it, vi } from 'vitest';
import type { RelationshipCard } from '../../ipc/gen/RelationshipCard';
import type { Route } from '../../route';
import { ten } from './fixtures';
import Frame from './Frame.svelte';

function shown(relationships: RelationshipCard[], route: Route) {
  const places = { journal: 'J', sample: false, relationships, lastBackup: null, today: '2026-03-12' };
  const children = createRawSnippet(() => ({ render: () => '<h1>Page</h1>' }));
  const props = {
    places,
    route,
    onlock: vi.fn(),
    onclosesample: vi.fn(),
    onsearch: vi.fn(),
    onnote: vi.fn(),
    children,
  };
  const { container } = render(Frame, { props });
  const names = [...container.querySelectorAll('.index__name')].map((each) => each.textContent);
  return { container, names };
}

it('shows each of ten by name, the role still read out, and Everyone', () => {
  const { container, names } = shown(ten, { at: 'today' });
  expect(names).toHaveLength(10);
  expect(container.querySelector('.index--many')).toBeTruthy();
  const people = within(screen.getByRole('list', { name: 'With' }));
  expect(people.getByRole('link', { name: /^Tomasz Wilk\s*I mentor$/ })).toBeTruthy();
  expect(people.getByRole('link', { name: 'Everyone' }).getAttribute('href')).toBe('#/relationships');
});

it('leaves out who is paused or has ended, except where one is', () => {
  expect(shown(ten, { at: 'path', relationship: 'r12' }).names.at(-1)).toBe('Somebody Ended');
});

it('is as it was for one or two', () => {
  const { container } = shown(ten.slice(0, 1), { at: 'today' });
  expect(container.querySelector('.index--many')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Everyone' })).toBeNull();
});
