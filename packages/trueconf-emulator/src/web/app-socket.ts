import type { WebSocket } from 'ws';
import type { EmulatedUser, PresenceEvent, ServerState, StateEvents } from '../state/index.ts';
import { AppClientMessage, type AppServerMessage, type IncomingRing } from './app-messages.ts';
import { keepAlive } from './heartbeat.ts';
import { CLOSE_MALFORMED } from './messages.ts';
import { readMessage } from './read-message.ts';

const PING_EVERY_MS = 10_000;

/** One window of a user's app. While it is open the user counts as having an app connected. */
export function serveApp(socket: WebSocket, state: ServerState, userId: string): void {
  const send = (message: AppServerMessage): void => socket.send(JSON.stringify(message));
  const user = state.findUser(userId);
  socket.on('error', () => undefined);
  if (user === null) {
    send({ type: 'unknown-user' });
    socket.close();
    return;
  }
  keepAlive(socket, PING_EVERY_MS);
  const disconnect = state.connectApp(user.id);
  send(describe(state, user));
  const stopListening = tellChanges(state, user, send);
  socket.on('close', () => {
    stopListening();
    disconnect();
  });
  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    const message = readMessage(AppClientMessage, data, isBinary);
    if (message === null) socket.close(CLOSE_MALFORMED, 'unexpected message');
    else handle(state, user, message, send);
  });
}

function handle(
  state: ServerState,
  user: EmulatedUser,
  message: AppClientMessage,
  send: (message: AppServerMessage) => void,
): void {
  switch (message.type) {
    case 'answer': {
      const token = state.acceptRing(message.conference, user.id);
      if (token !== null) send({ type: 'open', address: callAddress(message.conference, user.id, token) });
      return;
    }
    case 'decline':
      state.declineRing(message.conference, user.id);
      return;
    case 'status':
      state.setStatus(user.id, message.setting);
      send(describe(state, user));
  }
}

function callAddress(conference: string, login: string, token: string): string {
  const fragment = new URLSearchParams({ login, token, lang: 'auto', device: 'app' });
  return `/webrtc/${encodeURIComponent(conference)}#${fragment}`;
}

/** Passes on what concerns this user; returns the way to stop. */
function tellChanges(
  state: ServerState,
  user: EmulatedUser,
  send: (message: AppServerMessage) => void,
): () => void {
  const sendRing = (conferenceId: string): void => {
    send({ type: 'ring', ring: incoming(state, conferenceId) });
  };
  const onRing = ({ conferenceId, userId }: StateEvents['ring'][0]): void => {
    if (userId === user.id) sendRing(conferenceId);
  };
  const onRingEnded = ({ conferenceId, userId, cause }: StateEvents['ring-ended'][0]): void => {
    if (userId === user.id) send({ type: 'ring-ended', conference: conferenceId, cause });
  };
  const onStatus = ({ userId }: StateEvents['user-status'][0]): void => {
    if (userId === user.id) send(describe(state, user));
  };
  // Who is in the room changes while it rings: the room is run first and the caller comes in after.
  const onPresence = ({ conferenceId }: PresenceEvent): void => {
    if (state.rings.has(conferenceId, user.id)) sendRing(conferenceId);
  };
  state.on('ring', onRing).on('ring-ended', onRingEnded).on('user-status', onStatus);
  state.on('joined', onPresence).on('left', onPresence);
  return () => {
    state.off('ring', onRing).off('ring-ended', onRingEnded).off('user-status', onStatus);
    state.off('joined', onPresence).off('left', onPresence);
  };
}

function describe(state: ServerState, user: EmulatedUser): AppServerMessage {
  const rings = state.rings.ofUser(user.id).map((conferenceId) => incoming(state, conferenceId));
  return { type: 'user', name: user.displayName, status: user.status, setting: user.statusSetting, rings };
}

function incoming(state: ServerState, conferenceId: string): IncomingRing {
  const conference = state.findConference(conferenceId);
  const present = [...(conference?.participants.values() ?? [])].map(({ displayName }) => displayName);
  return { conference: conferenceId, topic: conference?.topic ?? '', present };
}
