// A pretended core for one's own forms: kept in memory, and sound when every question has words.
import type { FormMistake } from '../src/ipc/gen/FormMistake';
import type { FormView } from '../src/ipc/gen/FormView';
import type { Instrument } from '../src/ipc/gen/Instrument';
import { TODAY } from './data';

const saved = { date: TODAY, time: '14:02' };

function mistakes(form: Instrument): FormMistake[] {
  const empty = (place: string, text: string) =>
    text.trim() === '' ? [{ place, what: 'it is empty', next: 'Write it.' }] : [];
  return [
    ...empty('title', form.title),
    ...empty('purpose', form.purpose),
    ...form.sections.flatMap((section, s) => [
      ...empty(`section.${s}.title`, section.title),
      ...section.prompts.flatMap((prompt, p) => empty(`section.${s}.prompt.${p}.label`, prompt.label)),
    ]),
  ];
}

/** `instrument` finds the one to copy. */
export function own(instrument: (id: string) => Instrument) {
  const all = new Map<string, FormView>();
  const keep = (view: FormView): FormView => {
    all.set(view.id, view);
    return view;
  };
  const view = (id: string): FormView => {
    const found = all.get(id);
    if (!found) throw { code: 'not-found', detail: 'instrument', message: id };
    return found;
  };
  const blank = { ...instrument('grow'), title: '', purpose: '', headline: null };
  const begin = (form: Instrument, basedOn: string | null, used: boolean) => {
    const id = `own-${all.size + 1}`;
    const of = { id, version: 1, group: 'own' as const };
    const made = structuredClone({ ...form, ...of });
    const state = { used, changing: !used, binned: false, saved };
    return keep({ id, form: made, basedOn, ...state, mistakes: mistakes(made) });
  };
  begin({ ...instrument('grow'), title: 'GROW worksheet, my own' }, 'GROW worksheet', true);
  return {
    forms: () => ({
      today: TODAY,
      forms: [...all.values()]
        .filter(({ binned }) => !binned)
        .map(({ id, form, basedOn, used, changing }) => ({
          ...{ id, title: form.title, basedOn, used, changing, changed: TODAY },
          prompts: form.sections.flatMap(({ prompts }) => prompts).length,
        })),
      binned: [...all.values()]
        .filter(({ binned }) => binned)
        .map(({ id, form }) => ({ id, title: form.title, goneOn: '2026-04-11' })),
    }),
    form: ({ id }: { id: string }) => view(id),
    begin_form: ({ from, title }: { from: string | null; title: string }) =>
      begin(from === null ? blank : { ...instrument(from), title }, from, false),
    add_form: ({ form }: { form: Instrument }) => begin(form, null, true),
    save_form: ({ id, form }: { id: string; form: Instrument }) => {
      const now = keep({ ...view(id), form, changing: true, mistakes: mistakes(form) });
      return { saved, changing: true, mistakes: now.mistakes };
    },
    use_form: ({ id }: { id: string }) =>
      view(id).mistakes.length > 0 ? view(id) : keep({ ...view(id), used: true, changing: false }),
    bin_form: ({ id }: { id: string }) => void keep({ ...view(id), binned: true }),
    restore_form: ({ id }: { id: string }) => void keep({ ...view(id), binned: false }),
    share_form: () => null,
    look_at_form: () => ({
      file: 'after-a-walk.toml',
      form: { ...instrument('grow'), title: 'After a walk' },
      trouble: null,
      mistakes: [],
    }),
  };
}
