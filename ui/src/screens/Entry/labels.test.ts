import { describe, expect, it } from 'vitest';
import { instrument } from '../../parts/instrument/fixtures';
import type { RelationshipCard } from '../../ipc/gen/RelationshipCard';
import type { Role } from '../../ipc/gen/Role';
import { ownerOf } from './labels';

const gwen = {
  id: 'r1',
  name: 'Gwen Pritchard',
  firstName: 'Gwen',
  role: 'mentee',
  kind: 'one-to-one',
} as RelationshipCard;

describe('a new action', () => {
  const of = (role: Role, roles: Role[] = ['both'], kind = gwen.kind) =>
    ownerOf({ instrument: { ...instrument, roles }, relationship: { ...gwen, role, kind } });

  it('is the mentee’s, whoever writes it down', () => {
    expect(of('mentor')).toBe('them');
    expect(of('mentee')).toBe('me');
  });

  it('is mine in a form for mentors alone, with a group, and alone', () => {
    expect(of('mentor', ['mentor'])).toBe('me');
    expect(of('mentor', ['both'], 'group')).toBe('me');
    expect(ownerOf({ instrument, relationship: null })).toBe('me');
  });
});
