import { glow, MOODS, type Picture, shade } from './scene.ts';

/** Spun aluminium, white inside. */
export const bell: Picture = {
  mood: MOODS.sage,
  light: { x: 400, y: 510, reach: 300 },
  defs: shade('spun', ['#22343a', '#5d7d86', '#3a565f', '#1a282d']) + shade('cord', ['#2a2622', '#57504a']),
  lamp: `<path d="M230 486 120 800h560L570 486z" fill="#fff2c8" opacity=".26"/>
<path d="M396 0h8v214h-8z" fill="url(#cord)"/><rect x="374" y="206" width="52" height="44" rx="10" fill="#b58a3a"/>
<path d="M374 246h52q14 0 20 20 30 112 134 196 12 10 8 24H212q-4-14 8-24 104-84 134-196 6-20 20-20z" fill="url(#spun)"/>
<ellipse cx="400" cy="486" rx="188" ry="24" fill="#fff7df"/><ellipse cx="400" cy="488" rx="70" ry="10" fill="#fffdf4"/>
<path d="M352 286q-24 96-100 168" fill="none" stroke="#fff" stroke-width="8" stroke-linecap="round" opacity=".22"/>`,
};

const weave = Array.from({ length: 11 }, (_, at) => {
  const x = 190 + at * 42;
  const bend = (x - 400) * 0.55;
  return `<path d="M${400 + (x - 400) * 0.22} 262Q${x + bend * 0.4} 380 ${400 + (x - 400) * 0.92} 520" fill="none" stroke="#a8743d" stroke-width="7"/>`;
}).join('');
const hoops = [286, 322, 362, 404, 446, 486]
  .map(
    (y, at) =>
      `<ellipse cx="400" cy="${y}" rx="${78 + at * 28}" ry="${10 + at * 3}" fill="none" stroke="${at % 2 ? '#c89255' : '#8d5f2f'}" stroke-width="6"/>`,
  )
  .join('');

/** Woven rattan; it draws its weave on the wall. */
export const reed: Picture = {
  mood: MOODS.linen,
  light: { x: 400, y: 410, reach: 340 },
  defs: glow('bulb', ['#fffef6', '#ffeeb8', '#ffd98a']),
  lamp: `<path d="M397 0h6v240h-6z" fill="#3a322b"/><rect x="380" y="222" width="40" height="44" rx="8" fill="#6c4a28"/>
<circle cx="400" cy="404" r="58" fill="url(#bulb)"/>${weave}${hoops}
<ellipse cx="400" cy="520" rx="222" ry="28" fill="none" stroke="#8d5f2f" stroke-width="11"/>`,
};

function dropAt(x: number, y: number, size: number, tint: string): string {
  return `<path d="M${x - 1.5} 0h3v${y - size * 1.4}h-3z" fill="#15181c"/><rect x="${x - 9}" y="${y - size * 1.62}" width="18" height="30" rx="4" fill="#c79c4a"/>
<path d="M${x} ${y - size * 1.5}C${x + size * 0.5} ${y - size * 0.7} ${x + size} ${y - size * 0.3} ${x + size} ${y + size * 0.25}A${size} ${size} 0 0 1 ${x - size} ${y + size * 0.25}C${x - size} ${y - size * 0.3} ${x - size * 0.5} ${y - size * 0.7} ${x} ${y - size * 1.5}z" fill="${tint}" opacity=".62"/>
<circle cx="${x}" cy="${y + size * 0.1}" r="${size * 0.4}" fill="url(#bulb)"/>
<path d="M${x - size * 0.62} ${y}q${size * 0.05}-${size * 0.5} ${size * 0.4}-${size * 0.8}" fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round" opacity=".5"/>`;
}

/** Three drops of blown glass. */
export const drop: Picture = {
  mood: MOODS.night,
  light: { x: 400, y: 430, reach: 390 },
  defs: glow('bulb', ['#fffdf2', '#ffe9ad', '#ffc96a']),
  lamp: dropAt(232, 380, 84, '#d98f4f') + dropAt(410, 560, 98, '#8fb3a6') + dropAt(584, 330, 74, '#c7b7a0'),
};
