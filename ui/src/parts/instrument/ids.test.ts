import { expect, it } from 'vitest';
import { ENTRY } from './fixtures';
import { rowId } from './ids';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('are UUIDs with the time and the version of their entry', () => {
  const variants = new Set<string>();
  for (let i = 0; i < 500; i += 1) {
    const id = rowId(ENTRY);
    expect(id).toMatch(UUID);
    expect(id.replaceAll('-', '').slice(0, 13)).toBe(ENTRY.replaceAll('-', '').slice(0, 13));
    variants.add(id[19] ?? '');
  }
  expect([...variants].sort()).toEqual(['8', '9', 'a', 'b']);
});

it('differ, in everything but that', () => {
  const many = Array.from({ length: 2000 }, () => rowId(ENTRY));
  expect(new Set(many).size).toBe(2000);
  expect(new Set(many.map((id) => id.slice(24))).size).toBe(2000);
});

it('are ids all the same where the entry’s own is not one', () => {
  for (const odd of ['', 'e1', ENTRY.toUpperCase(), ENTRY.replace('-9', '-7')])
    expect(rowId(odd)).toMatch(UUID);
});
