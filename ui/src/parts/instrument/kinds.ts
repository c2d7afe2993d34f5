// What kinds of prompt have in common. Must not hold: components, answers.
import type { Prompt } from '../../ipc/gen/Prompt';

/** Whether its answer is rows: actions or goals. */
export const isRows = ({ kind }: Prompt): boolean => kind === 'actions' || kind === 'goals';

/** Whether its answer is words that another text can be taken into. */
export const takesText = ({ kind }: Prompt): boolean => kind === 'text' || kind === 'line';

/** Whether it is scored as a snapshot of a day: a wheel, or statements. */
export const isScored = ({ kind }: Prompt): boolean => kind === 'wheel' || kind === 'statements';
