import { render, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EntryView } from '../../ipc/gen/EntryView';
import { prompts, view } from '../../parts/instrument/fixtures';
import { fieldId } from '../../parts/Prompt/field-id';
import Form from './Form.svelte';
import { OpenEntry } from './open.svelte';
import { placeHref } from './place';
import { noteCaret } from './writing-place';

const COUNT = 30;
const FAR = 'p25';
const last = fieldId(`p${COUNT - 1}`);
const long: EntryView = {
  ...view,
  answers: { [FAR]: 'One two three' },
  instrument: {
    ...view.instrument,
    sections: [
      {
        id: 'all',
        title: 'All of it',
        why: null,
        together: false,
        prompts: Array.from({ length: COUNT }, (_, at) => ({ ...prompts.text, id: `p${at}`, borrow: [] })),
      },
    ],
  },
};
const show = () => render(Form, { open: new OpenEntry(long, '2026-03-12') });

// No further frame comes: what is not there with the first one is not there.
beforeEach(() => void vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(0));
afterEach(() => {
  vi.restoreAllMocks();
  location.hash = '';
});

it('a link leads to a question far down a page that is still being put up', async () => {
  location.hash = placeHref(`#/entry/${long.id}`, 'all', FAR);
  show();
  await waitFor(() => expect(document.activeElement?.id).toBe(fieldId(FAR)));
  expect(document.getElementById(last)).toBeNull();
});

it('and so does coming back from reading, to the very letter', async () => {
  const left = document.createElement('textarea');
  left.id = fieldId(FAR);
  left.value = 'One two three';
  left.setSelectionRange(4, 4);
  noteCaret(long.id, left);
  location.hash = `#/entry/${long.id}`;
  show();
  await waitFor(() => expect(document.activeElement?.id).toBe(fieldId(FAR)));
  expect((document.activeElement as HTMLTextAreaElement).selectionStart).toBe(4);
  expect(document.getElementById(last)).toBeNull();
});
