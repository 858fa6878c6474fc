import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generate } from 'selfsigned';
import { getGlobalDispatcher } from 'undici';
import { expect, it, onTestFinished } from 'vitest';
import { TrueConfClient } from '../src/index.ts';
import { fakeServer } from './support/fake-server.ts';
import { json, room } from './support/replies.ts';

const selfSigned = (name: string) =>
  generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: name }] },
    ],
  });

const tlsServer = async (name: string) => {
  const { private: key, cert } = await selfSigned(name);
  const server = createServer({ key, cert }, (request, response) => {
    const reply = request.url === '/oauth2/v1/token' ? json(200, { access_token: 't' }) : room;
    reply(response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A TCP server that listens has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return { url: `https://localhost:${port}`, cert };
};

const clientOf = (url: string, ca?: string | Buffer) => {
  const client = new TrueConfClient({ url, auth: { clientId: 'a', clientSecret: 'b' }, ...(ca && { ca }) });
  onTestFinished(() => client.close());
  return client;
};

const NOT_TRUSTED = { name: 'TrueConfConnectionError', code: 'tls', retryable: false, sent: false };

it('does not trust a certificate of nobody', async () => {
  const { url } = await tlsServer('localhost');
  await expect(clientOf(url).conferences.get('1')).rejects.toMatchObject(NOT_TRUSTED);
});

it('trusts one that was given, in text or bytes, alone or in a bundle', async () => {
  const { url, cert } = await tlsServer('localhost');
  const other = (await selfSigned('other')).cert;
  for (const ca of [cert, Buffer.from(cert), `# ours\n${other}\n${cert}`]) {
    await expect(clientOf(url, ca).conferences.get('1')).resolves.toMatchObject({ id: '0123456789' });
  }
});

it('trusts it in this client alone', async () => {
  const { url, cert } = await tlsServer('localhost');
  const before = getCACertificates('default');
  const dispatcher = getGlobalDispatcher();
  await clientOf(url, cert).conferences.get('1');
  await expect(clientOf(url).conferences.get('1')).rejects.toMatchObject(NOT_TRUSTED);
  await expect(fetch(url)).rejects.toThrow();
  expect(getCACertificates('default')).toEqual(before);
  expect(getGlobalDispatcher()).toBe(dispatcher);
});

it('trusts it for its own name alone', async () => {
  const { url, cert } = await tlsServer('elsewhere.example');
  await expect(clientOf(url, cert).conferences.get('1')).rejects.toMatchObject(NOT_TRUSTED);
});

it('says tls where no TLS is spoken', async () => {
  const plain = await fakeServer(room);
  const client = clientOf(plain.url.replace('http:', 'https:'));
  await expect(client.conferences.get('1')).rejects.toMatchObject(NOT_TRUSTED);
});

it('goes on trusting the authorities of the system', async () => {
  const { url, cert } = await tlsServer('localhost');
  const other = (await selfSigned('other')).cert;
  const folder = await mkdtemp(join(tmpdir(), 'authority-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'system.pem'), cert);
  // Node reads the authorities of the system once, so this takes a process of its own.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      fileURLToPath(new URL('support/get-conference.ts', import.meta.url)),
      JSON.stringify({ url, auth: { secretKey: 'k' }, ca: other }),
    ],
    { env: { NODE_EXTRA_CA_CERTS: join(folder, 'system.pem') } },
  );
  expect(stdout).toBe('0123456789');
});
