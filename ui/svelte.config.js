// How .svelte files compile: runes everywhere, styles to a file (the content policy allows no inline style).
export default {
  compilerOptions: { runes: true, css: 'external' },
};
