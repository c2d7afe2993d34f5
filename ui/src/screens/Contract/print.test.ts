// An agreement on paper: between whom, what was agreed, when it is read again, and lines to sign on.
import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { timesOf } from '../../parts/wheel/times';
import PrintedForm from '../../parts/PrintedForm/PrintedForm.svelte';
import { agreedFacts, factsOf } from '../Print/facts';
import { form, person } from './fixtures';

const answers = {
  often: 'Every three weeks',
  'review-on': '2026-09-12',
  one: { name: 'Nia Rees', date: '2026-03-12' },
  other: { name: 'Gwen Pritchard', date: '2026-03-12' },
};
const facts = factsOf(person, '2026-03-01', null, false);
const print = (said: Record<string, unknown>) =>
  render(PrintedForm, {
    id: 'sheet',
    instrument: form,
    facts: agreedFacts(facts, form, said),
    answers: said,
    formatted: {},
    times: timesOf('2026-03-12', '2026-03-12', null),
    blanks: false,
    them: 'Gwen',
  });

it('reads as an agreement, not as a form', () => {
  const { container } = print(answers);
  expect(container.querySelector('.sheet__facts')?.textContent).toMatch(
    /Between\s*Nia Rees and Gwen Pritchard/,
  );
  expect(screen.getByRole('heading', { name: 'Agreed and signed' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'To be read again on' })).toBeTruthy();
  expect(container.textContent).toContain('12 September 2026');
  expect(screen.queryByText('Where')).toBeNull();
  expect([...container.querySelectorAll('.sign .own')].map((each) => each.textContent)).toEqual([
    'Nia Rees',
    '12 March 2026',
    'Gwen Pritchard',
    '12 March 2026',
  ]);
});

it('leaves the lines to sign on while nobody has', () => {
  const { container } = print({ often: 'Every three weeks' });
  expect(container.querySelectorAll('.sign')).toHaveLength(2);
  expect(container.querySelector('.sheet__facts')?.textContent).toMatch(/Mentor\s*Gwen Pritchard/);
});
