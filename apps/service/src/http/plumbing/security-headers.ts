import helmet from '@fastify/helmet';
import type { App } from '../app-instance.ts';

/** Answers of the API are data: nothing in them may run, load or be framed. */
export async function setSecurityHeaders(app: App): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    frameguard: { action: 'deny' },
    // Other names below this one are not ours to decide on.
    strictTransportSecurity: { includeSubDomains: false },
  });
}

/**
 * For the console's pages. Frames may come from any https address, because the TrueConf Server decides which of its
 * names the web client has, and from loopback for development.
 */
export const CONSOLE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  'frame-src https: http://localhost:* http://*.localhost:* http://127.0.0.1:*',
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
