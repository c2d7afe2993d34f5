import { describe, expect, it } from 'vitest';
import { RIM } from './geometry';
import { namesOf, numbered, overlap, SIZE, textWidth, type Label } from './labels';
import { anyName, dice } from './testing';

const EIGHT = ['Work', 'Money', 'Health', 'Rest', 'Family', 'Friends', 'Learning', 'Home'];

function within(viewBox: string, labels: readonly Label[]): boolean {
  const [x = NaN, y = NaN, width = NaN, height = NaN] = viewBox.split(' ').map(Number);
  return labels.every(
    ({ box }) => box.left >= x && box.right <= x + width && box.top >= y && box.bottom <= y + height,
  );
}
const nearest = ({ left, right, top, bottom }: Label['box']): number =>
  Math.hypot(Math.max(left, -right, 0), Math.max(top, -bottom, 0));

describe("a wheel's names, for any set of areas", () => {
  it('lie outside the rim, inside the view, level and never on one another', () => {
    const roll = dice(3);
    let named = 0;
    for (let round = 0; round < 600; round += 1) {
      const names = Array.from({ length: 3 + Math.floor(roll() * 14) }, () => anyName(roll));
      const size = roll() < 0.5 ? SIZE : 20 + Math.floor(roll() * 5);
      const { labels, viewBox, byNumber } = namesOf(names, size);
      const wrong = labels.flatMap((one, i) => {
        const said = byNumber ? String(i + 1) : names[i]?.split(/\s+/).join(' ');
        const width = one.box.right - one.box.left + 0.001;
        return [
          nearest(one.box) <= RIM ? 'on the wheel' : '',
          labels.slice(i + 1).some((other) => overlap(one.box, other.box)) ? 'on another' : '',
          one.lines.join(' ') !== said ? 'not its name' : '',
          one.lines.some((line) => textWidth(line, size) > width) ? 'out of its box' : '',
        ].flatMap((what) => (what === '' ? [] : [`${said} is ${what}`]));
      });
      const all = labels.length === names.length && within(viewBox, labels);
      expect([all, ...wrong], `round ${round}: ${names.join(' | ')}`).toEqual([true]);
      if (!byNumber) named += 1;
    }
    // Both ways of writing were looked at.
    expect(named).toBeGreaterThan(50);
    expect(named).toBeLessThan(550);
  });

  it('stay the same names in the same places, whatever the scores are', () => {
    expect(namesOf(EIGHT)).toEqual(namesOf([...EIGHT]));
  });
});

describe('names or numbers', () => {
  it('stand beside their sectors as the reference drawing has them', () => {
    const { labels, byNumber } = namesOf(EIGHT);
    expect(byNumber).toBe(false);
    expect(labels.map(({ anchor }) => anchor)).toEqual([...Array(4).fill('start'), ...Array(4).fill('end')]);
    expect(labels[0]?.y).toBeLessThan(-RIM + 20);
  });
  it('take two lines, and three, before they become numbers', () => {
    const { labels, byNumber } = namesOf(['Health and rest', 'Work', 'Money put by for later']);
    expect(byNumber).toBe(false);
    expect(labels.map(({ lines }) => lines.length)).toEqual([2, 1, 2]);
  });
  it.each([
    ['sixteen short ones', Array.from({ length: 16 }, (_, i) => `Area ${i}`), false],
    ['a word too long for its place', ['Donaudampfschifffahrt', 'Rest', 'Home'], true],
    ['more lines than three', ['a name that is as long as forty letters are', 'Rest', 'Home'], true],
  ])('%s', (_, names, wanted) => expect(numbered(names)).toBe(wanted));
  it('are written from right to left where the name is', () => {
    const { labels, byNumber } = namesOf(['العمل', 'Rest', 'المال والبيت']);
    expect(byNumber).toBe(false);
    expect(labels.map(({ rtl }) => rtl)).toEqual([true, false, true]);
  });
});
