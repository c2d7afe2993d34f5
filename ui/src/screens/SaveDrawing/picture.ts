// A drawing as a file: SVG with the colours of a page by day whatever the window wears, and PNG drawn from that by the
// webview itself, which has the letters of every script a name may be in. A renderer in the core would have to bring its
// own fonts and several megabytes. Must not hold: saving, words.
import { svgText, type Picture } from '../../parts/wheel/drawing';

/** What a token is worth by day. The page is not painted in between. */
function byDay<R>(work: (ink: (token: string) => string) => R): R {
  const root = document.documentElement;
  const worn = root.dataset['theme'];
  root.dataset['theme'] = 'light';
  try {
    const style = getComputedStyle(root);
    return work((token) => style.getPropertyValue(token).trim());
  } finally {
    if (worn === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = worn;
  }
}

export const svgOf = (picture: Picture, title: string, says: string): string =>
  byDay((ink) => svgText(picture, title, says, ink));

/** Sharp on paper too; canvases have a limit on their sides. */
const LARGER = 3;
const MOST = 4096;

/** The picture as a PNG. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const larger = Math.min(LARGER, MOST / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * larger);
  canvas.height = Math.round(image.height * larger);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The canvas gave no picture.');
  return blob;
}

export const bytesOf = async (blob: Blob): Promise<number[]> => [...new Uint8Array(await blob.arrayBuffer())];
