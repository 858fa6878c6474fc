import { expect, it } from 'vitest';
import { type DeviceFacts, judge } from './pre-call-check.ts';

const fine: DeviceFacts = { allowed: true, granted: true, present: true };
const page = { secure: true, webrtc: true };
const forbidden = { ...fine, allowed: false };
const refused = { ...fine, granted: false };
const missing = { ...fine, present: false };

it.each([
  ['everything there', page, fine, fine, { ok: true, devices: { camera: true, microphone: true } }],
  ['camera refused', page, refused, fine, { ok: true, devices: { camera: false, microphone: true } }],
  ['camera missing', page, missing, fine, { ok: true, devices: { camera: false, microphone: true } }],
  ['camera forbidden', page, forbidden, fine, { ok: true, devices: { camera: false, microphone: true } }],
  ['microphone refused', page, fine, refused, { ok: true, devices: { camera: true, microphone: false } }],
  ['both refused', page, refused, refused, { ok: false, problem: 'denied' }],
  ['both forbidden by the page', page, forbidden, forbidden, { ok: false, problem: 'policy' }],
  ['both missing', page, missing, missing, { ok: false, problem: 'no_devices' }],
  ['no WebRTC', { ...page, webrtc: false }, missing, missing, { ok: false, problem: 'unsupported' }],
  ['http', { secure: false, webrtc: false }, missing, missing, { ok: false, problem: 'insecure' }],
])('%s', (_, facts, camera, microphone, verdict) => {
  expect(judge(facts, camera, microphone)).toEqual(verdict);
});
