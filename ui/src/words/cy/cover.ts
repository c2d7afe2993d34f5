// Welsh for the closed journal: welcome and unlocking. What must not live here: what an error means.
import type { unlock as englishUnlock, welcome as englishWelcome } from '../en/cover';
import type { library as englishLibrary } from '../en/library';
import type { relationship as englishRelationship } from '../en/relationship';
import type { Partly } from '..';
import { counted, list, nouns } from './numbers';

export const welcome: Partly<typeof englishWelcome> = {
  title: 'Croeso',
  what: 'Mae Ithaca yn cerdded gyda chi drwy berthynas fentora, o’r cyfarfod cyntaf hyd at symud ymlaen, boed yn fentorai neu’n fentor.',
  kept: 'Mae popeth a ysgrifennwch yn aros ar y cyfrifiadur hwn, wedi’i amgryptio: does dim cyfrif na gweinydd.',
  start: 'Dechrau dyddlyfr',
  sample: 'Crwydro drwy ddyddlyfr enghreifftiol',
  restore: 'Adfer copi wrth gefn',
  another: 'Agor dyddlyfr mewn ffolder arall',
};

export const unlock: Partly<typeof englishUnlock> = {
  title: 'Ar glo',
  passphrase: 'Eich cyfrinymadrodd',
  passphraseEmpty: 'Teipiwch eich cyfrinymadrodd',
  words: 'Eich deuddeg gair adfer',
  wordsHint: 'Yn y drefn sydd ar eich papur, a bwlch rhyngddynt.',
  wordsEmpty: 'Teipiwch eich geiriau adfer',
  login: 'Mewngofnodi’r cyfrifiadur hwn',
  loginOpen: 'Agor gyda mewngofnodi’r cyfrifiadur hwn',
  open: 'Agor y dyddlyfr',
  opening: 'Wrthi’n agor…',
  named: (name) => `Y dyddlyfr “${name}”.`,
  lockedAt: (time) => `Clowyd am ${time}. Mae popeth a ysgrifennoch wedi’i gadw.`,
  useWords: 'Defnyddio fy ngeiriau adfer',
  usePassphrase: 'Defnyddio fy nghyfrinymadrodd',
  useLogin: 'Defnyddio mewngofnodi’r cyfrifiadur hwn',
  different: 'Agor dyddlyfr arall',
  restore: 'Adfer copi wrth gefn',
  tryAgain: 'Rhoi cynnig arall arni',
};

export const library: Partly<typeof englishLibrary> = {
  title: 'Llyfrgell',
  lead: 'Llyfr byr am fentora. Darllenwch dudalen pan fydd ei hangen; nid oes yr un yn cymryd mwy na phum munud.',
  find: 'Chwilio am air ynddi',
  found: (count) => counted(count, nouns.tudalen),
  contents: 'Pob tudalen',
  back: 'Yn ôl',
  tryThis: 'Rhowch gynnig ar hyn',
  sources: 'Ffynonellau',
};

export const relationship: Partly<typeof englishRelationship> = {
  waiting: 'Am y berthynas hon',
  title: (name) => `Gyda ${name}`,
  names: (names) => list(names),
};
