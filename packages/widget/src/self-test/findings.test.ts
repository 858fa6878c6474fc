import { expect, it } from 'vitest';
import { type Finding, findings, type PageFacts, verdict } from './findings.ts';
import { asText, reportOf } from './report.ts';
import { type Saying, selfTestTexts } from './texts.ts';

const SERVICE = 'https://desk.example.com';
const VIDEO = 'https://video.example.com';

const fine: PageFacts = {
  service: SERVICE,
  origin: 'https://www.example.com',
  secure: true,
  webrtc: true,
  oddOptions: [],
  violations: [],
  serviceAnswers: true,
  siteKnown: true,
  originAllowed: true,
  videoOrigin: VIDEO,
  videoReachable: true,
  withheld: [],
  permissions: '',
  framed: false,
  isolated: false,
  embedder: false,
  canFrameIsolated: true,
  frameLoads: true,
  browserReachesVideo: true,
  clockOffMs: 300,
};

const POLICY = "default-src 'self'; frame-src 'none'";
const refused = (directive: string, blocked: string, policy = POLICY) => ({ directive, blocked, policy });

it('finds nothing on a page where all is well', () => {
  const found = findings(fine);
  expect(found.map(({ state }) => state)).toEqual(Array(10).fill('good'));
  expect(verdict(found)).toBe('good');
});

it.each<[string, Partial<PageFacts>, Finding['state'], Saying, string?]>([
  ['http', { secure: false }, 'bad', 'insecure'],
  ['a browser without WebRTC', { webrtc: false }, 'bad', 'browserUnfit'],
  ['an option', { oddOptions: ['data-accent="grue"'] }, 'unsure', 'optionsOdd', 'data-accent="grue"'],
  ['no answer', { serviceAnswers: false }, 'bad', 'serviceSilent', SERVICE],
  ['a wrong key', { serviceAnswers: false, siteKnown: false }, 'bad', 'siteUnknown'],
  [
    'requests forbidden',
    { serviceAnswers: false, violations: [refused('connect-src', `${SERVICE}/api/v1/sites`)] },
    'bad',
    'serviceForbidden',
    `Content-Security-Policy: default-src 'self'; frame-src 'none'; connect-src 'self' ${SERVICE}`,
  ],
  ['a foreign website', { originAllowed: false }, 'bad', 'originRefused', 'https://www.example.com'],
  ['an origin nobody told of', { originAllowed: null }, 'unsure', 'originUnknown'],
  [
    'frames forbidden',
    { violations: [refused('frame-src', VIDEO)] },
    'bad',
    'frameForbidden',
    `Content-Security-Policy: default-src 'self'; frame-src ${VIDEO}`,
  ],
  [
    'frames forbidden by two policies',
    { violations: [refused('frame-src', VIDEO), refused('frame-src', VIDEO, 'child-src https:')] },
    'bad',
    'frameForbidden',
    `Content-Security-Policy: default-src 'self'; frame-src ${VIDEO}\nContent-Security-Policy: child-src https: ${VIDEO}`,
  ],
  ['a frame that does not load', { frameLoads: false }, 'unsure', 'frameEmpty', VIDEO],
  ['a frame with an error in it', { browserReachesVideo: false }, 'bad', 'frameEmpty', VIDEO],
  [
    'a camera withheld',
    { withheld: ['camera'], permissions: 'geolocation=(), camera=(self)' },
    'bad',
    'permissionsWithheld',
    `Permissions-Policy: geolocation=(), camera=(self "${VIDEO}")`,
  ],
  [
    'a picture that cannot be made larger',
    { withheld: ['fullscreen'], permissions: 'fullscreen=()' },
    'unsure',
    'permissionsWithheld',
    `Permissions-Policy: fullscreen=(self "${VIDEO}")`,
  ],
  [
    'a page in a frame that is given nothing',
    { withheld: ['camera', 'microphone'], framed: true },
    'bad',
    'permissionsOuter',
    'allow="camera; microphone; display-capture; autoplay; fullscreen"',
  ],
  [
    'a page with a policy of something else in a frame that is given nothing',
    { withheld: ['camera', 'microphone'], permissions: 'geolocation=()', framed: true },
    'bad',
    'permissionsOuter',
    'allow="camera; microphone; display-capture; autoplay; fullscreen"',
  ],
  [
    'a page in a frame, each of which keeps something back',
    { withheld: ['camera', 'microphone'], permissions: 'camera=()', framed: true },
    'bad',
    'permissionsBoth',
    `Permissions-Policy: camera=(self "${VIDEO}")\nallow="camera; microphone; display-capture; autoplay; fullscreen"`,
  ],
  [
    'a page in a frame that keeps back all that is missing',
    { withheld: ['camera'], permissions: 'camera=()', framed: true },
    'bad',
    'permissionsWithheld',
    `Permissions-Policy: camera=(self "${VIDEO}")`,
  ],
  ['a browser that does not tell', { withheld: null }, 'unsure', 'permissionsUnknown'],
  [
    'isolation',
    { isolated: true, embedder: true },
    'unsure',
    'isolated',
    'Cross-Origin-Embedder-Policy: unsafe-none',
  ],
  [
    'isolation without a way out',
    { isolated: true, canFrameIsolated: false },
    'bad',
    'isolatedHere',
    'Cross-Origin-Embedder-Policy: unsafe-none',
  ],
  ['a video server out of reach', { videoReachable: false }, 'bad', 'videoSilent'],
  ['a wrong clock', { clockOffMs: -90_000 }, 'unsure', 'clockOff'],
])('says what to do about %s', (_, change, state, says, fix) => {
  const found = findings({ ...fine, ...change });
  const others = found.filter((finding) => finding.says !== says);
  expect(found.find((finding) => finding.says === says)).toEqual({ state, says, ...(fix && { fix }) });
  expect(others.map((other) => other.state)).toEqual(Array(9).fill('good'));
});

it('knows that an embedder policy alone keeps the frame out, though Chromium calls it loaded', () => {
  const found = findings({ ...fine, embedder: true, browserReachesVideo: null });
  expect(found.filter(({ state }) => state !== 'good').map(({ says }) => says)).toEqual([
    'frameUnknown',
    'isolatedHere',
  ]);
  expect(verdict(found)).toBe('bad');
});

it('tells the service from a video server on another port of its host', () => {
  const violations = [refused('connect-src', `${SERVICE}:8443/`), refused('frame-src', 'inline')];
  expect(verdict(findings({ ...fine, videoOrigin: `${SERVICE}:8443`, violations }))).toBe('good');
});

it('takes no policy for a fault that keeps others out', () => {
  const others = ['frame-src', 'script-src-elem', 'connect-src'].map((directive) =>
    refused(directive, 'https://adverts.example.net/x'),
  );
  expect(verdict(findings({ ...fine, violations: others }))).toBe('good');
});

it.each(['en', 'de'])('puts it into words and text: %s', (language) => {
  const texts = selfTestTexts(language);
  const report = reportOf(findings({ ...fine, withheld: ['camera'], permissions: null }), texts);
  expect(report.verdict).toBe(texts.verdict.bad);
  const text = asText(report, fine);
  expect(text).toContain('https://www.example.com → https://desk.example.com');
  expect(text).toMatch(/✗ .+:\n {4}Permissions-Policy: camera=\(self "https:/);
  expect(text.match(/^[✓✗?] /gm)).toHaveLength(10);
});

it.each(['en', 'de'])('says that a nonce is the server’s to put in, and of nothing else: %s', (language) => {
  const texts = selfTestTexts(language);
  const lineOf = (policy: string) =>
    reportOf(findings({ ...fine, violations: [refused('frame-src', VIDEO, policy)] }), texts).lines[5];
  expect(lineOf("script-src 'nonce-4AEem'; frame-src 'self'")).toEqual({
    mark: '✗',
    state: 'bad',
    text: texts.findings.frameForbidden.replace(/:$/, texts.nonce),
    fix: `Content-Security-Policy: script-src 'nonce-…'; frame-src 'self' ${VIDEO}`,
  });
  expect(lineOf(POLICY)?.text).toBe(texts.findings.frameForbidden);
});
