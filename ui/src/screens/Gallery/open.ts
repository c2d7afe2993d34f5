// The door to the gallery: at #/gallery it takes the application's place, and gives it back when one leaves. Only main.ts
// knows it, and only outside a build that ships. What must not live here: what the gallery shows.
import { mount, unmount, type Component } from 'svelte';
import { speak } from '../../speaking';
import Gallery from './Gallery.svelte';
import { mirror } from './mirrored';

/** At this address, and from then on everywhere, Ithaca runs from right to left. */
const MIRRORED = '#/gallery/mirrored';

/** Shows `App` in `target`, or the gallery while the address is one of its own. */
export function openWithGallery(App: Component, target: Element): void {
  const asked = () => location.hash.startsWith('#/gallery');
  const show = (gallery: boolean) => mount(gallery ? Gallery : App, { target });
  let gallery = asked();
  let shown = show(gallery);
  addEventListener('hashchange', () => {
    if (location.hash === MIRRORED) {
      mirror();
      void speak('en');
    }
    if (asked() === gallery) return;
    gallery = asked();
    void unmount(shown);
    shown = show(gallery);
  });
}
