import { candle, halfMoon, heron, stilt } from '../art/floor-lamps.ts';
import { bell, drop, reed } from '../art/hanging-lamps.ts';
import type { Picture } from '../art/scene.ts';
import { fold, lantern, line, moon, pebble } from '../art/table-lamps.ts';

export const KINDS = {
  table: 'Table lamps',
  pendant: 'Pendants',
  floor: 'Floor lamps',
  wall: 'Wall lights',
} as const;
export type Kind = keyof typeof KINDS;

export interface Lamp {
  readonly slug: string;
  readonly name: string;
  readonly kind: Kind;
  /** Euros, tax included. */
  readonly price: number;
  /** One line for the card. */
  readonly line: string;
  readonly story: string;
  readonly facts: Readonly<Record<string, string>>;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  readonly picture: Picture;
}

export const LAMPS: readonly Lamp[] = [
  {
    slug: 'fold',
    name: 'Fold',
    kind: 'table',
    price: 148,
    line: 'Pleated paper on a turned oak foot',
    story:
      'Two hundred folds, made by hand from one sheet of washi. Paper forgives a harsh bulb: the light that leaves it is even, warm and has no edge. The foot is turned from a single block of oiled oak, heavy enough for a house with a cat.',
    facts: { Height: '46 cm', Shade: 'Washi paper, Ø 36 cm', Foot: 'Oiled oak', Bulb: 'E27, up to 8 W LED' },
    alt: 'A lit table lamp with a pleated paper shade on an oak foot',
    picture: fold,
  },
  {
    slug: 'moon',
    name: 'Moon',
    kind: 'table',
    price: 189,
    line: 'Opal glass, held by a ring of brass',
    story:
      'Mouth-blown in three layers, so that the bulb disappears and only the globe is left. The ring holds it at its equator; turn it and the seam is gone. Dims down to a night light.',
    facts: {
      Height: '52 cm',
      Globe: 'Opal glass, Ø 30 cm',
      Frame: 'Brushed brass',
      Bulb: 'Built in, 2700 K, dimmable',
    },
    alt: 'A glowing globe of opal glass in a brass ring before a dark blue wall',
    picture: moon,
  },
  {
    slug: 'bell',
    name: 'Bell',
    kind: 'pendant',
    price: 165,
    line: 'Spun aluminium over the dinner table',
    story:
      'Spun from one disc of aluminium, lacquered outside and left white inside. It keeps its light on the table and out of your eyes, which is all a lamp over a table has to do.',
    facts: {
      Diameter: '42 cm',
      Cord: '200 cm, textile',
      Finish: 'Matt petrol, white inside',
      Bulb: 'E27, up to 12 W LED',
    },
    alt: 'A petrol-blue bell-shaped pendant throwing a cone of light',
    picture: bell,
  },
  {
    slug: 'reed',
    name: 'Reed',
    kind: 'pendant',
    price: 210,
    line: 'Woven rattan that draws on the wall',
    story:
      'Woven by hand over a mould of ash. By day a basket, by night a pattern: hang it where it has a wall to draw on.',
    facts: {
      Diameter: '48 cm',
      Weave: 'Natural rattan',
      Cord: '180 cm, textile',
      Bulb: 'E27, clear glass suits it best',
    },
    alt: 'A woven rattan pendant with a warm bulb inside',
    picture: reed,
  },
  {
    slug: 'heron',
    name: 'Heron',
    kind: 'floor',
    price: 420,
    line: 'A long neck over the sofa',
    story:
      'The neck reaches a metre and a quarter without a joint, and a foot of travertine keeps it there. The shade tilts, for reading or for the ceiling.',
    facts: { Height: '196 cm', Reach: '125 cm', Foot: 'Travertine, 14 kg', Bulb: 'E27, up to 12 W LED' },
    alt: 'An arched floor lamp with a brass shade above a green sofa',
    picture: heron,
  },
  {
    slug: 'stilt',
    name: 'Stilt',
    kind: 'floor',
    price: 340,
    line: 'A drum of linen on three legs of ash',
    story:
      'Three legs, so it never wobbles. The drum is sewn, not glued: it can be taken off, washed and put back.',
    facts: { Height: '158 cm', Shade: 'Linen, Ø 44 cm', Legs: 'Steam-bent ash', Bulb: 'E27, up to 15 W LED' },
    alt: 'A floor lamp with a round linen shade on three wooden legs',
    picture: stilt,
  },
  {
    slug: 'pebble',
    name: 'Pebble',
    kind: 'table',
    price: 129,
    line: 'Speckled stoneware, linen on top',
    story:
      'Each body is thrown on the wheel and glazed once. The speckles are iron in the clay; no two are alike.',
    facts: { Height: '41 cm', Body: 'Stoneware', Shade: 'Linen, Ø 28 cm', Bulb: 'E14, up to 6 W LED' },
    alt: 'A round stoneware lamp with a linen shade against a sage wall',
    picture: pebble,
  },
  {
    slug: 'lantern',
    name: 'Lantern',
    kind: 'table',
    price: 98,
    line: 'Cordless, thirty hours, for the garden',
    story:
      'Charges in three hours, shines for thirty on its lowest step. Take it by the handle and the party moves with you.',
    facts: { Height: '29 cm', Battery: '5200 mAh, replaceable', Light: '5 to 220 lumen', Weather: 'IP54' },
    alt: 'A green lantern with a handle, glowing on a terracotta ledge',
    picture: lantern,
  },
  {
    slug: 'line',
    name: 'Line',
    kind: 'table',
    price: 175,
    line: 'A jointed arm that stays where you put it',
    story:
      'No springs: the joints carry the arm by friction, and a key comes with it to set how much. Light for work, at 4000 K if you like.',
    facts: { Reach: '82 cm', Joints: 'Three', Light: '2700 to 4000 K', Power: '9 W, USB-C' },
    alt: 'A red desk lamp with a steel arm on a pale wooden desk',
    picture: line,
  },
  {
    slug: 'drop',
    name: 'Drop',
    kind: 'pendant',
    price: 385,
    line: 'Three drops of blown glass',
    story:
      'Amber, sea and smoke, blown one after the other by the same two hands. The cords are long; we cut them to your ceiling.',
    facts: {
      Drops: 'Ø 15, 17 and 20 cm',
      Glass: 'Mouth-blown, tinted',
      Cord: '300 cm each',
      Bulb: 'Built in, 2400 K',
    },
    alt: 'Three glowing glass drops of different tints hanging in the dark',
    picture: drop,
  },
  {
    slug: 'half-moon',
    name: 'Half Moon',
    kind: 'wall',
    price: 118,
    line: 'Plaster, lit from behind',
    story: 'Cast in gypsum, so it takes the paint of your wall. At night the wall is the lamp.',
    facts: {
      Width: '38 cm',
      Material: 'Gypsum, paintable',
      Light: '2700 K, dimmable',
      Wiring: 'Fixed or plug',
    },
    alt: 'A half-round plaster wall light glowing on a terracotta wall',
    picture: halfMoon,
  },
  {
    slug: 'candle',
    name: 'Candle',
    kind: 'wall',
    price: 139,
    line: 'Two candles of glass on an arm of brass',
    story:
      'For the sides of a mirror, or the end of a corridor. The brass is raw and will darken where you do not touch it.',
    facts: { Width: '26 cm', Arm: 'Raw brass', Glass: 'Frosted tubes', Bulb: '2 × G9, 3 W LED' },
    alt: 'A brass wall light with two frosted glass tubes',
    picture: candle,
  },
];

export const findLamp = (slug: string): Lamp | undefined => LAMPS.find((lamp) => lamp.slug === slug);

export const euros = (amount: number): string =>
  new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(
    amount,
  );
