import { z } from 'zod';
import type { RefusalReason } from '../state/admission.ts';

export type { RefusalReason };

/**
 * What travels over `/websocket/`, the signalling of the browser client. The real server's protocol is not public;
 * this one is the emulator's own. Everything a browser sends is checked against these schemas, sizes included.
 */
const Id = z.string().min(1).max(200);

/** What a participant sends at the moment. */
export const MediaState = z.object({ audio: z.boolean(), video: z.boolean(), screen: z.boolean() });
export type MediaState = z.infer<typeof MediaState>;

/** How somebody says who they are: the token of a link, a guest's name typed into the form, or a server login. */
export const Credentials = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('token'), login: z.string().max(300), token: z.string().max(300) }),
  z.object({ kind: z.literal('guest'), name: z.string().trim().min(1).max(100) }),
  z.object({ kind: z.literal('user'), login: z.string().trim().min(1).max(100) }),
]);
export type Credentials = z.infer<typeof Credentials>;

export const JoinMessage = z.object({
  type: z.literal('join'),
  conference: Id,
  credentials: Credentials,
  device: z.enum(['web', 'app']).default('web'),
  /** Given out with `joined`; takes up the same participant again after a reload or a lost connection. */
  resume: z.string().max(100).optional(),
});
export type JoinMessage = z.infer<typeof JoinMessage>;

/** Fields of RTCSessionDescriptionInit and RTCIceCandidateInit (W3C WebRTC 1.0, sections 4.6.2 and 4.8.1). */
const Description = z.object({ type: z.enum(['offer', 'answer']), sdp: z.string().max(200_000) });
const Candidate = z.object({
  candidate: z.string().max(2000).optional(),
  sdpMid: z.string().max(100).nullish(),
  sdpMLineIndex: z.int().nonnegative().max(1000).nullish(),
  usernameFragment: z.string().max(300).nullish(),
});

const DescriptionMessage = z.object({
  type: z.literal('description'),
  to: Id,
  description: Description,
});
const CandidateMessage = z.object({ type: z.literal('candidate'), to: Id, candidate: Candidate });
const MediaMessage = z.object({ type: z.literal('media'), media: MediaState });
const LeaveMessage = z.object({ type: z.literal('leave') });

export const ClientMessage = z.discriminatedUnion('type', [
  JoinMessage,
  DescriptionMessage,
  CandidateMessage,
  MediaMessage,
  LeaveMessage,
]);
export type ClientMessage = z.infer<typeof ClientMessage>;

/** Largest message taken from a browser, in bytes: a full session description with room to spare. */
export const MAX_MESSAGE_BYTES = 256 * 1024;

/** One connection in the room. A user with two devices is two of these and one participant of the API. */
export interface RoomPeer {
  id: string;
  name: string;
  /** False for scripted participants, which have no media and no connection. */
  connects: boolean;
  media: MediaState;
}

export type ServerMessage =
  | { type: 'joined'; self: { id: string; name: string; resume: string }; topic: string; peers: RoomPeer[] }
  | { type: 'refused'; reason: RefusalReason }
  | { type: 'peer-joined'; peer: RoomPeer }
  | { type: 'peer-left'; id: string }
  | { type: 'peer-media'; id: string; media: MediaState }
  | { type: 'description'; from: string; description: z.infer<typeof Description> }
  | { type: 'candidate'; from: string; candidate: z.infer<typeof Candidate> }
  | { type: 'closed' };

/** Close codes of our own (RFC 6455, section 7.4.2). After any of them the browser must not connect again. */
export const CLOSE_MALFORMED = 4400;
