import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { PushMessage } from '@frontdesk/contract';
import { onTestFinished, vi } from 'vitest';
import type { PushTarget } from '../../src/push/push-target.ts';

/** Lets a test's own push service on this machine be pushed to. */
export const LOOPBACK: PushTarget = {
  allowsEndpoint: ({ hostname }) => hostname === '127.0.0.1',
  allowsAddress: (address) => address === '127.0.0.1',
};

export interface Received {
  readonly message: PushMessage;
  readonly headers: Record<string, string | string[] | undefined>;
}

/** A push service and the one browser that is subscribed there: what it receives, decrypted (RFC 8291). */
export async function startPushService() {
  const browser = createECDH('prime256v1');
  const publicKey = browser.generateKeys();
  const auth = randomBytes(16);
  const received: Received[] = [];
  let status = 201;
  const server = createServer(async (request, response) => {
    const message = PushMessage.parse(JSON.parse(decrypt(await buffer(request))));
    received.push({ message, headers: request.headers });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;

  function decrypt(body: Buffer): string {
    const salt = body.subarray(0, 16);
    const sender = body.subarray(21, 21 + (body[20] ?? 0));
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, sender]);
    const secret = Buffer.from(hkdfSync('sha256', browser.computeSecret(sender), auth, info, 32));
    const derive = (what: string, length: number) =>
      Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${what}\0`, length));
    const sealed = body.subarray(21 + sender.length);
    const opener = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
    opener.setAuthTag(sealed.subarray(-16));
    const text = Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()]);
    return text.subarray(0, text.lastIndexOf(2)).toString();
  }

  /** Who sent it, by the signature the push service would look at (RFC 8292), and for whom that was made. */
  function signedBy({ headers }: Received): { key: string; aud: unknown } {
    const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(String(headers['authorization'])) ?? [];
    const [head = '', claims = '', signature = ''] = token.split('.');
    const raw = Buffer.from(key, 'base64url');
    const half = (from: number) => raw.subarray(from, from + 32).toString('base64url');
    const publicKey = createPublicKey({
      key: { kty: 'EC', crv: 'P-256', x: half(1), y: half(33) },
      format: 'jwk',
    });
    const sealed = Buffer.from(signature, 'base64url');
    if (
      !verify(
        'sha256',
        Buffer.from(`${head}.${claims}`),
        { key: publicKey, dsaEncoding: 'ieee-p1363' },
        sealed,
      )
    )
      throw new Error('the signature does not hold');
    return { key, aud: JSON.parse(Buffer.from(claims, 'base64url').toString()).aud };
  }

  return {
    received,
    signedBy,
    subscription: {
      endpoint: `http://127.0.0.1:${port}/send/1`,
      keys: { p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') },
    },
    /** From now on answers with this. */
    answer: (next: number) => {
      status = next;
    },
    until: (count: number) =>
      vi.waitFor(() => {
        if (received.length < count) throw new Error(`${received.length} of ${count} pushes came`);
      }, 5_000),
  };
}
