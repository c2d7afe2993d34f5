// A wheel as a picture that stands alone: beneath the drawing its key, and where the rim has numbers the names they stand
// for. Must not hold: ink (drawing.ts), how it is saved.
import { drawingOf, INK, LINES, type Mark, type Picture, type Wheel } from './drawing';
import { figure, markers } from './geometry';
import { SIZE } from './labels';

const ROW = 24;
const SAMPLE = 44;

/** `named`: what each line is called, newest first. */
export function savedWheel(wheel: Wheel, named: readonly string[]): Picture {
  const drawing = drawingOf(wheel);
  const [x = 0, y = 0, width = 0, height = 0] = drawing.viewBox.split(' ').map(Number);
  const size = Math.round(SIZE * 0.85);
  const text = (at: number, row: number, says: string): Mark => ({
    tag: 'text',
    role: 'name',
    at: { ...INK.name, 'font-size': size, x: figure(at), y: figure(y + height + ROW * (row + 1)) },
    text: says,
  });
  const key = named.flatMap((says, line): Mark[] => {
    const [role, dot] = LINES[line] ?? LINES[0];
    const level = y + height + ROW * (line + 1) - size * 0.35;
    const place = { transform: `translate(${figure(x + 8 + SAMPLE / 2)} ${figure(level)})` };
    return [
      {
        tag: 'path',
        role,
        at: { ...INK[role], d: `M${figure(x + 8)} ${figure(level)}H${figure(x + 8 + SAMPLE)}` },
      },
      { tag: 'path', role: dot, at: { ...INK[dot], d: markers([0], line, 'joined'), ...place } },
      text(x + 8 + SAMPLE + 8, line, says),
    ];
  });
  const names = drawing.byNumber ? wheel.names : [];
  const half = Math.ceil(names.length / 2);
  const listed = names.map((name, i) =>
    text(x + 8 + (i < half ? 0 : width / 2), named.length + (i % half), `${i + 1}  ${name}`),
  );
  const more = (named.length + half) * ROW + 16;
  return {
    viewBox: [x, y, width, height + more].map((n) => Math.round(n)).join(' '),
    marks: [...drawing.marks, ...key, ...listed],
  };
}
