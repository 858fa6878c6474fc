import type { Credentials } from '../src/web/messages.ts';

/** What the link said, taken out of the address. */
export interface Link {
  credentials: Credentials | null;
  device: 'web' | 'app';
  /** BCP 47 tag, or `auto` for the browser's own. */
  language: string;
}

/** Reads `#login=…&token=…&lang=auto`. Without both login and token there are no credentials. */
export function readFragment(fragment: string): Link {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const login = fields.get('login');
  const token = fields.get('token');
  return {
    credentials: login !== null && token !== null ? { kind: 'token', login, token } : null,
    device: fields.get('device') === 'app' ? 'app' : 'web',
    language: fields.get('lang') ?? 'auto',
  };
}

/** Reads the fragment and takes it out of the address bar and history: it is a credential. */
export function takeFragment(): Link {
  const link = readFragment(location.hash);
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  return link;
}
