// Welsh for filling in, checking and reading an entry. What must not live here: logic, the words of one instrument.
import type { entry as english } from '../en/entry';
import type { Partly } from '..';
import { counted, figures, nouns } from './numbers';

export const entry: Partly<typeof english> = {
  readMore: 'Darllen am hyn',
  by: { withPerson: (name, date) => `Gyda ${name}, ${date}` },
  step: (index, count) => `Cam ${figures(index)} o ${figures(count)}`,
  stepsOf: (title) => `Camau: ${title}`,
  check: 'Gwirio',
  checked: 'Gwirio’ch atebion',
  progress: { some: 'wedi dechrau', all: 'wedi’i ateb' },
  optional: '(dewisol)',
  allOptional: 'mae pob cwestiwn yma’n ddewisol',
  back: 'Yn ôl',
  continue: 'Parhau',
  leave: 'Ei adael am nawr',
  saved: (time) => `Cadwyd ${time}`,
  saving: 'Wrthi’n cadw…',
  tryAgain: 'Rhoi cynnig arall arni',
  borrow: {
    title: 'Cwestiynau i’w benthyg',
    about: 'ar gyfer',
    hint: 'Wedi mynd i’r pen? Benthyciwch un. Bydd ar ddiwedd eich ateb fel dyfyniad, i chi ysgrifennu oddi tano.',
    bare: 'Cwestiynau i feddwl amdanynt',
    button: 'Benthyg',
    named: (question) => `Benthyg: ${question}`,
  },
  note: {
    add: 'Ychwanegu nodyn',
    addTo: (item) => `Ychwanegu nodyn: ${item}`,
    labelOf: (item) => `Nodyn: ${item}`,
  },
  clear: 'Clirio',
  clearOf: (what) => `Clirio: ${what}`,
  range: (min, max) => `Rhif cyfan o ${figures(min)} i ${figures(max)}.`,
  outOfRange: (min, max) => `Rhowch rif cyfan o ${figures(min)} i ${figures(max)}.`,
  youChose: (score) => `Dewisoch ${figures(score)}.`,
  followUp: (label) => `Un cwestiwn arall, isod: ${label}`,
  date: {
    day: 'Diwrnod',
    month: 'Mis',
    year: 'Blwyddyn',
    calendar: 'Calendr',
    earlier: (month) => `${month}: y mis blaenorol`,
    later: (month) => `${month}: y mis nesaf`,
    chosen: (day) => `${day}, wedi’i ddewis`,
    keys: 'Mae’r bysellau saeth yn mynd o ddydd i ddydd, a Page Up a Page Down o fis i fis.',
  },
  notAnswered: 'Heb ei ateb',
  notAnsweredOptional: 'Heb ei ateb (dewisol)',
  ticked: 'Wedi’i dicio: ',
  notTicked: 'Heb ei dicio: ',
  scored: (score, min, max) =>
    min === 0 || min === 1
      ? `${figures(score)} o ${figures(max)}`
      : `${figures(score)}, rhwng ${figures(min)} a ${figures(max)}`,
  leftOpen: (n) => `Wedi’i adael ar agor: ${counted(n, nouns.cwestiwn)}.`,
  checkHint:
    'Newidiwch beth bynnag nad yw’n swnio’n iawn mwyach. Nid yw gorffen yn derfynol: gallwch agor hwn eto unrhyw bryd.',
  checkNothing: 'Does dim wedi’i ateb eto. Mae un llinell yn ddigon i orffen.',
  change: 'Newid',
  next: 'Beth sy’n digwydd nesaf',
  nextAlone: 'Mae’n mynd i’ch dyddlyfr fel un gorffenedig. Dim ond chi all ei ddarllen.',
  nextWith: (name) =>
    `Mae’n mynd i’ch dyddlyfr fel un gorffenedig, gyda ${name}. Nid oes dim yn cael ei anfon at ${name}.`,
  finish: 'Gorffen',
  finishing: 'Wrthi’n gorffen…',
  keepDraft: 'Ei gadw fel drafft',
  another: (n) => `Mae angen edrych eto ar ${counted(n, nouns.ateb)}`,
  reopen: 'Ei agor eto',
  toJournal: 'Mynd i’r dyddlyfr',
  toPath: (name) => `Mynd i’r llwybr gyda ${name}`,
  drawnOver: (date, before) => `${date}, wedi’i lunio dros ${before}`,
  changeScore: 'Newid sgôr',
  loading: 'Wrthi’n agor…',
};
