// Capitals at the start of a word, which every language here writes alike. What must not live here: words.

/** The word with a capital, for the start of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A title in the middle of a sentence: "setting direction". */
export function lower(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
