// A question before something is taken away: one that can be undone, one that cannot, one with a long strange title.
export const usual = {
  ask: 'Move this entry to the bin?',
  note: 'You can take it back for 30 days.',
  keep: 'Keep it',
  act: 'Move to the bin',
};
export const danger = {
  ...usual,
  ask: 'Delete “Saying no” for good?',
  note: 'It cannot be brought back, even from the bin.',
  act: 'Delete for good',
  danger: true,
};
export const long = { ...danger, ask: `Delete “${'<script>عربي '.repeat(40)}” for good?` };
