// Numbers and names in a Welsh sentence. A noun stays in the singular after a number, and its first letter changes after some
// of them. What must not live here: sentences.

const rules = new Intl.PluralRules('cy');
const grouped = new Intl.NumberFormat('cy');

/** A noun after each kind of number Welsh knows: 0, 1, 2, 3, 6, and every other. */
export type Noun = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** "10,000". */
export const figures = (n: number): string => grouped.format(n);

/** "2 gofnod", "5 cofnod". */
export const counted = (n: number, noun: Noun): string =>
  `${figures(n)} ${noun[rules.select(n)] ?? noun.other}`;

/** Masculine nouns mutate after 2 (soft), 3 and 6 (aspirate); feminine ones after 2 and 6. */
export const nouns = {
  cofnod: { two: 'gofnod', few: 'chofnod', many: 'chofnod', other: 'cofnod' },
  cwestiwn: { two: 'gwestiwn', few: 'chwestiwn', many: 'chwestiwn', other: 'cwestiwn' },
  cam: { two: 'gam', few: 'cham', many: 'cham', other: 'cam' },
  ateb: { other: 'ateb' },
  drafft: { two: 'ddrafft', other: 'drafft' },
  diwrnod: { two: 'ddiwrnod', other: 'diwrnod' },
  wythnos: { other: 'wythnos' },
  munud: { two: 'funud', other: 'munud' },
  awr: { other: 'awr' },
  mis: { two: 'fis', other: 'mis' },
  maes: { two: 'faes', other: 'maes' },
  tasg: { two: 'dasg', many: 'thasg', other: 'tasg' },
  tudalen: { two: 'dudalen', many: 'thudalen', other: 'tudalen' },
  perthynas: { two: 'berthynas', many: 'pherthynas', other: 'perthynas' },
} satisfies Record<string, Noun>;

/** "Idris, Siân ac Anna": "ac" before a vowel. People's names do not mutate. */
export function list(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  if (names.length < 2) return last;
  const and = /^[aeiouwyâêîôûŵŷ]/iu.test(last) ? 'ac' : 'a';
  return `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}
