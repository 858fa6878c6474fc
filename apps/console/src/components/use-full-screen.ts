import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Full screen of an element; the browser may end it too, by Escape. */
export function useFullScreen(wrapper: RefObject<HTMLElement | null>): {
  isFull: boolean;
  toggle: () => void;
} {
  const [isFull, setIsFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const follow = () => setIsFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  return {
    isFull,
    toggle: () => void (isFull ? document.exitFullscreen() : wrapper.current?.requestFullscreen()),
  };
}
