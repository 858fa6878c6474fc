import { parseArgs } from 'node:util';
import { defaults } from './defaults.ts';
import type { EmulatorOptions } from './options.ts';

export const usage = `Usage: trueconf-emulator [options]

  --port <n>              port to listen on (default 8443 with --tls, else 8081)
  --host <address>        address to listen on (default 127.0.0.1)
  --public-url <url>      address to write into links (default: where it listens)
  --tls                   serve HTTPS with a fresh self-signed certificate
  --guests <n|unlimited>  guest connections of the licence (default ${defaults.guestLicences}, as in the Free edition)
  --client-id <id>        OAuth application (default: a built-in one)
  --client-secret <s>     its secret
  --secret-key <key>      static secret key with every permission (default none)
  --users <a,b,c>         logins of the server's users (default anna,boris,clara)
  --online                users are online from the start; without it, while their app page is open
  --server-name <name>    part after @ in full user ids (default ${defaults.serverName})
  --help                  show this
`;

/** What the command line asks for; a string is a complaint to print. */
export type CliRequest =
  | { kind: 'start'; options: EmulatorOptions }
  | { kind: 'help' }
  | { kind: 'wrong'; message: string };

export function readArguments(args: readonly string[]): CliRequest {
  try {
    const values = parse(args);
    return values.help ? { kind: 'help' } : { kind: 'start', options: toOptions(values) };
  } catch (error) {
    return { kind: 'wrong', message: error instanceof Error ? error.message : String(error) };
  }
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      'public-url': { type: 'string' },
      tls: { type: 'boolean' },
      guests: { type: 'string', default: `${defaults.guestLicences}` },
      'client-id': { type: 'string', default: defaults.client.id },
      'client-secret': { type: 'string', default: defaults.client.secret },
      'secret-key': { type: 'string' },
      users: { type: 'string', default: defaults.users.map(({ id }) => id).join(',') },
      online: { type: 'boolean' },
      'server-name': { type: 'string' },
      help: { type: 'boolean' },
    },
  }).values;
}

function toOptions(values: ReturnType<typeof parse>): EmulatorOptions {
  const logins = values.users
    .split(',')
    .map((login) => login.trim())
    .filter(Boolean);
  return {
    port: wholeNumber('--port', values.port ?? (values.tls ? '8443' : '8081')),
    clients: [{ ...defaults.client, id: values['client-id'], secret: values['client-secret'] }],
    users: logins.map((id) => ({
      id,
      display_name: capitalised(id),
      status: values.online ? (1 as const) : ('auto' as const),
    })),
    guestLicences: values.guests === 'unlimited' ? null : wholeNumber('--guests', values.guests),
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(values['public-url'] === undefined ? {} : { publicUrl: values['public-url'].replace(/\/+$/, '') }),
    ...(values.tls ? { tls: 'self-signed' as const } : {}),
    ...(values['secret-key'] === undefined ? {} : { secretKey: values['secret-key'] }),
    ...(values['server-name'] === undefined ? {} : { serverName: values['server-name'] }),
  };
}

function wholeNumber(flag: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`${flag} takes a whole number, not "${text}"`);
  return Number(text);
}

function capitalised(login: string): string {
  return login.slice(0, 1).toUpperCase() + login.slice(1);
}
