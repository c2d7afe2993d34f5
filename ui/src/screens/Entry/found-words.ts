// The words somebody looked for, marked in the entry they opened. They are marked without a change to the page, so that
// nothing of what stands there can be mistaken for a mark. Where the webview cannot, the entry is shown all the same.

const NAME = 'found';

/** Every place under `root` where one of the words stands, whatever the case. */
export function placesOf(root: Node, words: string[]): Range[] {
  const wanted = words.map((word) => word.toLowerCase());
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Range[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = (node.nodeValue ?? '').toLowerCase();
    if (text.length !== node.nodeValue?.length) continue; // a letter that is two in small: its places would not fit
    for (const word of wanted) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        found.push(range);
      }
    }
  }
  return found.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
}

/** Marks the words and brings the first of them into sight; what comes back takes the marks away. */
export function markFound(root: Node, words: string[]): () => void {
  const places = placesOf(root, words);
  if (places.length === 0) return () => {};
  places[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  if (typeof Highlight === 'undefined' || !CSS.highlights) return () => {};
  CSS.highlights.set(NAME, new Highlight(...places));
  return () => void CSS.highlights.delete(NAME);
}
