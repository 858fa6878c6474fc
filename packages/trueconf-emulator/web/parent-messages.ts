/** The four messages that TrueConf's own samples listen for (contact_center_api, One-Click-Web-Conference). */
export type ParentMessage = 'notSupported' | 'loginFail' | 'connectionClosed' | 'logout';

/**
 * Tells the embedding page how the call stands. Any page may embed the client and none is known by name, so the
 * target is open; the message holds nothing but its type.
 */
export function tellParent(type: ParentMessage): void {
  if (window.parent !== window) window.parent.postMessage({ type }, '*');
}
