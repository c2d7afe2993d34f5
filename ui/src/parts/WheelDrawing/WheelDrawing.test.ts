import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { fixtures, three } from './fixtures';
import WheelDrawing from './WheelDrawing.svelte';

const line = (container: Element, name: string) =>
  container.querySelector(`.wheel .${name}`)?.getAttribute('d');

it('is one picture with a title and a sentence, and a key in words', () => {
  render(WheelDrawing, fixtures.filled);
  const picture = screen.getByRole('img', { name: 'Wheel of life, 12 March' });
  expect(picture.getAttribute('aria-describedby')).toBe('says');
  expect(screen.getByText('Today, solid')).toBeTruthy();
  expect(screen.getByText('January, dashed')).toBeTruthy();
});

it('draws the last line over a gap of paper, and leaves an area without a score open', () => {
  const { container } = render(WheelDrawing, fixtures.filled);
  expect(line(container, 'gap')).toBe(line(container, 'last'));
  expect(line(container, 'last')).toMatch(/Z$/);
  expect(line(container, 'now')).not.toContain('Z'); // Home has no score
});

it('stands empty without scores, and even without areas', () => {
  const { container, unmount } = render(WheelDrawing, fixtures.empty);
  expect([line(container, 'now'), container.querySelectorAll('.ring').length]).toEqual(['', 4]);
  expect(screen.queryByText(/dashed/)).toBeNull();
  unmount();
  expect(render(WheelDrawing, fixtures.error).container.innerHTML).not.toContain('NaN');
});

it('puts numbers round the rim for many areas', () => {
  const { container } = render(WheelDrawing, fixtures.long);
  expect([...container.querySelectorAll('text:not(.tick)')].map((text) => text.textContent)).toContain('16');
  expect(container.querySelector('[style]')).toBeNull();
});

it('tells three lines apart by dash and marker, the oldest lightest', () => {
  const { container } = render(WheelDrawing, three);
  const dash = (name: string) =>
    container.querySelector(`.wheel .${name}`)?.getAttribute('stroke-dasharray') ?? 'none';
  expect(new Set(['now', 'last', 'oldest'].map(dash)).size).toBe(3);
  expect(
    new Set(['mark-now', 'mark-last', 'mark-oldest'].map((name) => line(container, name))),
  ).toHaveProperty('size', 3);
  expect(container.querySelector('.wheel .oldest')?.getAttribute('stroke')).toBe('var(--ink-3)');
  expect(screen.getByText('November, dotted')).toBeTruthy();
});
