// How an instrument is laid out: one page when short, else a section a page, and where each prompt stands.
// Must not hold: components, addresses, words.
import type { Instrument } from '../../ipc/gen/Instrument';
import type { Prompt } from '../../ipc/gen/Prompt';
import type { Section } from '../../ipc/gen/Section';
import { isAnswered, type Answers } from './answers';

/** The most prompts that stand on one page, when there is only one section. */
const ONE_PAGE = 6;

/** Whether the whole instrument is one page. */
export const isShort = ({ sections }: Instrument): boolean =>
  sections.length === 1 && (sections[0]?.prompts.length ?? 0) <= ONE_PAGE;

/** The section with this id; the first when there is none (an address may be older than the instrument). */
export function sectionAt(
  instrument: Instrument,
  id: string | null,
): { section: Section | null; index: number } {
  const index = Math.max(
    0,
    instrument.sections.findIndex((section) => section.id === id),
  );
  return { section: instrument.sections[index] ?? null, index };
}

/** The section in which a prompt, or a scale's follow-up, is asked. */
export function sectionOf(instrument: Instrument, prompt: string): Section | null {
  const asks = (p: Prompt): boolean => p.id === prompt || (p.kind === 'scale' && p.followUp?.id === prompt);
  return instrument.sections.find(({ prompts }) => prompts.some(asks)) ?? null;
}

/** Whether every one of several questions on a page is optional: then it is said once, at its head. */
export const allOptional = ({ prompts }: Section): boolean =>
  prompts.length > 1 && prompts.every(({ optional }) => optional);

/** How many steps there are, with the check at the end. */
export const stepCount = ({ sections }: Instrument): number => sections.length + 1;

export const promptsOf = ({ sections }: Instrument): Prompt[] => sections.flatMap(({ prompts }) => prompts);

/** How far a section has come: untouched, begun, or every prompt that is not optional answered. */
export function progressOf({ prompts }: Section, answers: Answers): 'none' | 'some' | 'all' {
  const answered = prompts.filter((prompt) => isAnswered(prompt, answers));
  if (answered.length === 0) return 'none';
  return prompts.every((prompt) => prompt.optional || answered.includes(prompt)) ? 'all' : 'some';
}

/**
 * The instrument as one person fills it in: what two people fill in together, where it has sides, is left out. It is
 * shown again when it is answered and only read.
 */
export function alone(instrument: Instrument, answers: Answers, read: boolean): Instrument {
  if (!instrument.sides) return instrument;
  const shown = ({ together, prompts }: Section): boolean =>
    !together || (read && prompts.some((prompt) => isAnswered(prompt, answers)));
  return { ...instrument, sections: instrument.sections.filter(shown) };
}
