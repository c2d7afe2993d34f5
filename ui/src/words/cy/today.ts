// Welsh for Today. What must not live here: words of other screens, logic.
import type { today as english } from '../en/today';
import type { Partly } from '..';
import { counted, figures, nouns } from './numbers';

export const today: Partly<typeof english> = {
  title: 'Heddiw',
  clean: {
    margin: 'Tudalen lân',
    lead: 'Heddiw yw’r lle y gwelwch beth sy’n dod nesaf: yr hyn a adawsoch ar agor, a lle mae pob perthynas fentora arni.',
    say: 'Does dim yma eto am nad ydych wedi sôn wrth Ithaca am neb. Dechreuwch gyda’ch mentor, neu gyda rhywun rydych wedi addo ei fentora. Mae enw cyntaf yn ddigon.',
    begin: 'Dechrau perthynas fentora',
  },
  small: {
    margin: 'Neu dechreuwch yn fach',
    say: 'Gallwch hefyd fynd ymlaen ar eich pen eich hun. Nid yw’r hyn a ysgrifennwch eich hun yn perthyn i neb arall, a gallwch ddechrau perthynas pryd bynnag y mynnwch.',
  },
  forget: {
    margin: 'Cyn i chi anghofio',
    words:
      'Eich geiriau adfer yw’r unig ffordd yn ôl i mewn os collir y cyfrifiadur hwn. Rhowch y papur lle byddech yn cadw pasbort.',
    backup: 'Dewis ail le i gadw copïau wrth gefn',
  },
  next: {
    passed: 'Y sesiwn ddiwethaf',
    open: 'Agor y sesiwn',
    takes: 'Mae’n cymryd tua deg munud.',
    how: (how, open) => (open === 0 ? how : `${how} ${counted(open, nouns.cam)} ar agor o hyd.`),
  },
  todo: {
    margin: 'I’w wneud',
    more: (n) => `${figures(n)} arall ar agor`,
    due: 'I edrych arno eto',
    contract: (name) => `Edrych sut mae’n mynd gyda ${name}`,
    goal: (what) => `Edrych eto ar: ${what}`,
    moreDue: (n) => `${figures(n)} arall o fewn mis.`,
  },
  think: { margin: 'I feddwl amdano', another: 'Dangos cwestiwn arall' },
  open: {
    margin: 'Ar ganol',
    about: (instrument, who) => {
      if (who === null) return instrument;
      return instrument === '' ? `gyda ${who}` : `${instrument}, gyda ${who}`;
    },
    since: (day) => `Dechreuwyd ${day}`,
    startedToday: 'Dechreuwyd heddiw',
    all: (n) => `Y cyfan: ${counted(n, nouns.drafft)}`,
  },
  standing: {
    margin: 'Lle mae pethau arni',
    met: (last, next) => {
      if (last === null && next === null) return 'heb gwrdd eto';
      const met = last === null ? '' : `cwrdd ${last}`;
      const then = last === null ? `cyfarfod cyntaf ${next ?? ''}` : `nesaf ${next ?? ''}`;
      return [met, next === null ? 'dim wedi’i drefnu' : then].filter(Boolean).join(', ');
    },
    paused: 'wedi’i hoedi',
    open: (n) => `${figures(n)} ar agor`,
    openWith: (name) => ` gyda ${name}: camau a nodau`,
    ended: (n) => `${figures(n)} wedi dod i ben`,
    nobody: 'Gyda neb hyd yn hyn: rydych yn ysgrifennu ar eich pen eich hun.',
    begin: 'Dechrau perthynas fentora',
  },
  write: { margin: 'Ysgrifennu rhywbeth', all: 'Popeth sydd i’w ysgrifennu' },
  backup: {
    margin: 'Copïau wrth gefn',
    say: 'Dim ond ar y cyfrifiadur hwn y mae copïau wrth gefn y dyddlyfr hwn.',
    choose: 'Dewis ail le ar eu cyfer',
  },
};
