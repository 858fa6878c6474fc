export const INLINE_CALL = 'frontdesk-call';

/**
 * A custom element cannot be undefined again, so it knows nothing: it only tells that it is there, and which widget fills
 * it is settled by who listens.
 */
export function defineInlineElement(): void {
  customElements.define(
    INLINE_CALL,
    class extends HTMLElement {
      connectedCallback() {
        this.dispatchEvent(new Event(INLINE_CALL, { bubbles: true, composed: true }));
      }
    },
  );
}
