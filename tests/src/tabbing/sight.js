// What a person sees of an element: for the scripts beside this one, which are put behind it.
const shown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
// A radio or tick may be drawn by its label, or by what stands beside it.
const drawn = (element) => [element, ...(element.labels ?? []), element.nextElementSibling].filter(Boolean);
/** Null when it is in sight with nothing over its middle. */
const covered = (element) => {
  const place = drawn(element).find((each) => each.getBoundingClientRect().width >= 4) ?? element;
  const { left, right, top, bottom } = place.getClientRects()[0] ?? place.getBoundingClientRect();
  const middle = bottom - top > innerHeight ? innerHeight / 2 : (top + bottom) / 2;
  const met = document.elementFromPoint((left + right) / 2, middle);
  if (!met) return 'out of sight';
  if (place.contains(met) || met.contains(place) || met.closest('label')?.control === element) return null;
  return `under ${[met.tagName.toLowerCase(), ...met.classList].join('.')}`;
};
