/** Corners of the page; start and end as the language is read. */
export const CORNERS = ['top-start', 'top-end', 'bottom-end', 'bottom-start'] as const;
export type Corner = (typeof CORNERS)[number];

export interface Point {
  x: number;
  y: number;
}

/** The corner that a window with this middle belongs to. */
export function nearestCorner(middle: Point, page: Point, isRtl: boolean): Corner {
  const vertical = middle.y < page.y / 2 ? 'top' : 'bottom';
  const isStart = middle.x < page.x / 2 !== isRtl;
  return `${vertical}-${isStart ? 'start' : 'end'}`;
}

/** Where an arrow key leads from a corner; null for other keys. */
export function cornerTowards(corner: Corner, key: string, isRtl: boolean): Corner | null {
  const [vertical, horizontal] = corner.split('-');
  const towards = { ArrowLeft: isRtl ? 'end' : 'start', ArrowRight: isRtl ? 'start' : 'end' }[key];
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    return `${key === 'ArrowUp' ? 'top' : 'bottom'}-${horizontal === 'start' ? 'start' : 'end'}`;
  }
  if (towards === undefined) return null;
  return `${vertical === 'top' ? 'top' : 'bottom'}-${towards === 'start' ? 'start' : 'end'}`;
}

/** The next one, clockwise. */
export function cornerAfter(corner: Corner): Corner {
  return CORNERS[(CORNERS.indexOf(corner) + 1) % CORNERS.length] ?? corner;
}

export type FloatingView = 'mini' | 'panel';

/** Widths of the window, the usual one first. Below 320 px browsers and people stop seeing a picture. */
export const WIDTHS = { mini: [322, 420, 520], panel: [720, 880, 560] } as const;

/** What a width wished for may be. */
export function fitWidth(view: FloatingView, width: number): number {
  const [least, most] = [Math.min(...WIDTHS[view]), Math.max(...WIDTHS[view])];
  return Math.round(Math.min(most, Math.max(least, width)));
}

/** The next of the sizes. */
export function widthAfter(view: FloatingView, width: number): number {
  const widths: readonly number[] = WIDTHS[view];
  return widths[(widths.indexOf(width) + 1) % widths.length] ?? WIDTHS[view][0];
}
