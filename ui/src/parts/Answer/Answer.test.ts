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
    ['actions', 'Give Idris the April rota to draft by himself I, by 20 March 2026'],
    ['actions', 'From last time Write down what the rota costs I, done What came of it? Four hours a week.'],
    ['actions', 'Ask Idris what he would change Both, still open From now on'],
    ['actions', 'Ask me whether I opened the file The other person, by 27 March 2026'],
    ['goals', 'The evening team writes its own rota By 1 June 2026 How will you know? I have a Thursday'],
    ['steps', 'Idris drafts April'],
    ['signature', 'Ada Lovell Signed on 12 March 2026'],
  ] as const)('%s', async (kind, wanted) => {
    const { container } = render(Answer, { ...fixtures.filled, prompt: prompts[kind] });
    expect(text(container)).toContain(wanted);
    expect(await violations(container)).toEqual([]);
  });

  it.each(Object.keys(prompts) as (keyof typeof prompts)[])('%s, not answered or not fitting', (kind) => {
    for (const fixture of [fixtures.empty, fixtures.error]) {
      const { container, unmount } = render(Answer, { ...fixture, prompt: prompts[kind] });
      expect(text(container)).toMatch(/^(Not answered|Left empty)$/);
      unmount();
    }
  });
});

it('names the other person where they are known', () => {
  render(Answer, { ...fixtures.filled, prompt: prompts.actions, other: 'Gwen' });
  expect(screen.getByText('Gwen, by 27 March 2026')).toBeTruthy();
});

it('shows the core’s formatting, and plain words as words', () => {
  const { container, unmount } = render(Answer, fixtures.filled);
  expect(container.querySelector('strong')?.textContent).toBe('June');
  unmount();
  render(Answer, { ...fixtures.empty, answers: { wanted: '<b>x</b>' } });
  expect(screen.getByText('<b>x</b>')).toBeTruthy();
});
