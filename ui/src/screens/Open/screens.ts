// Which screen each address opens, with the parts of the address as its props. Each is fetched from the program's own
// files when it is first opened: the first page waits for none of the others. What must not live here: screens.
import type { Component } from 'svelte';
import type { Route } from '../../route';

type Parts<At> = Omit<Extract<Route, { at: At }>, 'at'>;
type Screens = {
  [At in Exclude<Route['at'], 'settings' | 'setting'>]: () => Promise<{ default: Component<Parts<At>> }>;
};

export const screens: Screens = {
  today: () => import('../Today/Today.svelte'),
  actions: () => import('../Actions/Actions.svelte'),
  bring: () => import('../Bring/Bring.svelte'),
  take: () => import('../Take/Take.svelte'),
  begin: () => import('../Begin/Begin.svelte'),
  relationships: () => import('../Relationships/Relationships.svelte'),
  relationship: () => import('../Relationship/Relationship.svelte'),
  path: () => import('../Path/Path.svelte'),
  moving: () => import('../Moving/Moving.svelte'),
  planOn: () => import('../Plan/Plan.svelte'),
  plan: () => import('../Plan/Plan.svelte'),
  unplanned: () => import('../Plan/Had.svelte'),
  sessions: () => import('../Sessions/Sessions.svelte'),
  session: () => import('../Session/Session.svelte'),
  goals: () => import('../Goals/Goals.svelte'),
  contract: () => import('../Contract/Contract.svelte'),
  reviews: () => import('../Reviews/Reviews.svelte'),
  journal: () => import('../Journal/Journal.svelte'),
  bin: () => import('../Bin/Bin.svelte'),
  write: () => import('../Write/Write.svelte'),
  blank: () => import('../Print/Blank.svelte'),
  new: () => import('../NewEntry/NewEntry.svelte'),
  check: () => import('../Check/Check.svelte'),
  history: () => import('../History/History.svelte'),
  revision: () => import('../History/Revision.svelte'),
  print: () => import('../Print/Print.svelte'),
  entry: () => import('../Entry/Entry.svelte'),
  questions: () => import('../Questions/Questions.svelte'),
  library: () => import('../Library/Library.svelte'),
  wheels: () => import('../Wheels/Wheels.svelte'),
  overTime: () => import('../OverTime/OverTime.svelte'),
  year: () => import('../Year/Year.svelte'),
  wheelSheet: () => import('../Wheels/Sheet.svelte'),
  wheelAreas: () => import('../Wheels/Areas.svelte'),
  assessments: () => import('../Wheels/Assessments.svelte'),
  score: () => import('../NewEntry/Score.svelte'),
  scoreAs: () => import('../NewEntry/Score.svelte'),
  backups: () => import('../Backups/Backups.svelte'),
  damaged: () => import('../Backups/Damaged.svelte'),
  keys: () => import('../Keys/Keys.svelte'),
  practice: () => import('../Practice/Practice.svelte'),
  own: () => import('../Own/Own.svelte'),
  ownForm: () => import('../Own/Change.svelte'),
  ownTry: () => import('../Own/Try.svelte'),
  ownPrint: () => import('../Own/Sheet.svelte'),
  search: () => import('../Search/Search.svelte'),
  tags: () => import('../Tags/Tags.svelte'),
};

/** The box over every screen, fetched when it is first asked for. */
export const searchBox = () => import('../Search/Dialog.svelte');

/** A note over every screen. */
export const quickNote = () => import('../QuickNote/QuickNote.svelte');

/** Settings needs more than its address. */
export const settings = () => import('../Settings/Settings.svelte');
export const setting = () => import('../Settings/Setting.svelte');
