// Notes everything on the page that answers a press, and how it looks without the focus; then listens which of it the focus
// comes to. arrows.js goes on from there, end.js tells what was found; sight.js stands before this. Gives how many there are.
const presses = [
  'a[href]', 'button', 'input', 'select', 'textarea', 'summary', 'label[for]', '[contenteditable=true]', '[tabindex]',
  ...['button', 'link', 'tab', 'menuitem', 'checkbox', 'radio', 'switch', 'option', 'slider'].map((role) => `[role=${role}]`),
].join();
const deeds = ['click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'dragstart'];
const hands = ['pointer', 'grab', 'grabbing', 'move', 'copy', 'crosshair'];
/** Svelte keeps what an element answers to under a symbol of this name. */
const handlers = (element) =>
  element[Object.getOwnPropertySymbols(element).find(({ description }) => description === 'events')] ?? {};
const answers = (element) => deeds.some((deed) => handlers(element)[deed] || element[`on${deed}`]);
const invites = (element) => {
  const { cursor } = getComputedStyle(element);
  return hands.includes(cursor) && getComputedStyle(element.parentElement ?? element).cursor !== cursor;
};
const looks = (element) =>
  JSON.stringify(
    drawn(element).flatMap((each) => [null, '::before'].map((part) => {
      const { outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor } = getComputedStyle(each, part);
      return [outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth}`, boxShadow, backgroundColor, borderColor];
    })),
  );

// From the very beginning, as somebody does who has just come.
document.activeElement?.blur();
const root = document.querySelector('dialog[open]') ?? document.body;
const all = [...root.querySelectorAll('*')].filter(
  (each) => shown(each) && (each.matches(presses) || answers(each) || invites(each) || each.getAttribute('draggable') === 'true'),
);
const before = new Map(all.map((each) => [each, looks(each)]));
const seen = new Map();
const came = ({ target }) => seen.set(target, { plain: looks(target) === before.get(target), over: null });
/** At the next key: by then the page has been scrolled to it. */
const leaves = () => {
  const element = document.activeElement;
  if (seen.has(element)) seen.get(element).over = covered(element);
};
document.addEventListener('focusin', came);
document.addEventListener('keydown', leaves, true);
const stop = () => {
  leaves();
  document.removeEventListener('focusin', came);
  document.removeEventListener('keydown', leaves, true);
};
window.tabbing = { all, seen, tried: new Set(), handlers, covered, stop };
return all.length;
