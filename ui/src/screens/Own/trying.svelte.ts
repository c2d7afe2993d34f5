// A form that is being tried: an entry that is never begun. Must not hold: components; nothing here may write.
import { form as askForm, places } from '../../ipc';
import type { EntryView } from '../../ipc/gen/EntryView';
import { withAnswer } from '../../parts/instrument/answers';
import type { DateParts } from '../../parts/instrument/typed-date';
import { OpenEntry } from '../Entry/open.svelte';

export class Trying extends OpenEntry {
  override answer(id: string, value: unknown): void {
    this.answers = withAnswer(this.answers, id, value);
  }
  override type(id: string, parts: DateParts | null): void {
    const { [id]: _, ...rest } = this.typed;
    this.typed = parts === null ? rest : { ...rest, [id]: parts };
  }
}

/** The form as it was last typed, as an entry of today with nothing in it. */
export async function blankOf(id: string): Promise<EntryView> {
  const [{ form }, { today }] = await Promise.all([askForm(id), places()]);
  return {
    id: `try-${id}`,
    instrument: form,
    relationship: null,
    session: null,
    state: 'draft',
    date: today,
    saved: null,
    stored: false,
    answers: {},
    formatted: {},
    carried: [],
    previousWheel: null,
  };
}
