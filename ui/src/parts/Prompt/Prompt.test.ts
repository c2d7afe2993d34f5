import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { prompts } from '../instrument/fixtures';
import { fieldId } from './field-id';
import { fixtures } from './fixtures';
import Prompt from './Prompt.svelte';

describe('a prompt of each kind', () => {
  it.each(Object.keys(prompts) as (keyof typeof prompts)[])(
    '%s is shown, empty, filled and in error',
    (kind) => {
      for (const fixture of [fixtures.empty, fixtures.filled, fixtures.error]) {
        const { unmount } = render(Prompt, { ...fixture, prompt: prompts[kind] });
        expect(
          screen.getByRole('heading', { name: (name) => name.startsWith(prompts[kind].label) }),
        ).toBeTruthy();
        expect(document.getElementById(fieldId(prompts[kind].id))).not.toBeNull();
        if (fixture.error) expect(screen.getByText(fixture.error)).toBeTruthy();
        unmount();
      }
    },
  );
});

it('answers under the prompt’s id, and a follow-up under its own', async () => {
  const onanswer = vi.fn();
  render(Prompt, { ...fixtures.filled, prompt: prompts.scale, onanswer });
  await fireEvent.click(screen.getByLabelText('3'));
  expect(onanswer).toHaveBeenLastCalledWith('sure', 3);
  await fireEvent.input(screen.getByLabelText(/one higher/), { target: { value: 'Sleep' } });
  expect(onanswer).toHaveBeenLastCalledWith('raise', 'Sleep');
});
