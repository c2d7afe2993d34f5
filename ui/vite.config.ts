// Builds the window's static files. What must not come in here: anything that writes an inline script or style
// (the content policy refuses both), or fetches at run time.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// Every webview this opens on reads woff2; the older copies would only make the download larger.
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('@fontsource') && id.endsWith('.css')
      ? code.replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, '')
      : null,
};

// `vite --mode mock` shows the screens in a browser without a core; see mock/index.ts.
const pretend: Plugin = {
  name: 'pretend',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('/src/main.ts', '/mock/main.ts'),
  },
};

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [woff2Only, svelte(), svelteTesting(), ...(mode === 'mock' ? [pretend] : [])],
  build: {
    target: ['safari16.4'], // the oldest WebKitGTK this opens on speaks this much
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: { port: 1420, strictPort: true },
  clearScreen: false,
  // css: the colours' promises are tested on the file itself
  // A busy machine takes longer over a hundred rows: what hangs is told from what waits by the minute, not by five seconds.
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'], css: true, testTimeout: 60_000 },
}));
