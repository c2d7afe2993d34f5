// Words of the menu bar, as macOS writes menus: the menus, what the window does, what the system does by itself. What must not
// live here: which menu holds what (the shell), what is done (menu.ts).
import type { MenuAct } from '../../ipc/gen/MenuAct';
import type { MenuWord } from '../../ipc/gen/MenuWord';

const acts: Record<MenuAct, string> = {
  about: 'About Ithaca',
  settings: 'Settings…',
  note: 'Quick Note',
  write: 'New Entry…',
  lock: 'Lock the Journal',
  back: 'Back',
  today: 'Today',
  relationships: 'Everyone',
  journal: 'Journal',
  questions: 'Question Bank',
  practice: 'Practice',
  find: 'Find Anything…',
  keys: 'Keys',
  library: 'Library',
};

const others: Record<MenuWord, string> = {
  app: 'Ithaca',
  file: 'File',
  edit: 'Edit',
  view: 'View',
  go: 'Go',
  window: 'Window',
  help: 'Help',
  services: 'Services',
  hide: 'Hide Ithaca',
  hideOthers: 'Hide Others',
  showAll: 'Show All',
  quit: 'Quit Ithaca',
  close: 'Close Window',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  fullScreen: 'Full Screen',
  minimise: 'Minimise',
  zoom: 'Zoom',
  toFront: 'Bring All to Front',
};

export const menu = { acts, others };
