// What lives here: small numbers as an English sentence says them. What must not: anything a screen decides.
export { capital, lower } from '../case';

const small = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];

const grouped = new Intl.NumberFormat('en-GB');

/** "five"; from twenty-one on in figures, because long numbers in words are slower to read. */
export function inWords(n: number): string {
  return small[n] ?? figures(n);
}

/** "10,000". */
export function figures(n: number): string {
  return grouped.format(n);
}

/** "one task", "three tasks". */
export function counted(n: number, one: string, many: string): string {
  return `${inWords(n)} ${n === 1 ? one : many}`;
}
