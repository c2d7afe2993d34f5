// Welsh for sessions and for the list of actions, as Today and a relationship's pages show them. What must not live here: how a
// moment is worked out.
import type { SessionMethod } from '../../ipc/gen/SessionMethod';
import { capital, lower } from '../case';
import type { actionList as englishActions } from '../en/goals';
import type { questions as englishQuestions } from '../en/questions';
import type { whole as englishWhole } from '../en/rows';
import type { sessions as english } from '../en/sessions';
import type { Partly } from '..';
import { counted, figures, nouns } from './numbers';

const methods: Record<SessionMethod, string> = {
  'in-person': 'wyneb yn wyneb',
  video: 'drwy fideo',
  telephone: 'dros y ffôn',
  writing: 'yn ysgrifenedig',
};

/** "awr a hanner", "45 munud". */
function lasts(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (minutes === 30) return 'hanner awr';
  if (hours === 0 || minutes % 30 !== 0) return counted(minutes, nouns.munud);
  const whole = hours === 1 ? 'awr' : counted(hours, nouns.awr);
  return minutes % 60 === 0 ? whole : `${whole} a hanner`;
}

const numbered = (number: number | null): string =>
  number === null ? 'Sesiwn' : `Sesiwn ${figures(number)}`;

export const sessions: Partly<typeof english> = {
  waiting: 'Sesiynau',
  title: (name) => `Sesiynau gyda ${name}`,
  by: (method) => methods[method],
  numbered,
  named: (number, when) => `${numbered(number)}, ${when}`,
  at: (day, time) => `${day} am ${time}`,
  today: 'heddiw',
  tomorrow: 'yfory',
  yesterday: 'ddoe',
  now: 'nawr',
  until: {
    minutes: (n) => `mewn ${counted(n, nouns.munud)}`,
    hours: (n) => `mewn ${counted(n, nouns.awr)}`,
    days: (n) => `mewn ${counted(n, nouns.diwrnod)}`,
    begun: (n) => `dechreuodd ${counted(n, nouns.munud)} yn ôl`,
    earlier: 'yn gynharach heddiw',
    ago: (n) => `${counted(n, nouns.diwrnod)} yn ôl`,
  },
  lasts,
  how: (method, minutes) => `${capital(methods[method])}, am ${lasts(minutes)}.`,
  facts: (number, minutes) =>
    number === null ? `Am ${lasts(minutes)}.` : `${numbered(number)}, am ${lasts(minutes)}.`,
  next: 'Sesiwn nesaf',
  prepare: (name) => `Paratoi ar gyfer ${name}`,
  takes: 'mae’n cymryd tua deg munud',
  goOn: 'Parhau i baratoi',
  prepared: 'Edrych ar yr hyn a baratowyd gennych',
  hold: 'Cynnal y sesiwn',
  open: 'Agor',
  change: 'Newid',
  planned: 'Wedi’u trefnu',
  past: 'Wedi bod',
  plan: 'Trefnu’r sesiwn nesaf',
  planFirst: 'Trefnu’r sesiwn gyntaf',
};

export const actionList: Partly<typeof englishActions> = {
  who: (owner, other) =>
    owner === 'me' ? 'Chi' : owner === 'both' ? 'Y ddau ohonoch' : (other ?? 'Y person arall'),
  overdue: (since) => `hwyr ers ${lower(since)}`,
  today: 'erbyn heddiw',
  tomorrow: 'erbyn yfory',
  by: (day) => `erbyn ${day}`,
  done: (day) => `Gwnaed ${day}`,
  dropped: (day) => `Gollyngwyd ${day}`,
  with: (name) => `gyda ${name}`,
  written: (day) => `ysgrifennwyd ${day}`,
  writtenIn: (day, title) => `ysgrifennwyd ${day}, yn “${title}”`,
  change: 'Newid',
  changeOf: (what) => `Newid: ${what}`,
};

export const questions: Partly<typeof englishQuestions> = {
  day: { margin: 'Cwestiwn heddiw', write: 'Ysgrifennu am hyn' },
  bank: { title: 'Banc cwestiynau', open: 'Dod o hyd i gwestiwn', openFor: (label) => `ar gyfer: ${label}` },
};

export const whole: Partly<typeof englishWhole> = {
  link: 'Gweld y cyfan',
  titled: (title) => `${title}: y cyfan`,
};
