import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Keeps the focus in a list whose entries change places: browsers take it from what is moved. */
export function useKeptFocus(list: RefObject<HTMLElement | null>): void {
  const before = document.activeElement;
  useLayoutEffect(() => {
    const wasMoved = document.activeElement !== before && list.current?.contains(before) === true;
    if (wasMoved && before instanceof HTMLElement) before.focus({ preventScroll: true });
  });
}
