import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { violations } from '../instrument/field.testing';
import { prompts } from '../instrument/fixtures';
import Answer from './Answer.svelte';
import { fixtures } from './fixtures';

const text = (container: Element) => container.textContent?.replace(/\s+/g, ' ').trim();

describe('an answer of each kind', () => {
  it.each([
    ['text', 'By June the evening team'],
    ['line', 'The rota'],
    ['date', '1 June 2026'],
    ['choice', 'A hill'],
    ['choices', 'Someone at work'],
    ['checklist', 'Ticked: Why now She has just begun. Not ticked: How often to meet'],
    ['scale', '6 out of 10 What would make it one higher? Telling Idris today.'],
    ['statements', 'Being heard is highest at 75 %; Being trusted is lowest at 40 %.'],
    ['wheel', 'Four areas have risen since January'],
  ] as const)('%s', async (kind, wanted) => {
    const { container } = render(Answer, { ...fixtures.filled, prompt: prompts[kind] });
    expect(text(container)).toContain(wanted);
    expect(await violations(container)).toEqual([]);
  });

  it.each(Object.keys(prompts) as (keyof typeof prompts)[])('%s, not answered or not fitting', (kind) => {
    for (const fixture of [fixtures.empty, fixtures.error]) {
      const { container, unmount } = render(Answer, { ...fixture, prompt: prompts[kind] });
      expect(text(container)).toMatch(/^Not answered( \(optional\))?$/);
      unmount();
    }
  });
});

it('shows the core’s formatting, and plain words as words', () => {
  const { container, unmount } = render(Answer, fixtures.filled);
  expect(container.querySelector('strong')?.textContent).toBe('June');
  unmount();
  render(Answer, { ...fixtures.empty, answers: { wanted: '<b>x</b>' } });
  expect(screen.getByText('<b>x</b>')).toBeTruthy();
});
