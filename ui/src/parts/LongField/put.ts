// Writing into a field as a person would, so that the webview's own undo takes it back. Must not hold: what is written.
import type { Change, Written } from './markdown';

type Field = HTMLTextAreaElement | HTMLInputElement;

export const writtenIn = (field: HTMLTextAreaElement): Written => ({
  text: field.value,
  start: field.selectionStart,
  end: field.selectionEnd,
});

/** Makes a change in a field and tells the page of it; the field then has the focus. */
export function put(field: Field, { from, to, insert, start, end }: Change): void {
  field.focus();
  if (from !== to || insert !== '') {
    field.setSelectionRange(from, to);
    // Nothing newer writes into a field and keeps its undo: setRangeText throws the history away.
    const typed = document.execCommand?.(insert === '' ? 'delete' : 'insertText', false, insert) ?? false;
    if (!typed) {
      field.setRangeText(insert, from, to, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: insert }));
    }
  }
  field.setSelectionRange(start, end);
}
