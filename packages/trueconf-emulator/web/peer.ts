import type { LocalMedia } from './media.ts';

export interface PeerHandlers {
  send(message: PeerMessage): void;
  track(track: MediaStreamTrack): void;
  state(state: RTCPeerConnectionState): void;
}

export type PeerMessage =
  | { type: 'description'; description: { type: 'offer' | 'answer'; sdp: string } }
  | { type: 'candidate'; candidate: RTCIceCandidateInit };

/** Audio to everybody and back in a room is a mesh on one network; there is nothing for a STUN server to find out. */
const CONFIGURATION: RTCConfiguration = { iceServers: [], bundlePolicy: 'max-bundle' };

/**
 * The connection to one other participant. Either side may start negotiating at any time; when both do at once the
 * polite one gives way ("perfect negotiation", W3C WebRTC 1.0, section 10.7).
 */
export class Peer {
  readonly #connection = new RTCPeerConnection(CONFIGURATION);
  readonly #polite: boolean;
  readonly #handlers: PeerHandlers;
  readonly #senders: Partial<Record<'audio' | 'video', RTCRtpSender>> = {};
  #offering = false;
  #settingAnswer = false;
  #ignoring = false;

  constructor(polite: boolean, handlers: PeerHandlers) {
    this.#polite = polite;
    this.#handlers = handlers;
    const connection = this.#connection;
    connection.addEventListener('negotiationneeded', () => void this.#offer());
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate !== null) handlers.send({ type: 'candidate', candidate: candidate.toJSON() });
    });
    connection.addEventListener('track', ({ track }) => handlers.track(track));
    connection.addEventListener('connectionstatechange', () => this.#stateChanged());
    // Makes two who only listen connect as well, so that each knows the other is really there.
    connection.createDataChannel('presence', { negotiated: true, id: 0 });
  }

  /** Sends what the page captures now. A track in place of another needs no negotiation. */
  show(media: LocalMedia): void {
    this.#place('audio', media.audioTrack, media.stream);
    this.#place('video', media.videoTrack, media.stream);
  }

  async receive(message: PeerMessage): Promise<void> {
    try {
      if (message.type === 'description') await this.#describe(message.description);
      else await this.#candidate(message.candidate);
    } catch (error) {
      // The other side is as untrusted as the network; a description that does not fit must not stop the page.
      if (this.#connection.signalingState !== 'closed') reportError(error);
    }
  }

  /** Counters of what has arrived, for whoever looks at the call from outside. */
  async received(): Promise<{ framesDecoded: number; audioPackets: number }> {
    const counters = { framesDecoded: 0, audioPackets: 0 };
    const report = await this.#connection.getStats();
    // RTCStatsReport is typed as a map of any; the fields are those of webrtc-stats, section 7.1.
    for (const stats of report.values() as Iterable<RTCInboundRtpStreamStats>) {
      if (stats.type !== 'inbound-rtp') continue;
      if (stats.kind === 'video') counters.framesDecoded += stats.framesDecoded ?? 0;
      else counters.audioPackets += stats.packetsReceived ?? 0;
    }
    return counters;
  }

  close(): void {
    this.#connection.close();
  }

  #place(kind: 'audio' | 'video', track: MediaStreamTrack | null, stream: MediaStream): void {
    const sender = this.#senders[kind];
    if (sender !== undefined) void sender.replaceTrack(track);
    else if (track !== null) this.#senders[kind] = this.#connection.addTrack(track, stream);
  }

  async #offer(): Promise<void> {
    try {
      this.#offering = true;
      await this.#connection.setLocalDescription();
      this.#sendDescription();
    } catch (error) {
      if (this.#connection.signalingState !== 'closed') reportError(error);
    } finally {
      this.#offering = false;
    }
  }

  async #describe(description: { type: 'offer' | 'answer'; sdp: string }): Promise<void> {
    const ready = !this.#offering && (this.#connection.signalingState === 'stable' || this.#settingAnswer);
    const collides = description.type === 'offer' && !ready;
    this.#ignoring = collides && !this.#polite;
    if (this.#ignoring) return;
    this.#settingAnswer = description.type === 'answer';
    await this.#connection.setRemoteDescription(description).finally(() => {
      this.#settingAnswer = false;
    });
    if (description.type === 'answer') return;
    await this.#connection.setLocalDescription();
    this.#sendDescription();
  }

  async #candidate(candidate: RTCIceCandidateInit): Promise<void> {
    await this.#connection.addIceCandidate(candidate).catch((error: unknown) => {
      if (!this.#ignoring) throw error;
    });
  }

  #sendDescription(): void {
    const description = this.#connection.localDescription;
    if (description === null || (description.type !== 'offer' && description.type !== 'answer')) return;
    this.#handlers.send({
      type: 'description',
      description: { type: description.type, sdp: description.sdp },
    });
  }

  #stateChanged(): void {
    const state = this.#connection.connectionState;
    if (state === 'failed') this.#connection.restartIce();
    this.#handlers.state(state);
  }
}
