// Which questions of the bank hold what somebody looks for. What must not live here: components, words.
import type { FamilyView } from '../../ipc/gen/FamilyView';

/** As it is compared: without accents, capitals and curly apostrophes. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

/** The families with the questions that hold every word of `find`, in their text or their family's title. A family
 *  without any is left out, unless nothing is looked for. */
export function found(families: readonly FamilyView[], find: string, starred: boolean): FamilyView[] {
  const wanted = plain(find).split(/\s+/).filter(Boolean);
  if (wanted.length === 0 && !starred) return [...families];
  return families
    .map((family) => ({
      ...family,
      questions: family.questions.filter((question) => {
        const text = plain(`${family.title} ${question.text}`);
        return (question.starred || !starred) && wanted.every((word) => text.includes(word));
      }),
    }))
    .filter(({ questions }) => questions.length > 0);
}

export const countOf = (families: readonly FamilyView[]): number =>
  families.reduce((sum, { questions }) => sum + questions.length, 0);

/** The families with one question starred or not. */
export const withStar = (families: readonly FamilyView[], id: string, starred: boolean): FamilyView[] =>
  families.map((family) => ({
    ...family,
    questions: family.questions.map((question) => (question.id === id ? { ...question, starred } : question)),
  }));
