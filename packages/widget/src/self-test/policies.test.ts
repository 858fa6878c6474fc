import { expect, it } from 'vitest';
import { amendContentPolicy } from './content-policy.ts';
import { amendPermissions, withheldBy } from './permission-policy.ts';

const DESK = 'https://desk.example.com';
const VIDEO = 'https://video.example.com';

it.each([
  ["default-src 'self'", 'connect-src', `default-src 'self'; connect-src 'self' ${DESK}`],
  ["default-src 'none'", 'connect-src', `default-src 'none'; connect-src ${DESK}`],
  ["connect-src 'self' ; img-src *", 'connect-src', `connect-src 'self' ${DESK}; img-src *`],
  ["script-src 'self'; script-src *", 'script-src-elem', `script-src 'self' ${DESK}`],
  ["default-src 'self'", 'script-src-elem', `default-src 'self'; script-src 'self' ${DESK}`],
  ["child-src 'none'", 'frame-src', `child-src ${DESK}`],
  [`connect-src ${DESK}`, 'connect-src', `connect-src ${DESK}`],
  // Of that one answer; the next one has another.
  ["script-src 'nonce-4AEem' https:", 'script-src-elem', `script-src 'nonce-…' https: ${DESK}`],
])('gives the whole content policy, %s, with what it lacks', (policy, directive, amended) => {
  expect(amendContentPolicy(policy, [{ directive, origin: DESK }])).toBe(amended);
});

it.each([
  ['', []],
  ['geolocation=()', []],
  ['camera=(), microphone=self', ['camera', 'microphone']],
  [`camera=(self "${VIDEO}"), microphone=*, fullscreen=(*)`, []],
  ['camera=(self "https://*.example.com"), microphone=("https://*.example.org")', ['microphone']],
  ['camera=*, camera=()', ['camera']],
])('reads what a permission policy keeps from the video server: %s', (header, withheld) => {
  expect(withheldBy(header, VIDEO)).toEqual(withheld);
});

it.each([
  ['camera=()', ['camera'], `camera=(self "${VIDEO}")`],
  [
    'geolocation=(), camera=(self "https://a.example")',
    ['camera'],
    `geolocation=(), camera=(self "https://a.example" "${VIDEO}")`,
  ],
  [
    null,
    ['camera'],
    ['camera', 'microphone', 'display-capture', 'autoplay', 'fullscreen']
      .map((feature) => `${feature}=(self "${VIDEO}")`)
      .join(', '),
  ],
])('gives the whole permission policy, %s, with what it lacks', (header, withheld, amended) => {
  expect(amendPermissions(header, withheld, VIDEO)).toBe(amended);
});
