// Welsh for the menu bar. What must not live here: logic.
import type { menu as english } from '../en/menu';
import type { Partly } from '..';

export const menu: Partly<typeof english> = {
  acts: {
    about: 'Ynghylch Ithaca',
    settings: 'Gosodiadau…',
    note: 'Nodyn cyflym',
    write: 'Cofnod newydd…',
    lock: 'Cloi’r dyddlyfr',
    back: 'Yn ôl',
    today: 'Heddiw',
    relationships: 'Pawb',
    journal: 'Dyddlyfr',
    questions: 'Banc cwestiynau',
    practice: 'Ymarfer',
    library: 'Llyfrgell',
  },
  others: {
    file: 'Ffeil',
    edit: 'Golygu',
    window: 'Ffenestr',
    help: 'Cymorth',
    services: 'Gwasanaethau',
    hide: 'Cuddio Ithaca',
    quit: 'Gadael Ithaca',
    close: 'Cau’r ffenestr',
    undo: 'Dadwneud',
    redo: 'Ailwneud',
    cut: 'Torri',
    copy: 'Copïo',
    paste: 'Gludo',
    selectAll: 'Dewis y cyfan',
    fullScreen: 'Sgrin lawn',
  },
};
