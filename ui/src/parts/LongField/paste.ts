// Rich text from elsewhere as Markdown: headings, lists, emphasis, quotations and links; everything else as its text.
// It is read in a document that runs nothing and loads nothing. What must not live here: the field, inserting.
import Turndown from 'turndown';

/** Never passes, with all that is in it. */
const NOTHING =
  'script,style,img,picture,svg,math,iframe,frame,object,embed,video,audio,canvas,template,noscript,link,meta,base,title,input,select,textarea,[hidden]';
/** What Markdown has words for. Without any of it, plain text says the same. */
const RICH = 'h1,h2,h3,h4,h5,h6,li,strong,b,em,i,blockquote,a[href]';
const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s<>]+$/i;
const TRACKING = /^(?:utm_|mc_[ce]id$|(?:fb|g|ms)clid$|igshid$|_hs)/i;

/** The Markdown of some HTML, or null where it says no more than its plain text. */
export function pasted(html: string): string | null {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  clean(body);
  if (body.querySelector(RICH) === null) return null;
  const made = service.turndown(body);
  return made
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** As it stands between what is written already: headings, lists and paragraphs begin and end a line of their own. */
export function fitted(made: string, before: string, after: string): string {
  const block = made.includes('\n') || /^(?:#{1,6} |[-*+] |\d+\. |>)/.test(made);
  if (!block) return made;
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const tail = after === '' || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  return lead + made + tail;
}

// Before: what may pass, said in elements ------------------------------------------------------------------------------

function clean(body: HTMLElement): void {
  for (const element of body.querySelectorAll(NOTHING)) element.remove();
  for (const element of [...body.querySelectorAll<HTMLElement>('*')]) {
    const style = (element.getAttribute('style') ?? '').toLowerCase();
    if (/display:\s*none|mso-hide:\s*all|mso-list:\s*ignore/.test(style)) {
      // Word draws the sign of a list itself.
      const item = /ignore/.test(style) ? element.closest('p') : null;
      if (item && /\d/.test(element.textContent)) item.setAttribute('data-numbered', '');
      element.remove();
    } else if (element.isConnected) restate(element, style);
  }
  listsOfWord(body);
  for (const item of body.querySelectorAll('li')) tighten(item);
}

/** Emphasis that is only a style becomes an element, an element whose style takes its emphasis away becomes none. */
function restate(element: HTMLElement, style: string): void {
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1] ?? '';
  const slant = /font-style:\s*(\w+)/.exec(style)?.[1] ?? '';
  const name = element.localName;
  if (name === 'a') return keepAddress(element);
  if (/^h[1-6]$/.test(name)) return;
  if (/^(?:b|strong)$/.test(name) && /^(?:normal|[1-5]00)$/.test(weight)) return unwrap(element);
  if (/^(?:i|em)$/.test(name) && slant === 'normal') return unwrap(element);
  if (name !== 'span') return;
  if (/^(?:bold|bolder|[6-9]00)$/.test(weight)) wrapInside(element, 'strong');
  if (/^(?:italic|oblique)$/.test(slant)) wrapInside(element, 'em');
}

function keepAddress(link: HTMLElement): void {
  const address = withoutTracking((link.getAttribute('href') ?? '').trim());
  if (ADDRESS.test(address)) link.setAttribute('href', address);
  else unwrap(link);
}

function withoutTracking(address: string): string {
  if (!URL.canParse(address) || !address.includes('?')) return address;
  const url = new URL(address);
  const tracks = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of tracks) url.searchParams.delete(name);
  return tracks.length > 0 ? url.href : address;
}

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

function wrapInside(element: Element, name: 'strong' | 'em'): void {
  const within = element.ownerDocument.createElement(name);
  within.append(...element.childNodes);
  element.append(within);
}

/** Word's lists are paragraphs that look like one. */
function listsOfWord(body: HTMLElement): void {
  for (const line of body.querySelectorAll('p[style*="mso-list"]')) {
    const name = line.hasAttribute('data-numbered') ? 'ol' : 'ul';
    const item = line.ownerDocument.createElement('li');
    item.append(...line.childNodes);
    const before = line.previousElementSibling;
    if (before?.localName === name && before.hasAttribute('data-word')) {
      before.append(item);
      line.remove();
    } else {
      const list = line.ownerDocument.createElement(name);
      list.setAttribute('data-word', '');
      list.append(item);
      line.replaceWith(list);
    }
  }
}

/** An item of one paragraph is a line, not a paragraph. */
function tighten(item: Element): void {
  const blocks = [...item.children].filter(({ localName }) => localName === 'p' || localName === 'div');
  if (blocks.length === 1 && blocks[0]) unwrap(blocks[0]);
}

// After: how it is written -------------------------------------------------------------------------------------------

const oneLine = (content: string): string => content.replace(/\s*\n\s*/g, ' ').trim();

function item(content: string, node: Node): string {
  const list = node.parentElement;
  const at = list ? [...list.children].indexOf(node as Element) : 0;
  const first = Number(list?.getAttribute('start') ?? 1) || 1;
  const sign = list?.localName === 'ol' ? `${first + at}. ` : '- ';
  const lines = content.trim().replace(/\n/g, `\n${' '.repeat(sign.length)}`);
  return `${sign}${lines}${node.nextSibling ? '\n' : ''}`;
}

function linked(content: string, node: Node): string {
  const label = oneLine(content);
  const address = ((node as Element).getAttribute('href') ?? '')
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  if (label === '') return '';
  return node.textContent?.trim() === address ? `<${address}>` : `[${label}](${address})`;
}

/** Only what would otherwise be read as Markdown is escaped: a text full of backslashes is no pleasure to write on in. */
function escaped(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/`|\*(?=\S)|(?<=\S)\*|(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])/gu, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\[(?=[^\]]*\]\()/g, '\\[')
    .replace(/^(\s*)(#{1,6} |[-+] |>|-{2,}|={2,})/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)] )/, '$1\\$2');
}

const service = new Turndown({
  headingStyle: 'atx',
  bulletListMarker: '-',
  emDelimiter: '*',
  strongDelimiter: '**',
  hr: '---',
  br: '',
});
service.escape = escaped;
service.addRule('item', { filter: 'li', replacement: item });
service.addRule('link', { filter: (node) => node.localName === 'a', replacement: linked });
service.addRule('heading', {
  filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  replacement: (content, node) =>
    oneLine(content) === '' ? '' : `\n\n${'#'.repeat(Number(node.nodeName[1]))} ${oneLine(content)}\n\n`,
});
service.addRule('code', { filter: ['code', 'kbd', 'samp'], replacement: (content) => content });
service.addRule('pre', { filter: 'pre', replacement: (content) => `\n\n${content}\n\n` });
service.addRule('cell', {
  filter: ['td', 'th'],
  replacement: (content, node) => `${oneLine(content)}${(node as Element).nextElementSibling ? ' | ' : ''}`,
});
service.addRule('row', { filter: 'tr', replacement: (content) => `\n${content}\n` });
