// Putting a borrowed question into an answer, as a Markdown quote with room to write under it.
// Must not hold: components or the caret itself (the field moves it to the end).

/** The answer with the question at its end. What was there stays, and the last line is empty, for the pen. */
export function borrowed(answer: string, question: string): string {
  const before = answer.trimEnd();
  const quote = question
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${line}`)
    .join('\n');
  return `${before === '' ? '' : `${before}\n\n`}${quote}\n\n`;
}
