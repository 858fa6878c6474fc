import { Window } from 'happy-dom';
import { onTestFinished, vi } from 'vitest';

/**
 * A browser's page around the code under test, but with Node's own `fetch`: what goes over the network is real. Frames
 * load nothing.
 */
export function openPage(url = 'https://shop.example.com/lamps#token=1'): Window {
  const window = new Window({ url, settings: { disableIframePageLoading: true } });
  window.document.title = 'Lamps';
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('CSSStyleSheet', window.CSSStyleSheet);
  vi.stubGlobal('location', window.location);
  vi.stubGlobal('sessionStorage', window.sessionStorage);
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('crossOriginIsolated', false);
  vi.stubGlobal('RTCPeerConnection', class {});
  vi.stubGlobal('navigator', {
    languages: ['en-GB'],
    onLine: true,
    mediaDevices: { enumerateDevices: async () => [{ kind: 'videoinput' }, { kind: 'audioinput' }] },
    permissions: { query: async () => ({ state: 'prompt' }) },
    sendBeacon: () => true,
  });
  onTestFinished(async () => {
    vi.unstubAllGlobals();
    await window.happyDOM.close();
  });
  return window;
}
