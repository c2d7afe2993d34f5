// A long field that grows with its words, where the webview cannot do it by itself. Must not hold: anything else.

/** Keeps a textarea as tall as its text, never shorter than its rows, for as long as it is on the page. */
export function grow(field: HTMLTextAreaElement): () => void {
  if (globalThis.CSS?.supports('field-sizing', 'content')) return () => undefined;
  const fit = () => {
    const { scrollX, scrollY } = window;
    field.style.height = 'auto';
    const edges = field.offsetHeight - field.clientHeight;
    if (field.scrollHeight > 0) field.style.height = `${field.scrollHeight + edges}px`;
    // While it was measured the page was shorter, and one near its end would have moved under the pen.
    if (window.scrollY !== scrollY) window.scrollTo(scrollX, scrollY);
  };
  fit();
  field.addEventListener('input', fit);
  return () => field.removeEventListener('input', fit);
}
