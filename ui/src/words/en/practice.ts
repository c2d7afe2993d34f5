// The words of the practice room. What its instruments ask is in content/.
export const practice = {
  title: 'My practice',
  lead: 'How you are as a mentor, looked at from time to time. This room is yours alone: nothing in it is ever part of what you share.',
  looked: 'Looked into',
  more: 'More to look into',
  again: 'Look again',
  when: 'When',
  draft: 'not finished',
  over: (title: string) => `${title}: what you put, time by time`,
  question: 'Question',
  of: (value: number, most: number) => `${value} of ${most}`,
  none: 'not answered',
  older: (count: number) => (count === 1 ? 'and one earlier' : `and ${count} earlier`),
};
