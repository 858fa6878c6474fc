import type { SoftwareClient } from '../wire/software-client.ts';
import { iframeSource } from './iframe-source.ts';

/** Absolute http or https, or nothing: `javascript:` and the like must not reach a frame. */
const webAddress = (address: string | null | undefined): URL | null => {
  const url = address ? URL.parse(address.trim()) : null;
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : null;
};

/** Servers list lighter variants beside the web client proper, whose path ends in `/webrtc/{id}`. */
const preferred = (urls: readonly URL[], conferenceId: string): URL | undefined => {
  const path = `/webrtc/${encodeURIComponent(conferenceId)}`;
  return urls.find(({ pathname }) => pathname.replace(/\/$/, '').endsWith(path)) ?? urls[0];
};

const isUrl = (url: URL | null): url is URL => url !== null;

/** Address of the browser client among the ways to join; null when none is listed. */
export const webClientAddress = (clients: readonly SoftwareClient[], conferenceId: string): URL | null => {
  const browser = clients.filter(({ type, platform }) => type === 'web' && platform === 'webrtc');
  const direct = browser.map(({ web_url }) => webAddress(web_url)).filter(isUrl);
  const framed = browser.map(({ iframe }) => webAddress(iframeSource(iframe ?? ''))).filter(isUrl);
  return preferred(direct, conferenceId) ?? preferred(framed, conferenceId) ?? null;
};

/** The address's fragment signs a guest in: guests' logins hold `*` or `$`, those of users do not. */
export const signsInGuest = (url: URL): boolean => {
  const login = new URLSearchParams(url.hash.slice(1)).get('login');
  return login !== null && /[*$]/.test(login);
};
