// New ids for the rows of an answer, without a clock: the time in them is the entry's. Must not hold: what a row is.

const ENTRY = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A UUID with the time and the version of the entry's own; the rest is chance. (An entry without one: chance alone.) */
export function rowId(entry: string): string {
  const chance = [...crypto.getRandomValues(new Uint8Array(16))];
  const hex = chance.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const [, high = hex.slice(0, 8), low = hex.slice(8, 12), version = '4'] = ENTRY.exec(entry) ?? [];
  const variant = '89ab'[(chance[8] ?? 0) >> 6] ?? '8';
  return `${high}-${low}-${version}${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
