import { glow, MOODS, type Picture, shade } from './scene.ts';

/** A long neck over the sofa. */
export const heron: Picture = {
  mood: MOODS.moss,
  light: { x: 560, y: 330, reach: 320 },
  foot: { x: 226, y: 742, width: 120 },
  defs:
    shade('steel', ['#3b3f42', '#c9cfd2', '#63696d']) +
    shade('shade', ['#caa86a', '#f5dfa9', '#e3c381', '#a07c3c']) +
    shade('sofa', ['#8d9a7c', '#6e7c60'], false),
  lamp: `<path d="M452 330 380 690h392L668 330z" fill="#ffeebd" opacity=".18"/>
<path d="M420 560q0-34 34-34h310q36 0 36 34v130H420z" fill="url(#sofa)"/><path d="M396 614q0-24 26-24h378v112H396z" fill="#7f8d70"/>
<path d="M420 702h14v34h-14zM772 702h14v34h-14z" fill="#2b211a"/>
<path d="M226 730V300C226 120 420 60 560 214" fill="none" stroke="url(#steel)" stroke-width="11"/>
<path d="M110 740q0-20 116-20t116 20v8H110z" fill="#d8d3c8"/><path d="M110 748h232v8H110z" fill="#a8a294"/>
<path d="M452 330q0-112 108-112t108 112z" fill="url(#shade)"/><ellipse cx="560" cy="330" rx="108" ry="16" fill="#fff5d2"/>`,
};

/** A linen drum on three legs. */
export const stilt: Picture = {
  mood: MOODS.oat,
  light: { x: 400, y: 210, reach: 320 },
  foot: { x: 400, y: 742, width: 180 },
  defs:
    shade('drum', ['#d9c4a0', '#fff4dc', '#fffaf0', '#f4e1bd', '#c9ad82']) +
    shade('ash', ['#8f6b45', '#d6b083', '#b08a5f']),
  lamp: `<g fill="none" stroke="url(#ash)" stroke-width="16" stroke-linecap="round"><path d="M392 330 252 738"/><path d="M408 330 548 738"/><path d="M400 330 418 748"/></g>
<path d="M318 548q82 20 164 0" fill="none" stroke="#9a7650" stroke-width="8"/>
<rect x="380" y="300" width="40" height="48" rx="8" fill="#a98a55"/>
<path d="M262 96h276v212H262z" fill="url(#drum)"/><ellipse cx="400" cy="96" rx="138" ry="18" fill="#fffdf6"/>
<path d="M262 308q138 24 276 0" fill="url(#drum)"/><path d="M262 308q138 24 276 0" fill="none" stroke="#b0905f" stroke-width="4" opacity=".6"/>`,
};

/** Plaster, lit from behind. */
export const halfMoon: Picture = {
  mood: MOODS.clay,
  light: { x: 400, y: 330, reach: 380 },
  defs: glow('plaster', ['#fffaf0', '#f3e4d0', '#e2cbb0']),
  lamp: `<path d="M196 392a204 204 0 0 1 408 0z" fill="#fff4d4" filter="url(#soft)"/>
<path d="M214 400a186 186 0 0 1 372 0q0 12-14 12H228q-14 0-14-12z" fill="url(#plaster)"/>
<path d="M236 396a164 164 0 0 1 120-150" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".7"/>
<path d="M228 412h344" stroke="#b18b69" stroke-width="4" opacity=".5"/>`,
};

/** A brass arm with a candle of glass. */
export const candle: Picture = {
  mood: MOODS.dusk,
  light: { x: 400, y: 280, reach: 330 },
  defs:
    shade('brass', ['#6d4e19', '#ecd08a', '#b58a3a', '#62450f']) +
    shade('tube', ['#f6cf83', '#fffbe9', '#fff4d0', '#e9b860']),
  lamp: `<rect x="372" y="420" width="56" height="150" rx="28" fill="url(#brass)"/><circle cx="400" cy="545" r="7" fill="#5b4213"/><circle cx="400" cy="446" r="7" fill="#5b4213"/>
<path d="M400 500q-96 0-96-84" fill="none" stroke="url(#brass)" stroke-width="12"/><path d="M400 500q96 0 96-84" fill="none" stroke="url(#brass)" stroke-width="12"/>
<g><rect x="276" y="396" width="56" height="24" rx="8" fill="url(#brass)"/><rect x="282" y="200" width="44" height="198" rx="22" fill="url(#tube)"/></g>
<g><rect x="468" y="396" width="56" height="24" rx="8" fill="url(#brass)"/><rect x="474" y="200" width="44" height="198" rx="22" fill="url(#tube)"/></g>`,
};
