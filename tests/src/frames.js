// Watches the page's main thread from inside. Arguments: what to do, its own arguments, and the callback of an
// asynchronous script. A message that posts itself again comes back at once while the thread is free; the longest gap
// between two of them is the longest time nothing else could happen: script, style, layout and painting together.
const [what, detail, done] = arguments;

function watch() {
  const { port1, port2 } = new MessageChannel();
  let [last, longest, on] = [performance.now(), 0, true];
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (on) port2.postMessage(0);
  };
  port2.postMessage(0);
  return () => {
    on = false;
    return Math.max(longest, performance.now() - last);
  };
}
const frame = () => new Promise((go) => requestAnimationFrame(go));
const task = () => new Promise((go) => setTimeout(go, 0));
const rest = (ms) => new Promise((go) => setTimeout(go, ms));
const until = async (ready) => {
  while (!ready()) await frame();
};

const acts = {
  // Goes to a page of the gallery; `questions` is how many make it complete.
  async open({ to, questions }) {
    await rest(150);
    const end = watch();
    const begun = performance.now();
    location.hash = `#/gallery/${to}`;
    await until(() => document.querySelector(`nav a[href='#/gallery/${to}'][aria-current]`));
    await frame();
    await task();
    const painted = performance.now() - begun;
    await until(() => document.querySelectorAll('main .asked').length >= questions);
    await frame();
    await task();
    const complete = performance.now() - begun;
    return { block: end(), painted, complete };
  },
  // A field with this text in it, its caret at a part of the way.
  async field({ bare, text, caret }) {
    if (bare) {
      const own = document.createElement('textarea');
      own.className = 'field';
      own.rows = 5;
      document.querySelector('main h1').after(own);
    }
    const field = document.querySelector('main textarea');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
    const at = Math.round(text.length * caret);
    field.setSelectionRange(at, at);
    window.strokes = [];
    // One watch at a time: those of the fields before would take turns with this one, and count every letter again.
    window.watching?.abort();
    window.watching = new AbortController();
    window.addEventListener('keydown', async () => {
      const begun = performance.now();
      const end = watch();
      await frame();
      await task();
      window.strokes.push({ block: end(), painted: performance.now() - begun });
    }, { capture: true, signal: window.watching.signal });
    await rest(1500);
    return {};
  },
  strokes: async () => window.strokes,
};
acts[what](detail).then(done, (error) => done({ error: String(error) }));
