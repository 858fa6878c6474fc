import { glow, MOODS, type Picture, shade } from './scene.ts';

const pleats = Array.from({ length: 15 }, (_, at) => {
  const top = 316 + at * 12;
  const bottom = 232 + at * 24;
  return `<path d="M${top} 236 ${bottom} 452" stroke="${at % 2 ? '#fff7e4' : '#d8b98a'}" stroke-width="${at % 2 ? 5 : 3}" opacity=".55"/>`;
}).join('');

/** Pleated paper over an oak foot. */
export const fold: Picture = {
  mood: MOODS.plaster,
  light: { x: 400, y: 350, reach: 330 },
  foot: { x: 400, y: 668, width: 92 },
  defs:
    shade('paper', ['#e9c48f', '#fff4d8', '#fffaf0', '#fdebc4', '#d9ae75']) +
    shade('oak', ['#8a5b34', '#d19a63', '#b57c48', '#74481f']),
  lamp: `<path d="M383 452h34v170h-34z" fill="url(#oak)"/>
<path d="M330 640q0-26 70-26t70 26v22q0 14-70 14t-70-14z" fill="url(#oak)"/>
<path d="M310 236h180l88 216q-178 34-356 0z" fill="url(#paper)"/>${pleats}
<path d="M310 236q90-16 180 0-90 14-180 0z" fill="#fffdf5"/>
<path d="M222 452q178 34 356 0" fill="none" stroke="#b98a52" stroke-width="4" opacity=".6"/>`,
};

/** An opal globe in a brass ring. */
export const moon: Picture = {
  mood: MOODS.dusk,
  light: { x: 400, y: 372, reach: 380 },
  foot: { x: 400, y: 688, width: 96 },
  defs:
    glow('opal', ['#fffdf4', '#fff3d2', '#ffe3a8', '#f1c377']) +
    shade('brass', ['#7a5a20', '#e7c878', '#b58a3a', '#6d4e19']),
  lamp: `<path d="M392 540h16v110h-16z" fill="url(#brass)"/>
<ellipse cx="400" cy="672" rx="92" ry="20" fill="url(#brass)"/><ellipse cx="400" cy="664" rx="92" ry="20" fill="#d9b867"/>
<circle cx="400" cy="372" r="168" fill="url(#opal)"/>
<path d="M226 388a174 40 0 0 0 348 0" fill="none" stroke="url(#brass)" stroke-width="10"/>
<path d="M392 534q8 14 16 0l10 22h-36z" fill="url(#brass)"/>
<ellipse cx="348" cy="306" rx="52" ry="34" fill="#fff" opacity=".55"/>`,
};

/** A round stoneware body with a linen shade. */
export const pebble: Picture = {
  mood: MOODS.sage,
  light: { x: 400, y: 316, reach: 300 },
  foot: { x: 400, y: 676, width: 130 },
  defs:
    shade('linen', ['#d8c5a4', '#fff6e2', '#fffaf0', '#f3e2c2', '#c9b089']) +
    glow('stone', ['#f4efe6', '#ddd4c6', '#b5a997', '#8c806f']),
  lamp: `<ellipse cx="400" cy="580" rx="140" ry="104" fill="url(#stone)"/>
<path d="M302 548q40-52 110-58" fill="none" stroke="#fff" stroke-width="10" stroke-linecap="round" opacity=".4"/>
<g fill="#7d705e" opacity=".5"><circle cx="340" cy="600" r="4"/><circle cx="382" cy="632" r="3"/><circle cx="452" cy="604" r="5"/><circle cx="430" cy="548" r="3"/><circle cx="488" cy="574" r="3"/><circle cx="318" cy="560" r="3"/><circle cx="404" cy="586" r="2"/></g>
<path d="M388 430h24v60h-24z" fill="#a98a55"/>
<path d="M292 228h216l46 206H246z" fill="url(#linen)"/>
<path d="M292 228q108-14 216 0-108 12-216 0z" fill="#fffdf6"/>
<path d="M246 434q154 22 308 0" fill="none" stroke="#a8895a" stroke-width="4" opacity=".6"/>`,
};

/** Small, rechargeable, with a handle to carry it by. */
export const lantern: Picture = {
  mood: MOODS.clay,
  light: { x: 400, y: 470, reach: 300 },
  foot: { x: 400, y: 690, width: 110 },
  defs:
    shade('green', ['#1d3b33', '#4e7d6d', '#2f5d50', '#152c26']) +
    shade('glass', ['#f6cf83', '#fff4d0', '#fffbe9', '#ffe7a8', '#e5b25c']),
  lamp: `<path d="M318 380q0-176 82-176t82 176" fill="none" stroke="url(#green)" stroke-width="14"/>
<rect x="312" y="376" width="176" height="236" rx="60" fill="url(#glass)"/>
<path d="M352 392v206M448 392v206" stroke="#fff" stroke-width="10" opacity=".35"/>
<path d="M300 372q100-40 200 0v28q-100-24-200 0z" fill="url(#green)"/>
<path d="M290 606q110 26 220 0v66q0 18-110 18t-110-18z" fill="url(#green)"/>
<circle cx="400" cy="654" r="9" fill="#e8c46b"/>`,
};

/** A jointed arm for the desk. */
export const line: Picture = {
  mood: MOODS.oat,
  light: { x: 560, y: 400, reach: 270 },
  foot: { x: 268, y: 716, width: 104 },
  defs:
    shade('red', ['#8f2f1f', '#d8573f', '#b8432d', '#7b2617']) +
    shade('steel', ['#6d747a', '#e3e7ea', '#8b9299']),
  lamp: `<path d="M520 376 640 690H380z" fill="#fff0bf" opacity=".34"/>
<path d="M268 690 220 440 500 250" fill="none" stroke="url(#steel)" stroke-width="12" stroke-linejoin="round"/>
<circle cx="220" cy="440" r="18" fill="url(#red)"/><circle cx="220" cy="440" r="6" fill="#f3e9dc"/>
<path d="M166 700q0-26 102-26t102 26v14q0 10-102 10t-102-10z" fill="url(#red)"/>
<g transform="rotate(24 510 290)"><path d="M474 236h72q10 0 14 12l48 116q4 14-14 16-84 14-168 0-18-2-14-16l48-116q4-12 14-12z" fill="url(#red)"/>
<ellipse cx="510" cy="374" rx="92" ry="16" fill="#fff6d6"/><rect x="488" y="206" width="44" height="32" rx="8" fill="url(#steel)"/></g>`,
};
