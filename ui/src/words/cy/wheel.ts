// Welsh about a wheel: the sentence that says what it shows, its table, its key. The names of areas stand where nothing
// changes their first letter. What must not live here: arithmetic on scores, drawing.
import type { Facts, Move } from '../../parts/wheel/facts';
import type { wheel as english } from '../en/wheel';
import type { Partly } from '..';
import { counted, figures, nouns } from './numbers';

const empty = 'Does dim sgôr gan unrhyw faes eto. Dewiswch rif i un, a dyna ddechrau’r olwyn.';

/** Up to three by name, more by number. */
const some = (names: readonly string[]): string =>
  names.length > 3 ? counted(names.length, nouns.maes) : names.join(', ');
const moved = (verb: string, moves: readonly Move[]): string[] => {
  if (moves.length === 0) return [];
  if (moves.length > 3) return [`${verb} ${counted(moves.length, nouns.maes)}`];
  return [
    `${verb} ${moves.map(({ name, from, to }) => `${name} o ${figures(from)} i ${figures(to)}`).join(', ')}`,
  ];
};

function compared({ rose, fell, same, count }: Facts, since: string): string {
  const parts = [...moved('cododd', rose), ...moved('gostyngodd', fell)];
  if (parts.length > 0) return `Ers ${since}, ${parts.join('; ')}.`;
  return same.length === count
    ? `Does dim wedi newid ers ${since}: yr un yw pob sgôr.`
    : `Does dim sgôr wedi newid ers ${since}.`;
}

function alone({ scored, count, highest, lowest }: Facts): string {
  if (highest === null || lowest === null) return '';
  if (scored > 1 && highest.score === lowest.score)
    return `Mae pob maes${scored < count ? ' â sgôr' : ''} ar ${figures(highest.score)}.`;
  const high = `Uchaf: ${some(highest.names)}, ${figures(highest.score)}.`;
  return scored === 1 ? high : `${high} Isaf: ${some(lowest.names)}, ${figures(lowest.score)}.`;
}

export const wheel: Partly<typeof english> = {
  says(facts, since) {
    if (facts.scored === 0) return empty;
    const comparable = facts.rose.length + facts.fell.length + facts.same.length > 0;
    const sentences = [since !== null && comparable ? compared(facts, since) : alone(facts)];
    if (since !== null && comparable && facts.fresh.length > 0)
      sentences.push(`Heb sgôr y tro diwethaf: ${some(facts.fresh)}.`);
    if (facts.unscored.length > 0) sentences.push(`Heb sgôr: ${some(facts.unscored)}.`);
    return sentences.join(' ');
  },
  empty,
  emptyRead: 'Ni roddwyd sgôr i unrhyw faes.',
  area: 'Maes',
  numberAndArea: 'Rhif a maes',
  change: 'Newid',
  today: 'Heddiw',
  notScored: 'dim sgôr',
  moved(from, to) {
    if (from === null || to === null) return '';
    if (from === to) return 'yr un';
    return to > from ? `i fyny ${figures(to - from)}` : `i lawr ${figures(from - to)}`;
  },
  titled: (title, date, before) =>
    before === null ? `${title}, ${date}` : `${title}, ${date} dros ${before}`,
  caption: (before) =>
    before === null ? 'Sgôr o ddeg i bob maes' : `Sgôr o ddeg i bob maes: ${before} a nawr`,
  captionNumbered: (before) =>
    before === null
      ? 'Y meysydd yn ôl eu rhifau ar yr olwyn, gyda sgôr o ddeg'
      : `Y meysydd yn ôl eu rhifau ar yr olwyn, gyda sgôr o ddeg: ${before} a nawr`,
  line: (when, line) => `${when}, ${['llinell lawn', 'llinell doredig', 'llinell ddotiog'][line] ?? ''}`,
  notBefore: 'dim sgôr cynharach',
  was: (score, name) => `${figures(score)}, fel “${name}”`,
  typed: (area) => `Sgôr, 0 i 10: ${area}`,
  typedWrong: 'Teipiwch rif cyfan o 0 i 10.',
  type: 'Teipio’r rhifau yn lle hynny',
  choose: 'Dewis y rhifau yn lle hynny',
};
