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
  const hear = (type: string, act: (caller: HTMLElement, event: Event) => void) =>
    document.addEventListener(
      type,
      (event) => {
        const caller = event.composedPath().find(isCaller);
        if (caller !== undefined) act(caller, event);
      },
      // Before the page, which may stop what it hears in its own dialogs.
      { capture: true, signal: destroyed },
    );
  // A touch begins with `pointerover` too. To hear of touches themselves, the browser would ask us before each scroll.
  hear('pointerover', near);
  hear('focusin', near);
  hear('click', (caller, event) => {
    event.preventDefault();
    press(caller);
  });
}

function isCaller(node: EventTarget): node is HTMLElement {
  return node instanceof HTMLElement && 'frontdeskCall' in node.dataset;
}
