import { describe, expect, it } from 'vitest';
import { folderOf, lastPart, nameOfBackup, within } from './folders';

describe('folders as a person reads them', () => {
  it('joins with the separator the folder uses', () => {
    expect(within('/home/ada/Ithaca/', ' Mentoring ')).toBe('/home/ada/Ithaca/Mentoring');
    expect(within('C:\\Users\\Ada\\Ithaca', 'Mentoring')).toBe('C:\\Users\\Ada\\Ithaca\\Mentoring');
    expect(within('/home/ada', '')).toBe('/home/ada/…');
  });

  it('takes paths apart', () => {
    expect(lastPart('/media/Blue stick/Mentoring 2026-03-12.tar')).toBe('Mentoring 2026-03-12.tar');
    expect(folderOf('/media/Blue stick/x.tar')).toBe('Blue stick');
    expect(folderOf('C:\\Backups\\x.tar')).toBe('Backups');
  });

  it('finds the name a backup was made of', () => {
    expect(nameOfBackup('/m/Mentoring 2026-03-12.tar')).toBe('Mentoring');
    expect(nameOfBackup('/m/Guild of joiners.tar')).toBe('Guild of joiners');
    expect(nameOfBackup('/m/2026-03-12.tar')).toBe('');
  });
});
