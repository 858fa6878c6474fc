import type { Shell } from '../shared/shell.ts';

export interface FocusFlow {
  /** Where the page itself opens the dialog, the focus goes back to whatever had it. */
  rememberOpener(): void;
  /** Into the dialog: the first field of a form, or the dialog itself. */
  moveIn(): void;
  /** Draws, and sees to it that focus which was in the dialog is not lost with what had it. */
  around(draw: () => void, isOpen: () => boolean): void;
}

/**
 * Where the focus goes. It is never drawn into the dialog from elsewhere unless asked: on a page on which a call came
 * back by itself the visitor may be typing.
 */
export function createFocusFlow(shell: Shell): FocusFlow {
  const { root } = shell;
  const panel = () => root.querySelector<HTMLElement>('[role=dialog]');
  const isInside = () => panel()?.contains(root.activeElement) ?? false;
  const moveIn = () => {
    const first = panel()?.querySelector<HTMLElement>('[data-first]') ?? panel();
    first?.focus({ preventScroll: true });
  };
  return {
    rememberOpener: () => {
      const { activeElement } = document;
      const isPages = activeElement !== document.body && activeElement !== shell.host;
      // Anything else is a button that was pressed.
      if (shell.opener === shell.launcher && isPages && activeElement instanceof HTMLElement)
        shell.opener = activeElement;
    },
    moveIn,
    around: (draw, isOpen) => {
      const wasInside = isInside();
      draw();
      if (!wasInside) return;
      if (!isOpen()) shell.opener.focus();
      else if (!isInside() || root.activeElement === panel()) moveIn();
    },
  };
}
