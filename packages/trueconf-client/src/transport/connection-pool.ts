import { X509Certificate } from 'node:crypto';
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import { Pool } from 'undici';
import { TrueConfRequestError } from '../errors/trueconf-error.ts';
import type { ClientSettings } from '../settings.ts';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const MAX_CONNECT_MS = 5000;
const IDLE_MS = 20_000;
/** Far above any list TrueConf sends, far below what would hurt. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/** Node passes over a file without certificates in silence, and the admin is left with "self-signed". */
const certificatesIn = (pem: string): string[] => {
  const found = pem.match(CERTIFICATE) ?? [];
  try {
    if (found.length > 0 && found.every((certificate) => new X509Certificate(certificate))) return found;
  } catch {
    // Told below: OpenSSL's words add nothing.
  }
  throw new TrueConfRequestError('invalid_input', 'TrueConf client options: ca holds no PEM certificate', {
    sent: false,
  });
};

/** Made once for all connections: reading some 150 roots takes longer than a handshake. */
const trusting = (ca: string): SecureContext =>
  createSecureContext({ ca: [...getCACertificates('default'), ...certificatesIn(ca)] });

/** Keep-alive connections to one server, independent of undici's global dispatcher. */
export const connectionPool = ({ url, ca, connections, timeoutMs }: ClientSettings): Pool =>
  new Pool(url.origin, {
    connections,
    connect: {
      // Shorter than the deadline of an attempt: a host that does not answer is told from a slow one.
      timeout: Math.min(MAX_CONNECT_MS, Math.ceil(timeoutMs / 2)),
      ...(ca !== undefined && { secureContext: trusting(ca.toString()) }),
    },
    allowH2: false,
    // For servers that do not say how long they keep an idle connection. Calls come in bursts of two or three with
    // pauses between; undici's 4 s would open new connections for each. It looks before reuse whether one was closed.
    keepAliveTimeout: IDLE_MS,
    maxResponseSize: MAX_ANSWER_BYTES,
    // The deadline of an attempt covers both.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
