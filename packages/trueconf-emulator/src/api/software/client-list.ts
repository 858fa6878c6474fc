import type { SoftwareClient } from '@frontdesk/trueconf-client/wire';
import type { Ticket } from '../../state/guest-tokens.ts';

/** Entry for the browser client: the link signs its person in by the fragment. */
export function webClient(
  baseUrl: string,
  conferenceId: string,
  ticket: Ticket,
  token: string,
): SoftwareClient {
  const login = encodeURIComponent(ticket.login).replaceAll('%2A', '*');
  const url = `${baseUrl}/webrtc/${encodeURIComponent(conferenceId)}#login=${login}&token=${token}&lang=auto`;
  return {
    type: 'web',
    platform: 'webrtc',
    name: 'TrueConf Web',
    web_url: url,
    // The handlers do nothing; callers are expected to take them off before use.
    iframe:
      `<iframe src="${url.replaceAll('&', '&amp;').replaceAll("'", '&#39;')}" width="720" height="405" ` +
      'allow="microphone; camera; autoplay; display-capture" allowfullscreen="allowfullscreen" ' +
      'onload="void 0" onerror="void 0"></iframe>',
  };
}

/** Entry for the installed app. */
export function standaloneClient(conferenceId: string, serverName: string): SoftwareClient {
  return {
    type: 'standalone',
    platform: 'windows',
    name: 'TrueConf for Windows',
    web_url: `trueconf:\\c\\${conferenceId}@${serverName}`,
  };
}
