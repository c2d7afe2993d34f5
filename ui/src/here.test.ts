import { expect, it } from 'vitest';
import { belongsTo, whose } from './here.svelte';

it("is nobody's until a page says so, and again when it has gone", () => {
  expect(whose()).toBeNull();
  const gone = belongsTo('r1');
  expect(whose()).toBe('r1');
  gone();
  expect(whose()).toBeNull();
});

it('stays with the page that has come, when the one before goes after it', () => {
  const first = belongsTo('r1');
  const second = belongsTo('r1');
  first();
  expect(whose()).toBe('r1');
  second();
  expect(whose()).toBeNull();
});
