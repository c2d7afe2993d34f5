// Prints what the window's files in dist/ weigh, gzipped and without fonts: first what is loaded before Today stands,
// then all of them. What must not live here: the limits (they are in ../dev).
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('./dist/', import.meta.url);
const read = (file) => readFileSync(new URL(file, dist));
const assets = readdirSync(new URL('assets/', dist)).filter((file) => /\.(js|css|svg)$/.test(file));
const weigh = (files) => [...files].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);

/** A file and everything it cannot start without. */
function withImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  if (!file.endsWith('.js')) return found;
  const code = read(file).toString();
  for (const [, name] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
    withImports(`assets/${name}`, found);
  return found;
}

const first = new Set(['index.html']);
for (const [, file] of read('index.html')
  .toString()
  .matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g))
  withImports(file, first);
for (const file of assets.filter((name) => name.startsWith('Today-'))) withImports(`assets/${file}`, first);
console.log(weigh(first), weigh(['index.html', ...assets.map((file) => `assets/${file}`)]));
