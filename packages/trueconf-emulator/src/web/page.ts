import { iconSprite } from './icons.ts';

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? '');
}

/**
 * No X-Frame-Options and no frame-ancestors: being framed by any site is what the browser client is for. `ws:` and
 * `wss:` stand beside 'self' for browsers that do not count a WebSocket of the same host as one.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self' blob: mediastream:",
  "connect-src 'self' ws: wss:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export interface PageParts {
  title: string;
  language?: string;
  styles: string[];
  /** Modules of the page: first the one that builds it, then what that imports. */
  scripts?: string[];
  /** Values for the script, as `data-` attributes of the body. */
  data?: Record<string, string>;
  /** Ready HTML. */
  body?: string;
}

export const ASSETS = '/webrtc/assets';

export function renderPage(parts: PageParts): string {
  const data = Object.entries(parts.data ?? {}).map(
    ([name, value]) => ` data-${name}="${escapeHtml(value)}"`,
  );
  const styles = parts.styles.map((name) => `<link rel="stylesheet" href="${ASSETS}/${name}">`);
  const [entry, ...imported] = parts.scripts ?? [];
  const scripts = imported.map((name) => `<link rel="modulepreload" href="${ASSETS}/${name}">`);
  if (entry !== undefined) scripts.push(`<script type="module" src="${ASSETS}/${entry}"></script>`);
  return `<!doctype html>
<html lang="${parts.language ?? 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${escapeHtml(parts.title)}</title>
${styles.join('\n')}
${scripts.join('\n')}
</head>
<body${data.join('')}>
${iconSprite()}
${parts.body ?? ''}
</body>
</html>
`;
}
