// One entry of the journal: with everything, with nothing but a title, and with what should not run.
import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import EntryRow from './EntryRow.svelte';

const bare = {
  href: '#/entry/e1',
  title: 'Rest',
  excerpt: '',
  date: '2026-03-12',
  weekday: 'Thu',
  day: '12',
  meta: '',
};

it('shows its day, its title as a link, its words and what it is', () => {
  render(EntryRow, { ...bare, excerpt: 'Fine on the straight.', meta: 'Wheel of life', state: 'Draft' });
  expect(screen.getByRole('link', { name: 'Rest' }).getAttribute('href')).toBe('#/entry/e1');
  expect(document.querySelector('time')?.getAttribute('datetime')).toBe('2026-03-12');
  expect(screen.getByText('Fine on the straight.').className).toContain('own');
  expect(document.querySelector('.meta')?.textContent).toMatch(/Draft\s+Wheel of life/);
});

it('leaves out what is not there', () => {
  const { container } = render(EntryRow, bare);
  expect(container.querySelectorAll('p')).toHaveLength(0);
});

it('shows markup as text', () => {
  const { container } = render(EntryRow, {
    ...bare,
    title: '<img src=x onerror=alert(1)>',
    excerpt: '<b>x</b>',
  });
  expect(screen.getByRole('link', { name: '<img src=x onerror=alert(1)>' })).toBeTruthy();
  expect(container.querySelector('img, .own b')).toBeNull();
});
