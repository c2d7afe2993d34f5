// The question bank in its states: usual, starred, nothing in it, very long, right to left. Must not hold: anything else.
import type { FamilyView } from '../../ipc/gen/FamilyView';
import type { QuestionView } from '../../ipc/gen/QuestionView';
import { LONG_LABEL, RTL } from '../instrument/fixtures';

const question = (id: string, text: string, over: Partial<QuestionView> = {}): QuestionView => ({
  id,
  text,
  starred: false,
  own: false,
  ...over,
});
export const families: FamilyView[] = [
  {
    id: 'holding-back',
    title: 'Holding back',
    about: 'When something is not being said.',
    own: false,
    questions: [
      question('careful', 'What would you say if you were not being careful?'),
      question('cost', 'What is the cost of leaving it as it is?', { starred: true }),
      question('decided', 'What have you already decided?'),
    ],
  },
  {
    id: 'outcomes',
    title: 'Outcomes',
    about: 'When the end is out of sight.',
    own: false,
    questions: [
      question('want', 'What do you want instead?'),
      question('own-1', 'And what would your Großmutter say to that?', { own: true }),
    ],
  },
  {
    id: 'f-own',
    title: 'Heard from Gwen',
    about: '',
    own: true,
    questions: [question('own-2', 'Whose café is it?', { own: true })],
  },
];

const empty = {
  id: 'bank',
  families: [] as FamilyView[],
  added: [] as string[],
  onpick: (_: QuestionView): void => undefined,
};
export const fixtures = {
  empty,
  filled: { ...empty, families, added: ['What have you already decided?'] },
  long: {
    ...empty,
    families: [
      {
        ...families[0]!,
        title: LONG_LABEL,
        questions: Array.from({ length: 60 }, (_, i) => question(`q${i}`, `${i} ${LONG_LABEL}`)),
      },
    ],
  },
  rtl: { ...empty, families: [{ ...families[0]!, title: RTL, questions: [question('r', RTL)] }] },
};
