// Which number a key gives. Must not hold: events, the focus.

/** The number of a digit key on a scale, or null. Nought is nought where the scale has it, else ten. */
export function numberOfKey(key: string, { min, max }: { min: number; max: number }): number | null {
  if (!/^[0-9]$/.test(key)) return null;
  const fits = (number: number): boolean => number >= min && number <= max;
  const number = key === '0' && !fits(0) ? 10 : Number(key);
  return fits(number) ? number : null;
}

/** Whether the nought key means ten on this scale. */
export const noughtIsTen = (scale: { min: number; max: number }): boolean => numberOfKey('0', scale) === 10;
