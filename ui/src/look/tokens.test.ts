// The contrast ratios written beside each colour are promises: recomputed here from the very hex values.
import { describe, expect, it } from 'vitest';
import css from './tokens.css?raw';

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The colours of each block that sets --paper: light, dark by the system, dark by choice. */
const blocks = css
  .split('--paper:')
  .slice(1)
  .map((block) => `--paper:${block.split('}')[0]}`)
  .map((block) => {
    const colours = new Map(
      [...block.matchAll(/--([\w-]+):\s*(#[0-9A-F]{6})/gi)].map((m) => [m[1] ?? '', m[2] ?? '']),
    );
    const promises = [...block.matchAll(/--([\w-]+):\s*#[0-9A-F]{6};\s*\/\*([^*]*)\*\//gi)].flatMap((m) =>
      [...(m[2]?.split('|')[1] ?? '').matchAll(/([\w]+) (\d+\.\d)/g)].map((p) => ({
        name: m[1] ?? '',
        on: (p[1] ?? '').replaceAll('_', '-'),
        ratio: Number(p[2]),
      })),
    );
    return { colours, promises };
  });

describe('colours', () => {
  it('are three blocks, and the two dark ones are the same', () => {
    expect(blocks).toHaveLength(3);
    expect([...(blocks[1]?.colours ?? [])]).toEqual([...(blocks[2]?.colours ?? [])]);
  });

  it('keep every promised ratio', () => {
    const seen = blocks.flatMap(({ colours, promises }) =>
      promises.map(({ name, on, ratio }) => {
        const got = contrast(colours.get(name) ?? '', colours.get(on) ?? '');
        expect(Math.floor(got * 10 + 1e-9) / 10, `${name} on ${on}`).toBe(ratio);
        return name;
      }),
    );
    expect(seen.length).toBeGreaterThan(90);
  });
});
