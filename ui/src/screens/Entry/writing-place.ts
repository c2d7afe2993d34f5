// The sentence one was writing when one went to read: which field, and where in it. Ids and numbers only, nobody's words,
// so it may wait here until one comes back. What must not live here: addresses.
type Caret = { field: string; start: number; end: number };

const carets = new Map<string, Caret>();
export const isText = (element: unknown): element is HTMLTextAreaElement | HTMLInputElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');

/** Notes where in an entry the caret is; nothing when it is in no text. */
export function noteCaret(entry: string, element: Element | null): void {
  if (!isText(element) || element.id === '') return;
  const { selectionStart, selectionEnd } = element;
  carets.set(entry, { field: element.id, start: selectionStart ?? 0, end: selectionEnd ?? 0 });
}

/** The field in which the caret waits to be put back; null when it waits in none. */
export const fieldOfCaret = (entry: string): string | null => carets.get(entry)?.field ?? null;

/** Puts the caret back and forgets it; whether there was one. */
export function takeCaret(entry: string): boolean {
  const caret = carets.get(entry);
  const field = caret ? document.getElementById(caret.field) : null;
  carets.delete(entry);
  if (!caret || !isText(field)) return false;
  field.focus();
  field.setSelectionRange(caret.start, caret.end);
  field.scrollIntoView({ block: 'center' });
  return true;
}
