import type { ShopSettings } from './settings.ts';

/**
 * The headers a careful shop sends anyway, with what the button needs added: its script and its requests, and a frame of
 * the video server that may use camera, microphone and screen.
 */
export function policyHeaders({ frontdeskUrl, videoOrigin }: ShopSettings): Record<string, string> {
  const desk = new URL(frontdeskUrl).origin;
  const content = {
    'default-src': "'self'",
    'script-src': `'self' ${desk}`,
    'connect-src': `'self' ${desk}`,
    'frame-src': videoOrigin,
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  };
  const delegated = ['camera', 'microphone', 'display-capture', 'autoplay', 'fullscreen'];
  return {
    'content-security-policy': Object.entries(content)
      .map((directive) => directive.join(' '))
      .join('; '),
    'permissions-policy': delegated.map((feature) => `${feature}=(self "${videoOrigin}")`).join(', '),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  };
}
