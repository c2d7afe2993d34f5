// A ruler in its four states. Must not hold: anything else.
const empty = {
  id: 'ruler',
  min: 0,
  max: 10,
  value: null as number | null,
  onchange: (_: number) => undefined,
};
export const fixtures = {
  empty,
  filled: { ...empty, value: 0 },
  error: { ...empty, min: 1, max: 2 },
  long: { ...empty, min: -1005, max: -995 },
};
