// The contract that is open: its three texts as they are on the page, each with its own saving. Must not hold:
// components, words, where the screen stands.
import { contract, finishContract, renewContract, saveContract } from '../../ipc';
import type { Answers as Stored } from '../../ipc/gen/Answers';
import type { ContractSide } from '../../ipc/gen/ContractSide';
import type { ContractView } from '../../ipc/gen/ContractView';
import type { Prompt } from '../../ipc/gen/Prompt';
import { isAnswered, textOf, withAnswer, type Answers } from '../../parts/instrument/answers';
import type { DateParts, Typed } from '../../parts/instrument/typed-date';
import { Saving } from '../../saving.svelte';

const SIDES = ['mine', 'theirs', 'agreed'] as const;
type Each<T> = Record<ContractSide, T>;

const each = <T>(make: (side: ContractSide) => T): Each<T> => ({
  mine: make('mine'),
  theirs: make('theirs'),
  agreed: make('agreed'),
});

export class OpenContract {
  view: ContractView = $state.raw() as ContractView;
  answers: Each<Answers> = $state.raw() as Each<Answers>;
  /** What is typed in a date field while it is no date. */
  typed: Typed = $state.raw({});
  readonly savings: Each<Saving>;
  /** Whose saving is told of: the text changed last. */
  #last: ContractSide = $state('agreed');

  /** The points both answer and agree, by section. */
  readonly sections = $derived(this.view.instrument.sections.filter(({ together }) => !together));
  /** What is filled in once: the review date, the signatures. */
  readonly together = $derived(this.view.instrument.sections.filter(({ together }) => together));
  readonly points: Prompt[] = $derived(this.sections.flatMap(({ prompts }) => prompts));
  readonly openPoints: Prompt[] = $derived(
    this.points.filter((point) => !isAnswered(point, this.answers.agreed)),
  );
  /** Only the newest can be written in, and only until it is signed. */
  readonly fixed = $derived(!this.view.newest || this.view.signed !== null);
  readonly saving = $derived.by(() => {
    const failed = SIDES.find((side) => this.savings[side].trouble !== null);
    return this.savings[failed ?? this.#last];
  });

  constructor(view: ContractView) {
    this.#take(view);
    const when = (side: ContractSide) => view[side].saved;
    const [newest] = [...SIDES].sort((a, b) => stamp(when(b)).localeCompare(stamp(when(a))));
    this.#last = newest ?? 'agreed';
    this.savings = each(
      (side) =>
        new Saving(
          // Only fields write here, each in its prompt's own shape.
          () => saveContract(this.view.relationship.id, side, this.answers[side] as Stored),
          when(side)?.time ?? null,
        ),
    );
  }

  #take(view: ContractView): void {
    this.view = view;
    this.answers = each((side) => view[side].answers);
    this.typed = {};
  }

  answered(side: ContractSide): number {
    return this.points.filter((point) => isAnswered(point, this.answers[side])).length;
  }

  /** A text as it stands, with its HTML as long as that is of the same text. */
  text(side: ContractSide, prompt: string): { value: string; formatted: string | null } {
    const value = textOf(this.answers[side][prompt]);
    const kept = this.view[side];
    return { value, formatted: kept.answers[prompt] === value ? (kept.formatted[prompt] ?? null) : null };
  }

  answer(side: ContractSide, prompt: string, value: unknown): void {
    this.answers = { ...this.answers, [side]: withAnswer(this.answers[side], prompt, value) };
    this.#last = side;
    this.savings[side].changed();
  }

  type(key: string, parts: DateParts | null): void {
    const { [key]: _, ...rest } = this.typed;
    this.typed = parts === null ? rest : { ...rest, [key]: parts };
  }

  /** Writes without waiting for a pause. */
  soon(): void {
    for (const side of SIDES) this.savings[side].soon();
  }

  get #unsaved(): boolean {
    return SIDES.some((side) => this.savings[side].unsaved);
  }

  /** One after the other: the first save makes the contract. */
  async flush(): Promise<void> {
    for (const side of SIDES) await this.savings[side].flush();
  }

  /** Saves, then fetches the contract as the journal has it, with its texts formatted. */
  async refresh(): Promise<void> {
    await this.flush();
    const view = await contract(this.view.relationship.id, this.view.newest ? null : this.view.id);
    if (!this.#unsaved) this.view = view;
  }

  async finish(): Promise<void> {
    await this.flush();
    this.#take(await finishContract(this.view.relationship.id));
  }

  async renew(): Promise<void> {
    this.#take(await renewContract(this.view.relationship.id));
    this.#last = 'agreed';
    // What stood there was said of the texts of the last one.
    for (const side of SIDES) this.savings[side].begin(this.view[side].saved?.time ?? null);
  }

  /** Ends it. The frame has flushed what was unsaved before it opened another page. */
  end(): void {
    for (const side of SIDES) this.savings[side].end();
  }
}

const stamp = (saved: { date: string; time: string } | null): string =>
  saved === null ? '' : `${saved.date} ${saved.time}`;
