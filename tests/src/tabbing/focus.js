// What has the focus, once nothing on the page has changed for some frames: null when it is what was expected, by kind and the
// beginning of its name, and can be seen; else what it is in place of that. What is slow to come gets some seconds of frames.
const [expected, done] = arguments;
const QUIET = 8;
const MOST = 240;
const tidy = (text) => (text ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
const said = (element) => {
  const name = element.getAttribute('aria-label') ?? (tidy(element.labels?.[0]?.textContent) || element.textContent);
  return `${element.tagName.toLowerCase()} ${tidy(name)}`.slice(0, 90);
};
let still = 0;
const watcher = new MutationObserver(() => (still = 0));
watcher.observe(document.body, { childList: true, subtree: true });
const look = (frames) => {
  still += 1;
  const at = document.activeElement;
  const lost = at === null || at === document.body;
  const unseen = lost ? null : shown(at) ? covered(at) : 'invisible';
  const right = !lost && unseen === null && said(at).startsWith(expected);
  if (still < QUIET || (!right && frames < MOST)) return requestAnimationFrame(() => look(frames + 1));
  watcher.disconnect();
  done(right ? null : lost ? 'nowhere' : [unseen, said(at)].filter(Boolean).join(': '));
};
look(0);
