// Welsh for Journal, Everyone and Write. What must not live here: logic.
import type { Group } from '../../ipc/gen/Group';
import type { journal as englishJournal } from '../en/journal';
import type { relationships as englishRelationships } from '../en/relationships';
import type { write as englishWrite } from '../en/write';
import type { Partly } from '..';
import { counted, figures, nouns } from './numbers';

export const journal: Partly<typeof englishJournal> = {
  title: 'Dyddlyfr',
  empty: {
    say: 'Does dim wedi’i ysgrifennu eto. Gall nodyn fod yn ddwy linell, a dim ond chi fydd yn ei ddarllen.',
    write: 'Dewis rhywbeth i’w ysgrifennu',
  },
  filter: {
    label: 'Hidlo’r dyddlyfr',
    kind: 'Math o gofnod',
    everything: 'Popeth',
    person: 'Gyda phwy',
    anyone: 'Gydag unrhyw un',
    alone: 'Ar fy mhen fy hun',
    with: (who) => `Gyda ${who}`,
  },
  count: (n) => counted(n, nouns.cofnod),
  countOf: (n, all) => `${figures(n)} o ${counted(all, nouns.cofnod)}`,
  none: 'Dim o’r math hwn hyd yn hyn.',
  showAll: 'Dangos popeth',
  meta: (instrument, who) => {
    if (instrument === null) return who === null ? '' : `Gyda ${who}`;
    return who === null ? instrument : `${instrument}, gyda ${who}`;
  },
  draft: 'Drafft',
  older: 'Dangos rhai hŷn',
  shown: (n, all) => `Dangosir ${figures(n)} o ${figures(all)}`,
};

export const relationships: Partly<typeof englishRelationships> = {
  title: 'Pawb',
  heads: {
    who: 'Pwy',
    phase: 'Cyfnod',
    last: 'Cwrdd diwethaf',
    next: 'Sesiwn nesaf',
    open: 'Camau ar agor',
    review: 'Adolygiad',
    goals: 'Nodau eto',
  },
  active: 'Ar y gweill',
  paused: 'Wedi’u hoedi',
  ended: 'Wedi dod i ben',
  endedCount: (n) => `${counted(n, nouns.perthynas)} wedi dod i ben`,
  endedOn: (day, early) => (early ? `Daeth i ben yn gynnar, ${day}` : `Daeth i ben ${day}`),
  details: 'Manylion',
  detailsOf: (name) => `: ${name}`,
  none: 'dim',
  notYet: 'ddim eto',
  plan: 'Trefnu un',
  planWith: (name) => ` gyda ${name}`,
  overdue: 'hwyr',
  nobodyNow: 'Neb ar hyn o bryd.',
  begin: 'Dechrau perthynas fentora',
  another: 'Dechrau perthynas arall',
};

const groups: Record<Group, string> = {
  beginning: 'Dechrau',
  contract: 'Yr hyn rydych yn ei gytuno',
  sessions: 'Cyfarfodydd',
  goals: 'Nodau',
  learning: 'Dysgu',
  feedback: 'Adborth',
  review: 'Edrych yn ôl',
  practice: 'Fel mentor',
  scheme: 'Dechrau cynllun bach',
  own: 'Eich rhai chi',
};

export const write: Partly<typeof englishWrite> = {
  title: (who) => (who === null ? 'Ysgrifennu rhywbeth' : `Ysgrifennu rhywbeth gyda ${who}`),
  hint: 'Cymerwch yr hyn sy’n helpu heddiw. Gallwch stopio wrth unrhyw gwestiwn a dod yn ôl ato.',
  groups,
};
