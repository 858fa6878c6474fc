import { expect, it, vi } from 'vitest';
import { hearDrags } from '../src/during/hear-drags.ts';
import { openPage } from './support/browser.ts';

/** A window with its handle, and what a pointer does to it. */
function floatingWindow() {
  const page = openPage();
  vi.stubGlobal('Element', page.Element);
  vi.stubGlobal('PointerEvent', page.PointerEvent);
  const panel = document.createElement('div');
  const handle = document.createElement('button');
  handle.className = 'resize';
  handle.setPointerCapture = () => {};
  panel.append(handle);
  const widths: number[] = [];
  let presses = 0;
  handle.addEventListener('click', () => {
    presses += 1;
  });
  hearDrags(panel, {
    isFloating: () => true,
    isRtl: false,
    corner: () => 'bottom-end',
    width: () => 400,
    moveTo: () => {},
    resizeTo: (width) => widths.push(width),
  });
  const point = (type: string, clientX = 0) =>
    handle.dispatchEvent(new PointerEvent(type, { clientX, bubbles: true }));
  return { handle, point, widths, presses: () => presses };
}

it('the click that ends a drag is no press', () => {
  const { handle, point, widths, presses } = floatingWindow();
  point('pointerdown');
  point('pointermove', -50);
  point('pointerup', -50);
  handle.click();
  expect(widths).toEqual([450]);
  expect(presses()).toBe(0);
});

it.each(['pointerup', 'pointercancel'])(
  'after a drag of a finger, which ends by %s and no click, the next press counts',
  async (end) => {
    const { handle, point, presses } = floatingWindow();
    point('pointerdown');
    point('pointermove', -50);
    point(end, -50);
    // A click would have come by now.
    await new Promise((resolve) => setTimeout(resolve));
    handle.click();
    expect(presses()).toBe(1);
  },
);

it('a press with an unsteady hand is a press', () => {
  const { handle, point, presses } = floatingWindow();
  point('pointerdown');
  point('pointermove', 3);
  point('pointerup', 3);
  handle.click();
  expect(presses()).toBe(1);
});
