import type { Corner, FloatingView } from './window-place.ts';
import { CORNERS } from './window-place.ts';

/** Where the window of a call is, and how wide in each of its views. */
export type Place = { corner: Corner } & Partial<Record<FloatingView, number>>;

const keyOf = (site: string) => `frontdesk:${site}:window`;

/** What the visitor has chosen on an earlier page of this tab. Storage may be forbidden, or hold what we did not write. */
export function readPlace(site: string): Partial<Place> {
  try {
    const place: unknown = JSON.parse(sessionStorage.getItem(keyOf(site)) ?? 'null');
    return isPlace(place) ? place : {};
  } catch {
    return {};
  }
}

export function storePlace(site: string, place: Place | null): void {
  try {
    if (place === null) sessionStorage.removeItem(keyOf(site));
    else sessionStorage.setItem(keyOf(site), JSON.stringify(place));
  } catch {
    // It then lives as long as its page.
  }
}

function isPlace(place: unknown): place is Place {
  return typeof place === 'object' && place !== null && 'corner' in place && isCorner(place.corner);
}

const isCorner = (corner: unknown) => CORNERS.some((known) => known === corner);
