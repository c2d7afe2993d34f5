// Backups for the mock: ?failed (the last one was not made)  &absent (the other folder is not there)  &damaged (the journal
// is)  &set-aside (a damaged file was kept)  &own-only (no other folder)  &other-key (each opens by its own words)
// &slow=9000 (a look by words takes so long). What must not live here: other subjects.
export function backups(asked: URLSearchParams, today: string) {
  const folder = '/home/ada/Documents/Ithaca/Mentoring/backups';
  const stick = '/media/ada/Blue stick/Ithaca';
  const last = asked.has('failed') || asked.has('damaged') ? '2026-03-09' : today;
  const place = (at: string, away: boolean) => ({
    folder: at,
    found: !away,
    place: null,
    last,
    next: last === today ? '2026-03-13' : today,
    failed: asked.has('failed') && at === folder ? 'disk-full' : null,
  });
  const card = (file: string, date: string, kind: string, entries: number | null, elsewhere = false) => ({
    file,
    date,
    kind,
    elsewhere,
    found: !(elsewhere && asked.has('absent')),
    bytes: 1_245_184,
    entries,
    newest: entries === null ? null : date,
  });
  // As long as ?slow says, in milliseconds, or until it is ended.
  let end = (): null => null;
  const long = () =>
    new Promise<void>((go, fail) => {
      const timer = setTimeout(go, Number(asked.get('slow') ?? 0));
      end = () => {
        clearTimeout(timer);
        fail({ code: 'locked', detail: null, message: '' });
        return null;
      };
    });
  const view = () => ({
    today,
    own: place(folder, false),
    elsewhere: asked.has('own-only') ? null : place(stick, asked.has('absent')),
    damaged: asked.has('damaged'),
    backups: [
      card(`${stick}/ithaca-2026-03-12-00032-0b7c1a52.tar`, '2026-03-12', 'automatic', 24, true),
      card(`${folder}/ithaca-2026-03-12-00031-0b7c1a52.tar`, '2026-03-12', 'automatic', 24),
      card(`${folder}/ithaca-2026-03-11-00030-0b7c1a52.tar`, '2026-03-11', 'automatic', 23),
      ...(asked.has('set-aside')
        ? [card(`${folder}/damaged-2026-03-10.db`, '2026-03-10', 'damaged', null)]
        : []),
      card(`${folder}/before-restore-2026-03-10.tar`, '2026-03-10', 'before-restore', null),
      card(`${folder}/before-upgrade-from-3-to-4.tar`, '2026-02-20', 'before-upgrade', null),
      card('/media/ada/Red stick/Mentoring 2026-01-02.tar', '2026-01-02', 'by-hand', 1, true),
    ],
  });
  const kind = asked.has('failed') ? 'failed' : asked.has('absent') ? 'absent' : null;
  return {
    tend: () => ({
      damaged: asked.has('damaged'),
      last,
      notice: kind && {
        kind,
        elsewhere: kind === 'absent',
        code: kind === 'failed' ? 'disk-full' : null,
        last: '2026-03-09',
      },
    }),
    backups: view,
    back_up_now: view,
    set_backup_folder: view,
    cancel_at_door: () => end(),
    look_at_backup: async ({ file, words }: { file: string; words: string | null }) => {
      if (words !== null) await long();
      if (asked.has('other-key') && words === null) throw { code: 'other-key', detail: null, message: '' };
      return {
        file,
        name: 'Mentoring',
        entries: 23,
        relationships: 2,
        sessions: 5,
        oldest: '2025-09-04',
        newest: '2026-03-11',
        bytes: 1_245_184,
      };
    },
    restore_here: () => `${folder}/before-restore-2026-03-12.tar`,
    restore_beside: ({ name }: { name: string }) => ({ name, sample: false, needsProtection: false }),
    rescue: async ({ name }: { name: string }) => {
      await long();
      return { name, entries: 22, gaps: 1, alone: 0 };
    },
  };
}
