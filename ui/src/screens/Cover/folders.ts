// Folders as a person reads them. What must not live here: touching the disk; the core makes every real path.

/** `folder/name`, with the separator the folder itself uses. */
export function within(folder: string, name: string): string {
  const sign = folder.includes('\\') ? '\\' : '/';
  return `${folder.replace(/[\\/]+$/, '')}${sign}${name.trim() || '…'}`;
}

/** The last part of a path: a file's or a folder's own name. */
export const lastPart = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;

/** Where a file stands, in one word: the folder it is in. */
export const folderOf = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-2) ?? path;

/** A journal's name from its backup's: "Mentoring 2026-03-12.ithaca-backup" was made of "Mentoring". */
export const nameOfBackup = (file: string): string =>
  lastPart(file)
    .replace(/\.(tar|ithaca-backup)$/i, '')
    .replace(/[ _-]*\d{4}-\d{2}-\d{2}.*$/, '')
    .trim();
