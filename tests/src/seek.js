// Finds one visible element by role, name and the group it stands in. Arguments: role, name, group or null.
// Returns {element, enabled} or {others: names of the same role that are there}.
const [role, name, group] = arguments;

const selectors = {
  button: 'button, [role=button], input[type=submit], summary',
  link: 'a[href]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  field: 'input:not([type=radio]):not([type=checkbox]):not([type=submit]), textarea, [contenteditable=true]',
  radio: 'input[type=radio], [role=radio]',
  checkbox: 'input[type=checkbox], [role=checkbox]',
  select: 'select',
};

// Marks that set a name apart in its sentence are neither seen nor heard.
const tidy = (text) => (text ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
const byIds = (ids) => ids.split(/\s+/).map((id) => tidy(document.getElementById(id)?.textContent)).join(' ');

function nameOf(element) {
  if (element.hasAttribute('aria-labelledby')) return tidy(byIds(element.getAttribute('aria-labelledby')));
  if (element.hasAttribute('aria-label')) return tidy(element.getAttribute('aria-label'));
  if (element.labels?.length) return tidy([...element.labels].map((label) => label.textContent).join(' '));
  return tidy(element.textContent) || tidy(element.getAttribute('title'));
}

// A radio or tick may be drawn by its label, with the input itself invisible: then the label is what a person sees.
const shown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
const target = (element) => {
  const drawn = element.getBoundingClientRect();
  const tiny = drawn.width < 4 || drawn.height < 4 || getComputedStyle(element).opacity === '0';
  return tiny && element.labels?.length ? element.labels[0] : element;
};

const groups = 'fieldset, [role=group], [role=radiogroup], section, article, li, tr, details, dialog, nav, main';
function saysGroup(container) {
  if (container.hasAttribute('aria-labelledby') || container.hasAttribute('aria-label')) {
    if (nameOf(container).startsWith(group)) return true;
  }
  const title = container.querySelector('legend, h1, h2, h3, h4, h5, h6, th, summary, label');
  return title !== null && tidy(title.textContent).startsWith(group);
}

const here = [...document.querySelectorAll(selectors[role])].filter((element) => shown(target(element)));
const named = here.map((element) => [element, nameOf(element)]);
const inside = ([element]) => {
  if (group === null) return true;
  for (let at = element.parentElement?.closest(groups); at; at = at.parentElement?.closest(groups)) {
    if (saysGroup(at)) return true;
  }
  return false;
};
const fits = named.filter(inside);
const found = fits.find(([, said]) => said === name) ?? fits.find(([, said]) => said.startsWith(name));
if (!found) return { others: fits.map(([, said]) => said).slice(0, 40) };
const element = found[0];
// The driver's own scrolling stops short of some elements: what a hand would scroll to is brought into view here.
const { top, bottom } = target(element).getBoundingClientRect();
// What sticks to the window's lower edge lies over it; the page says how high that is.
const covered = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
if (top < 0 || bottom > innerHeight - covered) target(element).scrollIntoView({ block: 'center' });
// Whether a press then meets it: WebKit may scroll back to the caret in the very moment of the press.
if (!window.hands) {
  window.hands = {};
  window.addEventListener('click', ({ target: met }) => (window.hands.met ||= window.hands.at.contains(met)), true);
}
Object.assign(window.hands, { at: target(element), met: false });
const enabled = !element.disabled && element.getAttribute('aria-disabled') !== 'true';
return { element: target(element), enabled };
