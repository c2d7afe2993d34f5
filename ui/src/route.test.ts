import { describe, expect, it } from 'vitest';
import { href, parse, type Route } from './route';

describe('routes', () => {
  const routes: Route[] = [
    { at: 'today' },
    { at: 'begin' },
    { at: 'journal' },
    { at: 'settings' },
    { at: 'path', relationship: '0192-a' },
    { at: 'relationship', relationship: '0192-a', page: null },
    { at: 'relationship', relationship: '0192-a', page: 'end' },
    { at: 'moving', relationship: '0192-a', phase: 'progression' },
    { at: 'entry', id: '0192-b' },
    { at: 'check', id: '0192-b' },
    { at: 'history', id: '0192-b' },
    { at: 'revision', id: '0192-b', revision: '0192-c' },
    { at: 'bin' },
    { at: 'new', instrument: 'wheel-of-life', relationship: null, session: null },
    { at: 'new', instrument: 'wheel-of-life', relationship: '0192-a', session: null },
    { at: 'new', instrument: 'grow', relationship: '0192-a', session: '0192-s' },
    { at: 'write', relationship: null },
    { at: 'write', relationship: '0192-a' },
    { at: 'sessions', relationship: '0192-a' },
    { at: 'plan', relationship: '0192-a', session: null },
    { at: 'plan', relationship: '0192-a', session: '0192-s' },
    { at: 'contract', relationship: '0192-a', which: null },
    { at: 'goals', relationship: null },
    { at: 'library', page: 'grow' },
    { at: 'path', relationship: 'a/b %' },
  ];

  it.each(routes)('come back from their address: $at', (route) => {
    expect(parse(href(route))).toEqual(route);
  });

  it('what follows an address is passed over', () => {
    expect(parse('#/entry/0192-b/at/goal/topic')).toEqual({ at: 'entry', id: '0192-b' });
    expect(parse('#/new/grow/with/0192-a/at/goal')).toEqual({
      at: 'new',
      instrument: 'grow',
      relationship: '0192-a',
      session: null,
    });
  });

  it.each(['', '#', '#/', '#/nowhere', '#/path', '#/entry/', '#main', '#/%E0%A4%A', '#/new'])(
    'an unknown address is Today: %s',
    (hash) => {
      expect(parse(hash)).toEqual({ at: 'today' });
    },
  );
});
