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
  // The score of a drawing is about to be typed: each letter is watched until the drawing has changed and was painted.
  async score() {
    const field = document.querySelector('main input');
    field.focus();
    window.strokes = [];
    window.watching?.abort();
    window.watching = new AbortController();
    const drawn = () => document.querySelector('main svg.wheel .now').getAttribute('d');
    window.addEventListener('keydown', async () => {
      const before = drawn();
      const begun = performance.now();
      const end = watch();
      await frame();
      await task();
      // A letter that changes nothing measures nothing.
      if (drawn() !== before) window.strokes.push({ block: end(), painted: performance.now() - begun });
      else end();
    }, { capture: true, signal: window.watching.signal });
    await rest(300);
    return {};
  },
  // Scores and finishes some wheels, one a day from a day on: what a person would do in years.
  async wheels({ from, count }) {
    const ask = (name, what) => window.__TAURI_INTERNALS__.invoke(name, what);
    for (let turn = 0; turn < count; turn += 1) {
      const date = new Date(Date.UTC(2020, 0, 1 + from + turn)).toISOString().slice(0, 10);
      const begun = await ask('begin_scores', { instrument: 'wheel-of-life', set: null, relationship: null, theirs: false });
      const prompts = begun.instrument.sections.flatMap((section) => section.prompts);
      const wheel = prompts.find((prompt) => prompt.kind === 'wheel');
      const answers = { [wheel.id]: Object.fromEntries(
        wheel.areas.map(({ id }, place) => [id, { score: (from + turn + place * 3) % 11, note: 'As it was that day.' }]),
      ) };
      const draft = { ...begun, instrument: begun.instrument.id, version: begun.instrument.version,
        wording: begun.instrument.wording, relationship: null,
        session: null, date, answers, theirs: false };
      await ask('save_entry', { draft });
      await ask('finish_entry', { id: begun.id });
    }
    return {};
  },
  // Goes from an empty room to one that shows a history, and waits until this much of it is there.
  async history({ to, drawn, count }) {
    location.hash = '#/questions';
    await until(() => document.querySelector('main input[type=search], main input'));
    await rest(300);
    const end = watch();
    const begun = performance.now();
    location.hash = to;
    await until(() => document.querySelectorAll(drawn).length >= count);
    await frame();
    await task();
    const complete = performance.now() - begun;
    return { block: end(), painted: complete, complete };
  },
};
acts[what](detail).then(done, (error) => done({ error: String(error) }));
