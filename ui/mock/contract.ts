// The contract with Gwen, begun by both, with the real points. What must not live here: commands of other screens.
import toml from '../../content/en/instruments/contract.toml?raw';
import type { ContractSide } from '../src/ipc/gen/ContractSide';
import type { ContractText } from '../src/ipc/gen/ContractText';
import type { ContractView } from '../src/ipc/gen/ContractView';
import type { Instrument } from '../src/ipc/gen/Instrument';
import type { RelationshipCard } from '../src/ipc/gen/RelationshipCard';
import type { EntryCard } from '../src/ipc/gen/EntryCard';
import type { ReviewsView } from '../src/ipc/gen/ReviewsView';
import type { Section } from '../src/ipc/gen/Section';

type Table = Record<string, string | boolean>;
const keys = (block: string): Table =>
  Object.fromEntries(
    [...block.matchAll(/^(\w+) = (?:"(.*)"|(true|false))$/gm)].map(([, key, text, flag]) => [
      key,
      text ?? flag === 'true',
    ]),
  );

/** Reads as much of the file as stands in it: an instrument of texts, a date and signatures. */
function instrument(): Instrument {
  const [head = '', ...sections] = toml.split('[[section]]');
  return {
    version: 1,
    library: null,
    headline: null,
    roles: ['both'],
    phases: [],
    sources: [],
    ...keys(head),
    sections: sections.map((block): Section => {
      const [section = '', ...prompts] = block.split('[[section.prompt]]');
      return {
        why: null,
        together: false,
        ...keys(section),
        prompts: prompts.map((prompt) => ({
          help: null,
          optional: false,
          borrow: [],
          carry: null,
          ...keys(prompt),
        })),
      } as unknown as Section;
    }),
  } as unknown as Instrument;
}

const said: Record<ContractSide, Record<string, string>> = {
  mine: {
    'how-often': 'Every fortnight to begin with. I lose my nerve if I leave it longer.',
    'where-and-how': 'Anywhere that is not the library. People stop to chat.',
    'cannot-come': 'Tell me a day before, so I do not sit there wondering.',
    'kept-private': 'All of it, most of all what I say about Idris and the regional team.',
  },
  theirs: {
    'how-often': 'Once a month, and a call in between if either of us wants one.',
    'where-and-how': 'My kitchen table, or video in bad weather.',
    'cannot-come': 'A text will do.\n\nThings happen.',
    'kept-private': 'Everything, unless somebody may be harmed. I would tell you first.',
  },
  agreed: {
    'how-often': 'Every three weeks until June, then monthly. A call whenever either asks.',
    'where-and-how': 'Gwen’s kitchen, or video. Never at work.',
  },
};

const html = (text: string) =>
  text
    .split('\n\n')
    .map((each) => `<p>${each}</p>`)
    .join('');

const look = (id: string, title: string, purpose: string) => ({
  id,
  title,
  purpose,
  time: '10 to 15 minutes',
});
const written = (
  id: string,
  date: string,
  state: EntryCard['state'],
  relationship: RelationshipCard,
): EntryCard => ({
  id,
  instrument: look('review', 'Mentoring review', ''),
  title: 'Mentoring review',
  excerpt: 'We laugh more than I expected, and we still run over by twenty minutes every time.',
  side: null,
  relationship,
  state,
  date,
});

export function contracts(gwen: RelationshipCard, today: string, begun: boolean) {
  const form = instrument();
  const points = form.sections.filter(({ together }) => !together).flatMap(({ prompts }) => prompts);
  const text = (side: ContractSide): ContractText => {
    const answers = begun ? said[side] : {};
    return { entry: begun ? side : null, state: 'draft', answers, formatted: {}, saved: null };
  };
  let view: ContractView = {
    relationship: gwen,
    today,
    instrument: form,
    id: begun ? 'c1' : null,
    position: 1,
    newest: true,
    mine: text('mine'),
    theirs: text('theirs'),
    agreed: text('agreed'),
    points: points.length,
    agreedPoints: 2,
    signed: null,
    review: null,
    suggestedReview: '2026-09-12',
    earlier: [],
  };
  const shown = (): ContractView => {
    const formatted = (side: ContractSide) =>
      Object.fromEntries(
        points.flatMap(({ id }) => {
          const answer = view[side].answers[id];
          return typeof answer === 'string' ? [[id, html(answer)]] : [];
        }),
      );
    const whole = (side: ContractSide): ContractText => ({ ...view[side], formatted: formatted(side) });
    return { ...view, mine: whole('mine'), theirs: whole('theirs'), agreed: whole('agreed') };
  };
  return {
    contract: ({ which }: { which: string | null }) =>
      which === null
        ? shown()
        : { ...shown(), id: which, newest: false, signed: '2025-11-06', review: '2026-05-06' },
    save_contract: ({ side, answers }: { side: ContractSide; answers: ContractText['answers'] }) => {
      view = { ...view, [side]: { ...view[side], entry: side, answers } };
      return { date: today, time: '14:02' };
    },
    finish_contract: () => {
      view = { ...view, signed: today, review: view.suggestedReview };
      return shown();
    },
    reviews: (): ReviewsView => ({
      relationship: gwen,
      today,
      next: begun ? '2026-03-03' : null,
      goals: begun ? [{ id: 'g1', what: 'The evening team writes its own rota', review: '2026-06-01' }] : [],
      forms: [
        look('goal-check', 'Is this a good goal?', 'Look hard at one goal before you set off.'),
        look('relationship-health', 'How are we doing?', 'Nine things that commonly go wrong.'),
        look('review', 'Mentoring review', 'Stop for once, and ask whether this is still worth your time.'),
        look('mentee-evaluation', 'Looking back as a mentee', 'Say what being mentored has done for you.'),
      ],
      written: begun
        ? [written('w2', '2026-02-02', 'draft', gwen), written('w1', '2025-09-06', 'done', gwen)]
        : [],
    }),
    renew_contract: () => {
      const earlier = { id: 'c1', position: 1, signed: view.signed, review: view.review };
      const { 'review-on': _, 'signed-one': __, 'signed-other': ___, ...agreed } = view.agreed.answers;
      const empty = { ...text('mine'), answers: {} };
      view = {
        ...view,
        id: 'c2',
        position: 2,
        mine: empty,
        theirs: empty,
        agreed: { ...view.agreed, answers: agreed },
        signed: null,
        review: null,
        earlier: [earlier],
      };
      return shown();
    },
  };
}
