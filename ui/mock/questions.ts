// The question bank for the pretended core, read from content/ so that it looks as it will.
import raw from '../../content/en/questions.toml?raw';
import type { FamilyView } from '../src/ipc/gen/FamilyView';
import type { QuestionsView } from '../src/ipc/gen/QuestionsView';

const said = (text: string, key: string): string => new RegExp(`${key} = "([^"]*)"`).exec(text)?.[1] ?? '';

const families: FamilyView[] = raw
  .split('[[family]]')
  .slice(1)
  .map((family) => ({
    id: said(family, 'id'),
    title: said(family, 'title'),
    about: said(family, 'about'),
    own: false,
    questions: family
      .split('{')
      .slice(1)
      .map((question, at) => ({
        id: said(question, 'id'),
        text: said(question, 'text'),
        starred: at === 2,
        own: false,
      })),
  }));
families[3]?.questions.push({
  id: 'own-1',
  text: 'What would you tell me if the walk were longer?',
  starred: true,
  own: true,
});
families.push({
  id: 'gwen',
  title: 'Heard from Gwen',
  about: '',
  own: true,
  questions: [{ id: 'own-2', text: 'And what does the rota say?', starred: false, own: true }],
});

let number = 0;
const view = (): QuestionsView => ({ families, ofTheDay: families[9]?.questions[1] ?? null });
const everywhere = () => families.flatMap(({ questions }) => questions);

export const questions = {
  questions: view,
  star_question: ({ id, starred }: { id: string; starred: boolean }) => {
    const question = everywhere().find((each) => each.id === id);
    if (question) question.starred = starred;
    return null;
  },
  save_own_question: ({
    question: draft,
  }: {
    question: { id: string | null; family: string; text: string };
  }) => {
    const known = everywhere().find(({ id }) => id === draft.id);
    if (known) known.text = draft.text;
    else
      families
        .find(({ id }) => id === draft.family)
        ?.questions.push({ id: `new-${(number += 1)}`, text: draft.text, starred: false, own: true });
    return view();
  },
  save_own_family: ({ family: { title } }: { family: { title: string } }) => {
    families.push({ id: `new-${(number += 1)}`, title, about: '', own: true, questions: [] });
    return view();
  },
  delete_own_question: ({ id }: { id: string }) => {
    for (const family of families) family.questions = family.questions.filter((each) => each.id !== id);
    return { kept: id };
  },
  delete_own_family: ({ id }: { id: string }) => {
    families.splice(
      families.findIndex((each) => each.id === id),
      1,
    );
    return { kept: id };
  },
  put_back: () => null,
};
