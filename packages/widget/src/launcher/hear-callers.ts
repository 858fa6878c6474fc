interface Callers {
  /** A pointer that comes near, a finger among them, or a focus. */
  near(): void;
  press(caller: HTMLElement): void;
}

/**
 * Listens on the document, once, for everything that opens the dialog: our own buttons and whatever the page has marked with
 * `data-frontdesk-call`, also what it puts in later.
 */
export function hearCallers({ near, press }: Callers, destroyed: AbortSignal): void {
  const hear = <Type extends 'pointerover' | 'focusin' | 'click'>(
    type: Type,
    act: (caller: HTMLElement, event: DocumentEventMap[Type]) => void,
  ) =>
    document.addEventListener(
      type,
      (event) => {
        const caller = event.composedPath().find(isCaller);
        if (caller) act(caller, event);
      },
      // Before the page, which may stop what it hears in its own dialogs.
      { capture: true, signal: destroyed },
    );
  // A touch begins with `pointerover` too. To hear of touches themselves, the browser would ask us before each scroll.
  hear('pointerover', near);
  hear('focusin', near);
  hear('click', (caller, event) => {
    // A link may be wanted in another tab.
    if ('href' in caller && (event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    press(caller);
  });
}

/** The document and the window, which an event passes too, have no such data. */
function isCaller(node: EventTarget & Partial<HTMLElement>): node is HTMLElement {
  return node.dataset?.['frontdeskCall'] !== undefined;
}
