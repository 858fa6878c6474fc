import { expect, it } from 'vitest';
import { type CheckName, type Finding, findings, type PageFacts, verdict } from './findings.ts';
import { asText, reportOf } from './report.ts';
import { selfTestTexts } from './texts.ts';

const fine: PageFacts = {
  service: 'https://desk.example.com',
  origin: 'https://www.example.com',
  secure: true,
  webrtc: true,
  violations: [],
  serviceAnswers: true,
  originAllowed: true,
  videoOrigin: 'https://video.example.com',
  videoReachable: true,
  withheld: [],
  isolated: false,
  canFrameIsolated: true,
  frameLoads: true,
  clockOffMs: 300,
};

const refused = (directive: string, blocked: string) => ({ directive, blocked });

it('finds nothing on a page where all is well', () => {
  const found = findings(fine);
  expect(found.map(({ state }) => state)).toEqual(Array(10).fill('good'));
  expect(verdict(found)).toBe('good');
});

it.each<[string, Partial<PageFacts>, CheckName, Finding['state'], RegExp | null]>([
  ['http', { secure: false }, 'secure', 'bad', null],
  ['a browser without WebRTC', { webrtc: false }, 'browser', 'bad', null],
  ['no answer', { serviceAnswers: false }, 'service', 'bad', null],
  [
    'requests forbidden',
    { serviceAnswers: false, violations: [refused('connect-src', 'https://desk.example.com/api/v1/sites')] },
    'service',
    'bad',
    /^Content-Security-Policy: connect-src https:\/\/desk\.example\.com$/,
  ],
  ['a foreign website', { originAllowed: false }, 'origin', 'bad', /^https:\/\/www\.example\.com$/],
  ['an origin nobody told of', { originAllowed: null }, 'origin', 'unsure', null],
  [
    'scripts forbidden',
    { violations: [refused('script-src-elem', 'https://desk.example.com/assets/a.js')] },
    'script',
    'bad',
    /script-src https:\/\/desk/,
  ],
  [
    'frames forbidden',
    { violations: [refused('frame-src', 'https://video.example.com')] },
    'frame',
    'bad',
    /frame-src https:\/\/video/,
  ],
  ['a frame that does not load', { frameLoads: false }, 'frame', 'unsure', null],
  [
    'a camera withheld',
    { withheld: ['camera'] },
    'permissions',
    'bad',
    /^Permissions-Policy: camera=\(self "https:\/\/video\.example\.com"\), microphone=/,
  ],
  ['a browser that does not tell', { withheld: null }, 'permissions', 'unsure', null],
  ['isolation', { isolated: true }, 'isolation', 'unsure', /^Cross-Origin-Embedder-Policy: unsafe-none$/],
  [
    'isolation without a way out',
    { isolated: true, canFrameIsolated: false },
    'isolation',
    'bad',
    /unsafe-none/,
  ],
  ['a video server out of reach', { videoReachable: false }, 'video', 'bad', null],
  ['a wrong clock', { clockOffMs: -90_000 }, 'clock', 'unsure', null],
])('says what to do about %s', (_, change, check, state, fix) => {
  const found = findings({ ...fine, ...change });
  const finding = found.find((candidate) => candidate.check === check);
  expect(finding?.state).toBe(state);
  if (fix === null) expect(finding).not.toHaveProperty('fix');
  else expect(finding?.fix).toMatch(fix);
  expect(found.filter((other) => other !== finding).map((other) => other.state)).not.toContain('bad');
});

it('takes no policy for a fault that keeps others out', () => {
  const others = ['frame-src', 'script-src-elem', 'connect-src'].map((directive) =>
    refused(directive, 'https://adverts.example.net/x'),
  );
  expect(verdict(findings({ ...fine, violations: others }))).toBe('good');
});

it.each(['en', 'de'])('puts it into words and text: %s', (language) => {
  const texts = selfTestTexts(language);
  const report = reportOf(findings({ ...fine, withheld: ['camera'] }), texts);
  expect(report.verdict).toBe(texts.verdict.bad);
  const text = asText(report, fine);
  expect(text).toContain('https://www.example.com → https://desk.example.com');
  expect(text).toMatch(/✗ .+\n {4}Permissions-Policy: camera/);
  expect(text.match(/^[✓✗?] /gm)).toHaveLength(10);
});
