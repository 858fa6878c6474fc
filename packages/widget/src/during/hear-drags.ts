import { glide } from './glide.ts';
import { type Corner, nearestCorner } from './window-place.ts';

interface Floating {
  isFloating(): boolean;
  readonly isRtl: boolean;
  corner(): Corner;
  width(): number;
  moveTo(corner: Corner): void;
  resizeTo(width: number): void;
}

/** Less is a press with an unsteady hand. */
const SLACK = 4;

/** The header drags the window, which then snaps to the nearest corner; the handle drags its size. */
export function hearDrags(panel: HTMLElement, floating: Floating): void {
  panel.addEventListener('pointerdown', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || event.button !== 0 || !floating.isFloating()) return;
    const handle = target.closest('.resize');
    const header = target.closest('.header');
    if (handle !== null) drag(event, handle, resizing(floating));
    else if (header !== null && target.closest('button') === null)
      drag(event, header, moving(panel, floating));
  });
}

interface Drag {
  /** @param dx how far the pointer is from where it was pressed */
  by(dx: number, dy: number): void;
  end(): void;
}

/** Captured, as otherwise the frame would swallow the pointer. */
function drag(start: PointerEvent, element: Element, { by, end }: Drag): void {
  const released = new AbortController();
  const { signal } = released;
  let isMoving = false;
  element.setPointerCapture(start.pointerId);
  const hear = (type: string, act: (event: PointerEvent) => void) =>
    element.addEventListener(type, (event) => event instanceof PointerEvent && act(event), { signal });
  hear('pointermove', ({ clientX, clientY }) => {
    const [dx, dy] = [clientX - start.clientX, clientY - start.clientY];
    isMoving ||= Math.hypot(dx, dy) > SLACK;
    if (isMoving) by(dx, dy);
  });
  for (const type of ['pointerup', 'pointercancel']) {
    hear(type, () => {
      released.abort();
      if (!isMoving) return;
      swallowClick(element);
      end();
    });
  }
}

/** What ends a drag is no press on the button below it. A finger's drag ends without a click, and the next one counts. */
function swallowClick(element: Element): void {
  const waiting = new AbortController();
  const { signal } = waiting;
  element.addEventListener('click', (event) => event.stopImmediatePropagation(), { capture: true, signal });
  // A click comes together with the release.
  setTimeout(() => waiting.abort());
}

function moving(panel: HTMLElement, { isRtl, moveTo }: Floating): Drag {
  return {
    by: (dx, dy) => {
      panel.style.translate = `${dx}px ${dy}px`;
    },
    end: () => {
      const { left, top, width, height } = panel.getBoundingClientRect();
      const middle = { x: left + width / 2, y: top + height / 2 };
      const corner = nearestCorner(middle, { x: innerWidth, y: innerHeight }, isRtl);
      glide(panel, () => moveTo(corner));
    },
  };
}

function resizing({ corner, isRtl, width, resizeTo }: Floating): Drag {
  const before = width();
  // Away from the corner that holds it.
  const outwards = corner().endsWith('start') !== isRtl ? 1 : -1;
  return { by: (dx) => resizeTo(before + dx * outwards), end: () => {} };
}
