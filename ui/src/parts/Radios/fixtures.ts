// States of a choice: nothing chosen, one chosen, refused, very long.
const options = [
  { value: 'keychain', label: 'With this computer’s login', hint: 'Nothing to remember.' },
  { value: 'passphrase', label: 'With a passphrase' },
];
export const empty = { id: 'how', legend: 'How should it open?', value: null, options };
export const chosen = { ...empty, value: 'passphrase', hint: 'You can change your mind later.' };
export const wrong = { ...empty, error: 'Choose how it should open' };
export const long = {
  ...wrong,
  legend: 'A question that goes on '.repeat(12),
  options: options.map((option) => ({ ...option, label: option.label.repeat(20) })),
};
