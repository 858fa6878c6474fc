import { options } from 'preact';

/** Of a tab out of view the browser draws nothing; it must be up to date all the same when it is looked at again. */
const OUT_OF_VIEW_MS = 100;

/** However many news come in at once: components are drawn once per picture of the screen. */
export function renderOncePerFrame(): void {
  options.debounceRendering = (renderAll) => {
    let isDone = false;
    const once = () => {
      if (isDone) return;
      isDone = true;
      clearTimeout(timer);
      renderAll();
    };
    const timer = setTimeout(once, OUT_OF_VIEW_MS);
    requestAnimationFrame(once);
  };
}
