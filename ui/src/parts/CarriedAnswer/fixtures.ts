// An earlier answer in its states. Must not hold: anything else.
import { carriedScale, carriedText, LONG_LABEL, LONG_TEXT, RTL, times } from '../instrument/fixtures';

const filled = {
  id: 'carried',
  carried: carriedText,
  label: 'What do you want to be different?',
  today: '2026-03-12',
  times,
  href: '#/entry/e0',
  ontake: ((_: string) => undefined) as ((text: string) => void) | null,
};
export const fixtures = {
  empty: { ...filled, carried: { ...carriedText, value: '  ' } },
  filled,
  scale: { ...filled, carried: carriedScale, label: 'How sure are you?', ontake: null },
  error: { ...filled, carried: { ...carriedText, value: 7 } }, // what does not fit is not shown
  long: { ...filled, label: LONG_LABEL, carried: { ...carriedText, value: LONG_TEXT, formatted: null } },
  rtl: { ...filled, carried: { ...carriedText, value: RTL, formatted: null } },
};
