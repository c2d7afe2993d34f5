// A long field that grows with its words, where the webview cannot do it by itself. Must not hold: anything else.
//
// Every height read after a change makes the webview lay the page out again, so that is done as seldom as can be: once
// for all the fields of a page that has just been put up, and once for a letter. A field that is as tall as it may be is
// left alone: its text scrolls inside, and no letter can change its height.

/** Fields that stand on the page but were not measured yet. */
const fresh = new Set<HTMLTextAreaElement>();

const heightOf = (field: HTMLTextAreaElement): number =>
  field.scrollHeight > 0 ? field.scrollHeight + field.offsetHeight - field.clientHeight : 0;

function make(field: HTMLTextAreaElement, height: number): void {
  const said = `${height}px`;
  if (height > 0 && field.style.height !== said) field.style.height = said;
}

/** All are read before any is changed. */
function fitFresh(): void {
  const fields = [...fresh];
  fresh.clear();
  const heights = fields.map(heightOf);
  fields.forEach((field, at) => make(field, heights[at] ?? 0));
}

/** Whether the look holds it lower than it was made: it may grow no further. */
const held = (field: HTMLTextAreaElement): boolean => parseFloat(field.style.height) > field.offsetHeight;

/** As low as the text allows: it has to be let go of first, and the page is shorter meanwhile. */
function shrink(field: HTMLTextAreaElement): void {
  const { scrollX, scrollY } = window;
  field.style.height = 'auto';
  make(field, heightOf(field));
  // One near the page's end would have moved under the pen.
  if (window.scrollY !== scrollY) window.scrollTo(scrollX, scrollY);
}

/** Keeps a textarea as tall as its text, never shorter than its rows, for as long as it is on the page. */
export function grow(field: HTMLTextAreaElement): () => void {
  if (globalThis.CSS?.supports('field-sizing', 'content')) return () => undefined;
  let { length } = field.value;
  const fit = () => {
    const longer = field.value.length > length;
    ({ length } = field.value);
    const over = field.scrollHeight > field.clientHeight;
    if (longer && over && !held(field)) make(field, heightOf(field));
    if (!longer && !over) shrink(field);
  };
  if (field.value !== '') {
    if (fresh.size === 0) queueMicrotask(fitFresh);
    fresh.add(field);
  }
  field.addEventListener('input', fit);
  return () => {
    fresh.delete(field);
    field.removeEventListener('input', fit);
  };
}
