import { expect, it } from 'vitest';
import { parse } from '../../route';
import { formHref, movedTo, placeHref, placeOf, wholeHref } from './place';
import { view } from '../../parts/instrument/fixtures';

const forms = [formHref(view, true), formHref(view, false)];

it.each(forms)('every place is an address of the same screen, and comes back from it: %s', (form) => {
  const places = [
    form,
    wholeHref(form),
    placeHref(form, 'goal'),
    placeHref(form, 'goal', 'topic'),
    placeHref(form, 'way', 'actions', '0192-a'),
    placeHref(form, 'a/b %', 'whole'),
  ];
  for (const address of places) {
    expect(parse(address)).toEqual(parse(form));
    expect(movedTo(form, placeOf(address))).toBe(address);
  }
});

it('knows the whole from an instrument or a section of that name', () => {
  expect(placeOf('#/entry/e1/whole').whole).toBe(true);
  expect(placeOf('#/new/grow/with/r1/whole').whole).toBe(true);
  expect(placeOf('#/new/whole').whole).toBe(false);
  expect(placeOf('#/entry/whole').whole).toBe(false);
  expect(placeOf('#/entry/e1/at/whole')).toEqual({
    whole: false,
    section: 'whole',
    prompt: null,
    part: null,
  });
  expect(placeOf('#/entry/e1/at/goal/whole')).toMatchObject({ whole: false, prompt: 'whole' });
});
