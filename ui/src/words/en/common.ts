// Words that many screens share. What must not live here: a sentence only one screen says.
export const common = {
  name: 'Ithaca',
  tagline: 'a private mentoring journal',
  title: (page: string) => `${page} — Ithaca`,
  back: 'Back',
  continue: 'Continue',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  undo: 'Undo',
  optional: 'optional',
  /** Read out before a message beside a field; not shown. */
  errorPrefix: 'Error: ',
  show: 'Show',
  hide: 'Hide',
  showPassphrase: 'Show the passphrase',
  summary: (count: number) =>
    count === 1 ? 'One answer needs another look' : `${countWord(count)} answers need another look`,
  saved: (time: string) => `Saved ${time}`,
  saving: 'Saving…',
  loading: 'Opening…',
  /** A day as it follows "Backed up". */
  near: { today: 'today', yesterday: 'yesterday', tomorrow: 'tomorrow', on: (day: string) => `on ${day}` },
};

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** A count at the start of a sentence: in words up to ten, then in figures. */
export function countWord(count: number): string {
  return COUNTS[count] ?? String(count);
}
