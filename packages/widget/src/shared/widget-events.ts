import type { EndReason } from '@frontdesk/contract/vocabulary';

/**
 * Custom events on `document`, each named `frontdesk:` and the key. The details hold no name, token or address: pages
 * tend to hand them to analytics.
 */
export interface WidgetEvents {
  /** The button is on the page. */
  ready: { site: string };
  opened: { site: string };
  ringing: { site: string; call_id: string };
  answered: { site: string; call_id: string; operator: string | null };
  ended: { site: string; call_id: string; reason: EndReason | null };
  /** `code` is one of the contract's or of the widget's own (README). */
  error: { site: string; code: string };
  closed: { site: string };
}

export function emitOn(target: EventTarget, name: string, detail: object): void {
  target.dispatchEvent(new CustomEvent(`frontdesk:${name}`, { detail, bubbles: true }));
}
