// A month in its states: nothing chosen, a day chosen, today chosen, six weeks, four weeks. Must not hold: anything else.
const empty = {
  id: 'month',
  value: '',
  from: '2026-03-12',
  today: '2026-03-12',
  firstDay: 1 as const,
  onpick: (_: string) => undefined,
};
export const fixtures = {
  empty,
  chosen: { ...empty, id: 'month-chosen', value: '2026-03-25' },
  today: { ...empty, id: 'month-today', value: '2026-03-12', firstDay: 0 as const },
  long: { ...empty, id: 'month-long', value: '2026-08-31' },
  short: { ...empty, id: 'month-short', from: '2021-02-01', firstDay: 1 as const },
  saturday: { ...empty, id: 'month-saturday', from: '2026-09-30', firstDay: 6 as const },
};
