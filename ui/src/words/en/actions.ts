// What lives here: the words of the page of everything one is to do. What must not: the words of a row (rows.ts), logic.
export const actions = {
  title: 'Everything to do',
  none: 'Nothing is left to do. What you agree in a meeting log or under a goal stands here, whoever it is with.',
  where: 'What was agreed with somebody is changed among their goals.',
  mine: 'My own goals and actions',
};
