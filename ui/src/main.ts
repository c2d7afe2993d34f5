// Starts the window: the look, then the application. What must not live here: anything a screen could do.
import '@fontsource-variable/literata/opsz.css';
import '@fontsource-variable/literata/opsz-italic.css';
import '@fontsource/alegreya-sans/400.css';
import '@fontsource/alegreya-sans/500.css';
import '@fontsource/alegreya-sans/700.css';
import './look/tokens.css';
import './look/screens.css';
import './look/cover.css';
import './look/forms.css';
import './look/writing.css';
import './look/reading.css';
import './look/rows.css';
import './look/print.css';
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('app');
if (target) {
  // The gallery of parts is for those who build Ithaca: no build that ships holds a byte of it (tests/tidy/gallery.rs).
  if (import.meta.env.MODE === 'production') mount(App, { target });
  else void import('./screens/Gallery/open').then(({ openWithGallery }) => openWithGallery(App, target));
}
