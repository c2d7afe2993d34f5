import { describe, expect, it } from 'vitest';
import { href, parse, type Route } from './route';

describe('routes', () => {
  const routes: Route[] = [
    { at: 'today' },
    { at: 'begin' },
    { at: 'journal' },
    { at: 'settings' },
    { at: 'path', relationship: '0192-a' },
    { at: 'entry', id: '0192-b' },
    { at: 'check', id: '0192-b' },
    { at: 'history', id: '0192-b', revision: null },
    { at: 'history', id: '0192-b', revision: '0192-c' },
    { at: 'bin' },
    { at: 'new', instrument: 'wheel-of-life', relationship: null },
    { at: 'new', instrument: 'wheel-of-life', relationship: '0192-a' },
    { at: 'path', relationship: 'a/b %' },
  ];

  it.each(routes)('come back from their address: $at', (route) => {
    expect(parse(href(route))).toEqual(route);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/path', '#/entry/', '#main', '#/%E0%A4%A', '#/new'])(
    'an unknown address is Today: %s',
    (hash) => {
      expect(parse(hash)).toEqual({ at: 'today' });
    },
  );
});
