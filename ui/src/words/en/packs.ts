// The words of one's own instruments in Settings. What must not live here: what is wrong inside a file (the core says it,
// as it does of its own), what an instrument asks.
import type { PackTrouble } from '../../ipc/gen/PackTrouble';
import { capital, counted } from './numbers';

const files: Record<PackTrouble, { what: string; next: string }> = {
  link: {
    what: 'This is a link to another place, and Ithaca does not follow links',
    next: 'Put the file itself into the folder.',
  },
  kind: { what: 'This is not a file', next: 'Take it out of the folder, or give it another name.' },
  unread: {
    what: 'This computer did not let Ithaca read it',
    next: 'See whether you can open it yourself, and copy it in again.',
  },
};

const folders: Record<PackTrouble, { what: string; next: string }> = {
  link: {
    what: 'The folder is a link to another place, and Ithaca does not follow links',
    next: 'Put a real folder of that name in its place, with your files in it.',
  },
  kind: {
    what: 'There is a file where the folder should be',
    next: 'Move it away, or give it another name.',
  },
  unread: {
    what: 'This computer did not let Ithaca look into the folder',
    next: 'See whether you can open it yourself.',
  },
};

export const packs = {
  title: 'Your own instruments',
  folderTitle: 'From files in a folder',
  margin: 'Your own',
  why: 'Write your own questions in a text file, or take one that somebody sends you. Each file in this folder whose name ends in .toml is one more thing to fill in under Write something. What you answered stays, even when the file is gone.',
  plain: 'The files are not encrypted and not in a backup: keep names and private words out of them.',
  folder: 'The folder',
  open: 'Open the folder',
  again: 'Read them again',
  none: 'Nothing is in the folder yet.',
  list: 'What is in the folder',
  read: 'Read again just now.',
  source: (source: string) => `From: ${source}`,
  files,
  folders,
  at: (file: string, line: number) => `${file}, line ${line}`,
  mistake: (what: string, next: string) => `${capital(what)}. ${next}`,
  broken: 'It is left out until this is mended:',
  leftOut: (count: number) =>
    `${capital(counted(count, 'more file is', 'more files are'))} in the folder than Ithaca reads. A hundred is the most; take some out.`,
  notOpened: {
    what: 'No program opened the folder.',
    next: 'Open it yourself, in the place named below.',
  },
};
