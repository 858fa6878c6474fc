import { expect, test } from 'vitest';
import { judgeParticipants, type Member } from './judge-participants.ts';

const ANNA = 1;
const BORIS = 2;
const member = (operatorId: number, more: Partial<Member>): Member => ({
  operatorId,
  state: 'answered',
  accepted: false,
  recognised: true,
  missingSince: null,
  ...more,
});
const anna = member(ANNA, {});
const boris = (more: Partial<Member>) => member(BORIS, more);
const nothing = { arrived: [], seen: [], missing: [] };
const LONG_AGO = new Date(0);

test.each<[string, Member[], number[], number, object]>([
  ['one who talks', [anna], [ANNA], 2, {}],
  ['one who has gone, which is the call’s business', [anna], [], 1, {}],
  ['one who is recognised now', [member(ANNA, { recognised: false })], [ANNA], 2, { seen: [ANNA] }],
  ['one who is back', [member(ANNA, { missingSince: LONG_AGO })], [ANNA], 2, { seen: [ANNA] }],
  ['a colleague who rings', [anna, boris({ state: 'ringing' })], [ANNA], 2, {}],
  [
    'a colleague who has come',
    [anna, boris({ state: 'ringing' })],
    [ANNA, BORIS],
    3,
    { arrived: [{ operatorId: BORIS, recognised: true }] },
  ],
  [
    'one who let it ring in the console and answers in the app',
    [anna, boris({ state: 'missed' })],
    [ANNA, BORIS],
    3,
    { arrived: [{ operatorId: BORIS, recognised: true }] },
  ],
  ['one who was let go and has not hung up yet', [anna, boris({ state: 'finished' })], [ANNA, BORIS], 3, {}],
  ['two who talk', [anna, boris({})], [ANNA, BORIS], 3, {}],
  ['two, of whom one has gone', [anna, boris({})], [BORIS], 2, { missing: [ANNA] }],
  ['two, of whom one was never recognised', [anna, boris({ recognised: false })], [ANNA], 3, {}],
  [
    'a server that shows operators as guests, and one more than before after Answer',
    [member(ANNA, { recognised: false }), boris({ state: 'ringing', accepted: true })],
    [],
    3,
    { arrived: [{ operatorId: BORIS, recognised: false }] },
  ],
  [
    'such a server, with nobody more',
    [member(ANNA, { recognised: false }), boris({ state: 'ringing', accepted: true })],
    [],
    2,
    {},
  ],
  [
    'a server that knows operators: one guest too many is no operator',
    [anna, boris({ state: 'ringing', accepted: true })],
    [ANNA],
    3,
    {},
  ],
])('%s', (_what, members, present, people, news) => {
  expect(judgeParticipants(members, new Set(present), people)).toEqual({ ...nothing, ...news });
});
