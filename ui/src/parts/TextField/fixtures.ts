// States of a text field: as it starts, wrong, and with more than anyone should write.
export const empty = { id: 'name', label: 'Name of the journal', value: '' };
export const filled = { ...empty, value: 'Mentoring', hint: 'Leave people’s names out.' };
export const wrong = { ...filled, value: '', error: 'Give the journal a name' };
export const long = {
  ...filled,
  label: 'A label that goes on '.repeat(12),
  value: 'Mentoring '.repeat(40),
  error: '<b>no</b> '.repeat(30),
};
