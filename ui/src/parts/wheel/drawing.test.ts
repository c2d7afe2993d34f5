import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawingOf, INK, svgText, type Wheel } from './drawing';
import type { Score } from './geometry';

const EIGHT = ['Work', 'Money', 'Health', 'Rest', 'Family', 'Friends', 'Learning', 'Home'];
const now: Score[] = [7, 5, 6, 3, 8, 6, 8, 7];
const then: Score[] = [5, 5, 6, 5, 7, 3, 6, 7];
const first: Score[] = [4, 6, 5, 6, 7, 2, 4, 8];
const lines = (...scores: Score[][]) => scores.map((each) => ({ scores: each }));
const sixteen = Array.from({ length: 16 }, (_, i) => (i * 7 + 3) % 11);

const TOKENS = readFileSync('src/look/tokens.css', 'utf8');
/** The colours of a page by day, as a saved file has them. */
const ink = (token: string): string => new RegExp(`${token}:\\s*([^;]+);`).exec(TOKENS)?.[1]?.trim() ?? '';

const pictures: [string, Wheel, string][] = [
  [
    'three-areas',
    { names: ['Work', 'Rest', 'Home'], lines: lines([7, 0, 10]), shape: 'segments' },
    'Three areas.',
  ],
  ['eight-over-last', { names: EIGHT, lines: lines(now, then), shape: 'segments' }, 'Two wheels.'],
  ['eight-joined-three', { names: EIGHT, lines: lines(now, then, first), shape: 'joined' }, 'Three wheels.'],
  [
    'eight-with-a-gap',
    { names: EIGHT, lines: lines([7, null, 6, 3, 8, 6, null, 7]), shape: 'segments' },
    'Two areas have no score.',
  ],
  [
    'sixteen-by-number',
    {
      names: sixteen.map((_, i) => `An area with quite a long name, ${i + 1}`),
      lines: lines(sixteen, [...sixteen].reverse()),
      shape: 'segments',
    },
    'Sixteen areas.',
  ],
  [
    'right-to-left',
    {
      names: ['العمل', 'المال والبيت', 'الصحة', 'العائلة والأصدقاء'],
      lines: lines([3, 8, 5, 10]),
      shape: 'joined',
    },
    'Four areas.',
  ],
  [
    'percentages',
    {
      names: EIGHT.slice(0, 5),
      lines: lines([7.25, 5, 3.5, 10, 1]),
      shape: 'segments',
      ring: (score) => String(score * 10),
    },
    'Rings are percentages.',
  ],
];

describe('a wheel as a file', () => {
  it.each(pictures)('%s', async (name, wheel, says) => {
    const text = svgText(drawingOf(wheel), `A wheel: ${name}`, says, ink);
    expect(text).not.toMatch(/var\(|NaN|undefined|class=/);
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(parsed.documentElement.getAttribute('xmlns')).toBe('http://www.w3.org/2000/svg');
    await expect(text).toMatchFileSnapshot(`pictures/${name}.svg`);
  });

  it('takes names as words, whatever signs are in them', () => {
    const names = ['<b>&"', 'Rest', 'Home'];
    const text = svgText(
      drawingOf({ names, lines: lines([1, 2, 3]), shape: 'segments' }),
      'a < b',
      '"c"',
      ink,
    );
    expect(text).toContain('&lt;b&gt;&amp;"</text>'.replace('"', '&quot;'));
    expect(text).not.toContain('<b>');
  });

  it('has no ink that is not a token, and uses none that is not there', () => {
    for (const at of Object.values(INK))
      for (const value of Object.values(at))
        for (const [, token] of String(value).matchAll(/var\((--[\w-]+)\)/g))
          expect(ink(token ?? '')).not.toBe('');
  });
});

describe('three wheels at once', () => {
  it('are told apart without colour: another dash and another marker each', () => {
    const { marks } = drawingOf({ names: EIGHT, lines: lines(now, now, now), shape: 'segments' });
    const of = (role: string) => marks.find((mark) => mark.role === role)?.at;
    const dashes = ['now', 'last', 'oldest'].map((role) => of(role)?.['stroke-dasharray'] ?? 'none');
    const dots = ['mark-now', 'mark-last', 'mark-oldest'].map((role) => of(role)?.['d']);
    expect(new Set(dashes).size).toBe(3);
    expect(new Set(dots).size).toBe(3);
  });

  it('are no more marks than a frame can draw', () => {
    const { marks } = drawingOf({
      names: sixteen.map((_, i) => `Area ${i}`),
      lines: lines(sixteen, sixteen, sixteen),
      shape: 'segments',
    });
    expect(marks.length).toBeLessThan(50);
  });
});
