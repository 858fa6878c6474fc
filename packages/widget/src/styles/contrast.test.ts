import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SURFACES } from '../looks/accent-on-surface.ts';
import { parseHex, type Rgb } from '../looks/colour.ts';
import { contrast } from '../looks/contrast.ts';
import type { Tone } from '../looks/theme.ts';

/** The custom properties with plain colours that the two token blocks set, the dark ones over the light. */
function tokens(tone: Tone): Map<string, string> {
  const css = ['roles.css', 'dialog.css']
    .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
    .join('\n')
    .replace(/\/\*.*?\*\//gs, '');
  const selectors = tone === 'light' ? ['.frame'] : ['.frame', ".frame[data-tone='dark']"];
  const found = new Map<string, string>();
  for (const [, selector = '', block = ''] of css.matchAll(/^([^\s{}][^{}]*) \{([^}]*)\}/gm)) {
    if (!selectors.includes(selector)) continue;
    for (const [, name = '', value = ''] of block.matchAll(/(--[\w-]+): (#[0-9a-f]+);/g))
      found.set(name, value);
  }
  return found;
}

function colour(tone: Tone, name: string): Rgb {
  const value = name.startsWith('#') ? name : (tokens(tone).get(name) ?? '');
  const full = value.length === 4 ? `#${[...value.slice(1)].map((digit) => digit + digit).join('')}` : value;
  const rgb = parseHex(full);
  if (rgb === null) throw new Error(`${name} is no colour in the ${tone} set`);
  return rgb;
}

describe.each<Tone>(['light', 'dark'])('the %s set', (tone) => {
  it('has the surface that accents are computed against', () => {
    expect(colour(tone, '--surface')).toEqual(SURFACES[tone]);
  });

  it.each([
    ['--text', '--surface', 4.5],
    ['--text', '--raised', 4.5],
    ['--muted', '--surface', 4.5],
    ['--muted', '--raised', 4.5],
    ['--danger-text', '--surface', 4.5],
    ['#ffffff', '--danger', 4.5],
    ['--on-stage', '--stage', 4.5],
    ['--on-stage-muted', '--stage', 4.5],
    ['--control-line', '--surface', 3],
    ['--control-line', '--raised', 3],
    ['--surface', '--positive', 4.5],
  ])('%s on %s is at least %d to 1', (front, back, ratio) => {
    expect(contrast(colour(tone, front), colour(tone, back))).toBeGreaterThanOrEqual(ratio);
  });
});
