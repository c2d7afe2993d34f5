import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { svgText } from './drawing';
import { savedWheel } from './saved';

const TOKENS = readFileSync('src/look/tokens.css', 'utf8');
const ink = (token: string): string => new RegExp(`${token}:\\s*([^;]+);`).exec(TOKENS)?.[1]?.trim() ?? '';
const text = (names: string[], count: number, named: string[]) =>
  svgText(
    savedWheel(
      {
        names,
        shape: 'segments',
        lines: named.map((_, line) => ({ scores: Array(count).fill(3 + 2 * line) })),
      },
      named,
    ),
    'Wheel of life',
    'Says.',
    ink,
  );

describe('a wheel that stands alone', () => {
  it('has its key beneath it', async () => {
    const saved = text(['Work', 'Rest', 'Home'], 3, ['14 May', '12 March', '10 January']);
    for (const named of ['14 May', '12 March', '10 January']) expect(saved).toContain(`>${named}</text>`);
    expect(saved).not.toMatch(/var\(|NaN|undefined|class=/);
    await expect(saved).toMatchFileSnapshot('pictures/saved-with-key.svg');
  });

  it('has the names its numbers stand for, within the picture', async () => {
    const names = Array.from({ length: 16 }, (_, i) => `An area with quite a long name, ${i + 1}`);
    const saved = text(names, 16, ['Today']);
    for (const [i, name] of names.entries()) expect(saved).toContain(`>${i + 1}  ${name}</text>`);
    const [, , , height] = /viewBox="([^"]+)"/.exec(saved)?.[1]?.split(' ').map(Number) ?? [];
    const lowest = Math.max(...[...saved.matchAll(/ y="([\d.-]+)"/g)].map(([, y]) => Number(y)));
    const top = Number(/viewBox="\S+ (\S+)/.exec(saved)?.[1]);
    expect(lowest).toBeLessThan(top + (height ?? 0));
    await expect(saved).toMatchFileSnapshot('pictures/saved-by-number.svg');
  });
});
