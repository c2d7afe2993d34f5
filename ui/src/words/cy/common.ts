// Welsh for words that many screens share. What must not live here: a sentence only one screen says.
import type { common as english } from '../en/common';
import type { Partly } from '..';
import { counted, nouns } from './numbers';

export const common: Partly<typeof english> = {
  tagline: 'dyddlyfr mentora preifat',
  back: 'Yn ôl',
  continue: 'Parhau',
  cancel: 'Canslo',
  tryAgain: 'Rhoi cynnig arall arni',
  undo: 'Dadwneud',
  optional: 'dewisol',
  errorPrefix: 'Gwall: ',
  show: 'Dangos',
  hide: 'Cuddio',
  showPassphrase: 'Dangos y cyfrinymadrodd',
  summary: (count) => `Mae angen edrych eto ar ${counted(count, nouns.ateb)}`,
  saved: (time) => `Cadwyd ${time}`,
  saving: 'Wrthi’n cadw…',
  loading: 'Wrthi’n agor…',
  near: { today: 'heddiw', yesterday: 'ddoe', tomorrow: 'yfory', on: (day) => `ar ${day}` },
};
