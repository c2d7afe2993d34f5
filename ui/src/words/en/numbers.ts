// What lives here: small numbers as an English sentence says them. What must not: anything a screen decides.

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

/** The word with a capital, for the start of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A title in the middle of a sentence: "setting direction". */
export function lower(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** "one task", "three tasks". */
export function counted(n: number, one: string, many: string): string {
  return `${inWords(n)} ${n === 1 ? one : many}`;
}
