// The form that is being changed: as it stands on the page, its saving, what is wrong with it, and the last thing that was
// taken out. Must not hold: components, addresses, whether it is sound (the core says so).
import { tick } from 'svelte';
import { saveForm, useForm } from '../../ipc';
import type { FormMistake } from '../../ipc/gen/FormMistake';
import type { FormView } from '../../ipc/gen/FormView';
import type { Instrument } from '../../ipc/gen/Instrument';
import type { Prompt } from '../../ipc/gen/Prompt';
import { Saving } from '../../saving.svelte';
import { words } from '../../words';

const w = words.own.editor;

/** The field of a part of the form. */
export const idOf = (place: string): string => `own.${place}`;

/** A button of a question or a part, to find it again after a move. */
export const buttonId = (what: 'up' | 'down' | 'open', id: string): string => `${what}.${id}`;

export class Editing {
  readonly id: string;
  readonly saving: Saving;
  /** Everything in it may be changed, through the methods below. */
  form: Instrument = $state() as Instrument;
  used = $state(false);
  changing = $state(false);
  mistakes: FormMistake[] = $state.raw([]);
  /** It was to be used: what is missing is said beside its field. */
  strict = $state(false);
  /** Questions and parts whose fields are shown, by id. */
  opened: string[] = $state([]);
  /** What was taken out last, by the id of the list it stood in. */
  removed: { at: string; what: string; back: () => void } | null = $state.raw(null);
  /** What was just done, for a screen reader. */
  told = $state('');

  constructor(view: FormView) {
    this.id = view.id;
    this.#take(view);
    this.saving = new Saving(() => this.#save(), view.saved.time);
  }

  #take(view: FormView): void {
    this.form = view.form;
    this.used = view.used;
    this.changing = view.changing;
    this.mistakes = view.mistakes;
  }

  async #save() {
    const { saved, changing, mistakes } = await saveForm(this.id, $state.snapshot(this.form));
    this.changing = changing;
    this.mistakes = mistakes;
    return saved;
  }

  /** Puts it to use as it stands. False when something is missing, which is said from then on. */
  async use(): Promise<boolean> {
    await this.saving.flush();
    const view = await useForm(this.id);
    if (this.saving.unsaved) return false;
    this.#take(view);
    this.strict = view.mistakes.length > 0;
    const wrong = this.form.sections.flatMap((section, at) => [
      ...(this.#anyIn(`section.${at}.title`) || this.#anyIn(`section.${at}.why`) ? [section.id] : []),
      ...section.prompts
        .filter((_, place) => this.#anyIn(`section.${at}.prompt.${place}`))
        .map((prompt) => prompt.id),
    ]);
    this.opened = [...new Set([...this.opened, ...wrong])];
    return !this.strict;
  }

  #anyIn = (place: string): boolean =>
    this.mistakes.some((mistake) => mistake.place === place || mistake.place.startsWith(`${place}.`));

  /** What has to be done about the field at this place; null while nothing has. */
  wrong(place: string): string | null {
    const mistake = this.strict ? this.mistakes.find((each) => each.place === place) : undefined;
    return mistake ? says(mistake) : null;
  }

  /** What is missing, each with the field it is about. */
  get problems(): { id: string; text: string }[] {
    return this.mistakes.map((mistake) => ({ id: idOf(mistake.place), text: within(mistake) }));
  }

  put<T extends object, K extends keyof T>(of: T, key: K, value: T[K]): void {
    of[key] = value;
    this.saving.changed();
  }

  isOpen = (id: string): boolean => this.opened.includes(id);
  toggle(id: string): void {
    this.opened = this.isOpen(id) ? this.opened.filter((each) => each !== id) : [...this.opened, id];
  }

  /** The order has changed: where mistakes stand is known again after the save. */
  #reordered(): void {
    this.mistakes = [];
    this.saving.changed();
    this.saving.soon();
  }

  async add<T extends { id: string }>(list: T[], item: T, focus: string): Promise<void> {
    list.push(item);
    this.opened = [...this.opened, item.id];
    this.#reordered();
    await tick();
    document.getElementById(focus)?.focus();
  }

  /** Moves an entry of a list by one; of a question at the edge of its part, into the part beside it. */
  async move<T>(list: T[], at: number, by: 1 | -1, what: string): Promise<void> {
    const [item] = list.splice(at, 1);
    if (item === undefined) return;
    list.splice(at + by, 0, item);
    this.told = w.moved(what, at + by + 1, list.length);
    this.#reordered();
    await tick();
  }

  async movePrompt(part: number, at: number, by: 1 | -1, what: string): Promise<void> {
    const { sections } = this.form;
    const [here, beside] = [sections[part], sections[part + by]];
    const prompt = here?.prompts[at];
    if (!here || !prompt) return;
    if (here.prompts[at + by]) await this.move(here.prompts, at, by, what);
    else if (beside) {
      here.prompts.splice(at, 1);
      if (by > 0) beside.prompts.unshift(prompt);
      else beside.prompts.push(prompt);
      this.told = w.moved(what, beside.prompts.indexOf(prompt) + 1, beside.prompts.length);
      this.#reordered();
    }
    await this.focusMoved(prompt.id, by);
  }

  /** The focus stays with what moved, on the same button while it is there. */
  async focusMoved(id: string, by: 1 | -1): Promise<void> {
    await tick();
    const [same, other] = by < 0 ? (['up', 'down'] as const) : (['down', 'up'] as const);
    const button =
      document.getElementById(buttonId(same, id)) ?? document.getElementById(buttonId(other, id));
    button?.focus();
  }

  /** Takes an entry out of a list; `at` is the id of what the list belongs to, where it is told and undone. */
  remove<T>(list: T[], place: number, at: string, what: string): void {
    const [item] = list.splice(place, 1);
    if (item === undefined) return;
    const loose = this.#loosen();
    this.removed = {
      at,
      what,
      back: () => {
        list.splice(place, 0, item);
        loose();
        this.removed = null;
        this.told = w.back(what);
        this.#reordered();
        const found = item as { id?: string };
        void tick().then(() => document.getElementById(buttonId('open', found.id ?? ''))?.focus());
      },
    };
    this.told = w.removed(what);
    this.#reordered();
  }

  /** Lets go of what pointed at a question that is not there any more. The returned function takes hold of it again. */
  #loosen(): () => void {
    const prompts = this.form.sections.flatMap((section) => section.prompts);
    const ids = prompts.flatMap((prompt) => [
      prompt.id,
      ...(prompt.kind === 'scale' && prompt.followUp ? [prompt.followUp.id] : []),
    ]);
    const { headline } = this.form;
    const steps = prompts.filter(
      (prompt): prompt is Extract<Prompt, { kind: 'goals' }> =>
        prompt.kind === 'goals' && prompt.under !== null && !ids.includes(prompt.under),
    );
    const carriers = prompts.filter(
      ({ carry }) => carry && carry.instrument === this.id && !ids.includes(carry.prompt),
    );
    const before = [
      ...steps.map((prompt) => ({ prompt, under: prompt.under })),
      ...carriers.map((prompt) => ({ prompt, carry: prompt.carry })),
    ];
    if (headline !== null && !ids.includes(headline)) this.form.headline = null;
    for (const prompt of steps) prompt.under = null;
    for (const prompt of carriers) prompt.carry = null;
    return () => {
      this.form.headline = headline;
      for (const { prompt, ...had } of before) Object.assign(prompt, had);
    };
  }
}

/** The field a mistake is about, in its place: the name, or that it is an entry of a list. */
function says({ place, what, next }: FormMistake): string {
  const last = place.split('.').at(-1) ?? '';
  return w.mend(/^\d+$/.test(last) ? 'entry' : last) ?? words.packs.mistake(what, next);
}

/** "Part 1, question 2: Write the question." */
function within(mistake: FormMistake): string {
  const found = /^section\.(\d+)(?:\.prompt\.(\d+))?/.exec(mistake.place);
  if (!found) return says(mistake);
  const place = w.within(Number(found[1]) + 1, found[2] ? Number(found[2]) + 1 : null);
  return w.named(place, says(mistake));
}
