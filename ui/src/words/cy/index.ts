// Every Welsh word there is so far. What it leaves out is said in English. The register is "chi": see docs/CONTENT.md. What must
// not live here: sentences.
import type { Translation } from '..';
import { common } from './common';
import { library, relationship, unlock, welcome } from './cover';
import { entry } from './entry';
import { frame } from './frame';
import { journal, relationships, write } from './journal';
import { menu } from './menu';
import { path } from './path';
import { actionList, questions, sessions, whole } from './sessions';
import { settings } from './settings';
import { today } from './today';
import { wheel } from './wheel';

export const cy: Translation = {
  actionList,
  common,
  entry,
  frame,
  journal,
  library,
  menu,
  path,
  questions,
  relationship,
  relationships,
  sessions,
  settings,
  today,
  unlock,
  welcome,
  wheel,
  whole,
  write,
};
