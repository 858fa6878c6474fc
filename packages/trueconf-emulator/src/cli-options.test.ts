import { describe, expect, it } from 'vitest';
import { readArguments } from './cli-options.ts';
import { defaults } from './defaults.ts';

describe('command line', () => {
  it('without arguments starts on a fixed port with three users', () => {
    expect(readArguments([])).toMatchObject({
      kind: 'start',
      options: {
        port: 8081,
        clients: [{ id: defaults.client.id, secret: defaults.client.secret }],
        users: [{ id: 'anna', display_name: 'Anna', status: 'auto' }, { id: 'boris' }, { id: 'clara' }],
        guestLicences: 1,
      },
    });
  });

  it('takes every option', () => {
    const line =
      '--port 0 --host 0.0.0.0 --public-url https://video.test/ --tls --guests 5 --client-id a --client-secret b ' +
      '--secret-key c --users eva,fred --online --server-name video.test';
    expect(readArguments(line.split(' '))).toEqual({
      kind: 'start',
      options: {
        port: 0,
        host: '0.0.0.0',
        publicUrl: 'https://video.test',
        tls: 'self-signed',
        guestLicences: 5,
        clients: [{ id: 'a', secret: 'b', scopes: defaults.client.scopes }],
        secretKey: 'c',
        users: [
          { id: 'eva', display_name: 'Eva', status: 1 },
          { id: 'fred', display_name: 'Fred', status: 1 },
        ],
        serverName: 'video.test',
      },
    });
  });

  it('knows a licence without a limit', () => {
    expect(readArguments(['--guests', 'unlimited'])).toMatchObject({ options: { guestLicences: null } });
  });

  it('explains itself', () => {
    expect(readArguments(['--help'])).toEqual({ kind: 'help' });
  });

  it.each([[['--nonsense']], [['--port', 'x']], [['--guests', '-1']], [['stray']]])('refuses %j', (args) => {
    expect(readArguments(args)).toMatchObject({ kind: 'wrong', message: expect.any(String) });
  });
});
