/** Red, green, blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#rrggbb`. */
export function parseHex(colour: string): Rgb | null {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return null;
  const value = Number(`0x${colour.slice(1)}`);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export function toCss(colour: Rgb): string {
  return `rgb(${colour.join(' ')})`;
}
