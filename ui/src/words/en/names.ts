// What lives here: names a person or an instrument gave, inside an English sentence. What must not: the sentences.

/** A name that would read as part of the sentence stands in quotation marks. */
export const quoted = (name: string): string => (/[,;:]|\S \S+ \S/.test(name) ? `“${name}”` : name);

/** "Work, Money and Rest". */
export function list(names: readonly string[]): string {
  const all = names.map(quoted);
  const last = all[all.length - 1] ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}

/** What somebody wrote, at the end of a sentence: one that ends as a sentence does gets no full stop besides. */
export const ended = (what: string): string => (/[.?!…]$/.test(what) ? what : `${what}.`);
