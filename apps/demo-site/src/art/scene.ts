/** Everything a picture of a lamp is set in: wall, surface, light and shadow. All pictures share one 800 × 800 sheet. */

export interface Mood {
  /** Wall, from the lit side to the far one. */
  readonly wall: readonly [string, string];
  /** Table or floor, from front to back; a wall without one is a close view. */
  readonly ground?: readonly [string, string];
  /** Where the ground begins. */
  readonly horizon?: number;
}

export const MOODS = {
  plaster: { wall: ['#f3e8da', '#d9c7b2'], ground: ['#b98d66', '#9c7350'], horizon: 612 },
  sage: { wall: ['#dfe4d5', '#aebba5'], ground: ['#7d6149', '#5f4835'], horizon: 612 },
  dusk: { wall: ['#4b5a6b', '#1f2a36'], ground: ['#4a3a30', '#2d231d'], horizon: 640 },
  clay: { wall: ['#e3b596', '#b9785a'], ground: ['#6c3f2d', '#4f2c1f'], horizon: 612 },
  oat: { wall: ['#f6efe2', '#ddd0ba'], ground: ['#cbb79b', '#b09a7c'], horizon: 690 },
  night: { wall: ['#2b3340', '#12171f'] },
  linen: { wall: ['#efe6d8', '#cdbda6'] },
  moss: { wall: ['#6f7d68', '#3c4939'], ground: ['#3b2f26', '#261d17'], horizon: 690 },
} as const satisfies Record<string, Mood>;

export interface Picture {
  readonly mood: Mood;
  /** Where the light is, and how far it reaches. */
  readonly light: { readonly x: number; readonly y: number; readonly reach: number };
  /** Gradients the lamp uses. */
  readonly defs?: string;
  readonly lamp: string;
  /** Where the lamp stands, if it does. */
  readonly foot?: { readonly x: number; readonly y: number; readonly width: number };
}

/** A linear gradient; `stops` are colours, evenly spread. Runs down, or across with `across`. */
export function shade(id: string, stops: readonly string[], across = true): string {
  const direction = across ? '' : ' x2="0" y2="1"';
  const step = 1 / (stops.length - 1);
  const list = stops.map((colour, at) => `<stop offset="${(at * step).toFixed(2)}" stop-color="${colour}"/>`);
  return `<linearGradient id="${id}"${direction}>${list.join('')}</linearGradient>`;
}

/** A round gradient from lit to dark, for things that glow. */
export function glow(id: string, stops: readonly string[]): string {
  const step = 1 / (stops.length - 1);
  const list = stops.map((colour, at) => `<stop offset="${(at * step).toFixed(2)}" stop-color="${colour}"/>`);
  return `<radialGradient id="${id}">${list.join('')}</radialGradient>`;
}

/** The picture as an SVG document. */
export function paint({ mood, light, defs = '', lamp, foot }: Picture): string {
  const horizon = mood.horizon ?? 800;
  const ground = mood.ground
    ? `<rect y="${horizon}" width="800" height="${800 - horizon}" fill="url(#ground)"/><rect y="${horizon}" width="800" height="3" fill="#fff" opacity=".18"/>`
    : '';
  const groundShade = mood.ground ? shade('ground', mood.ground, false) : '';
  const shadow = foot
    ? `<ellipse cx="${foot.x + 26}" cy="${foot.y + 6}" rx="${foot.width * 0.8}" ry="${foot.width * 0.13}" fill="#1a0f08" opacity=".34" filter="url(#soft)"/>`
    : '';
  const centre = `cx="${light.x / 8}%" cy="${light.y / 8}%"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800">
<defs>
<radialGradient id="wall" ${centre} r="85%"><stop stop-color="${mood.wall[0]}"/><stop offset="1" stop-color="${mood.wall[1]}"/></radialGradient>
<radialGradient id="halo"><stop stop-color="#fff3cf" stop-opacity=".95"/><stop offset=".35" stop-color="#ffe2a3" stop-opacity=".5"/><stop offset="1" stop-color="#ffd27a" stop-opacity="0"/></radialGradient>
<filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="12"/></filter>
${groundShade}${defs}
</defs>
<rect width="800" height="800" fill="url(#wall)"/>
${ground}
<circle cx="${light.x}" cy="${light.y}" r="${light.reach}" fill="url(#halo)" opacity=".75"/>
${shadow}
${lamp}
</svg>
`;
}
