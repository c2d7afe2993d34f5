// What of the things begin.js noted the focus did not come to, or came to unseen: a list of sentences, empty when all is well.
const [done] = arguments;
const { all, seen, covered, stop } = window.tabbing;
stop();
const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
const named = (element) => {
  const said = element.getAttribute('aria-label') ?? (tidy(element.labels?.[0]?.textContent) || element.textContent);
  return `${element.tagName.toLowerCase()} “${tidy(said)}”${element.id ? ` #${element.id}` : ''}`;
};
/** One of radios, which arrows choose; or of a list below a box that says which one is meant. */
const chosen = (element) => {
  if (element.type === 'radio') return [...document.getElementsByName(element.name)].some((each) => each.form === element.form && seen.has(each));
  const list = element.closest('[role=listbox]');
  return list !== null && [...document.querySelectorAll(`[role=combobox][aria-controls="${list.id}"]`)].some((each) => seen.has(each));
};
// The focus is sent there by the page itself: a place to begin, a heading, what is said.
const sent = 'main, h1, h2, h3, h4, section, article, div, p, li, legend';
const can = (element) => {
  if (seen.has(element) || chosen(element)) return true;
  if (element.disabled || element.matches('[inert] *, fieldset:disabled *')) return true;
  if (element.getAttribute('tabindex') === '-1' && element.matches(sent)) return true;
  // What shows a number takes none.
  if (element.matches('label')) return (element.control?.matches('meter, output') ?? true) || can(element.control);
  const around = element.parentElement?.closest('a[href], button, summary, label');
  if (around) return can(around);
  // For a pointer only, and hidden from others: what does the same stands beside it.
  return element.getAttribute('aria-hidden') === 'true' && [...element.parentElement.querySelectorAll('button')].some((each) => seen.has(each));
};
const frame = () => new Promise(requestAnimationFrame);
/** WebKit scrolls to a field a moment after it has the focus: what was not in sight gets that moment. */
const hidden = async (element) => {
  element.focus();
  for (let frames = 0; frames < 30 && covered(element); frames += 1) await frame();
  return covered(element);
};
(async () => {
  const told = all.filter((each) => each.isConnected && !can(each)).map((each) => `not reached: ${named(each)}`);
  for (const [element, { plain, over }] of seen) {
    if (!element.isConnected || element.matches('body, main')) continue;
    if (plain) told.push(`looks the same with the focus: ${named(element)}`);
    const still = over && (await hidden(element));
    if (still) told.push(`${still}: ${named(element)}`);
  }
  done(told);
})();
