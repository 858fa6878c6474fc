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
 * The connection to one other participant. The newcomer makes the first offer and the other side waits for it; from
 * then on either may negotiate at any time, and when both do at once the newcomer gives way ("perfect negotiation",
 * W3C WebRTC 1.0, section 10.7).
 */
export class Peer {
  readonly #connection = new RTCPeerConnection(CONFIGURATION);
  readonly #media: LocalMedia;
  readonly #newcomer: boolean;
  readonly #handlers: PeerHandlers;
  readonly #senders: Partial<Record<'audio' | 'video', RTCRtpSender>> = {};
  #offering = false;
  #settingAnswer = false;
  #ignoring = false;

  constructor(newcomer: boolean, media: LocalMedia, handlers: PeerHandlers) {
    this.#newcomer = newcomer;
    this.#media = media;
    this.#handlers = handlers;
    const connection = this.#connection;
    connection.addEventListener('negotiationneeded', () => void this.#offer());
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate !== null) handlers.send({ type: 'candidate', candidate: candidate.toJSON() });
    });
    connection.addEventListener('track', ({ track }) => handlers.track(track));
    connection.addEventListener('connectionstatechange', () => this.#stateChanged());
    if (!newcomer) return;
    // Gives the first offer something to carry even when neither side sends anything.
    connection.createDataChannel('presence');
    this.showMedia();
  }

  /** Sends what the page captures now. A track in place of another needs no negotiation. */
  showMedia(): void {
    // Before the first offer is in, adding a track would make a competing one.
    if (!this.#newcomer && this.#connection.remoteDescription === null) return;
    this.#place('audio', this.#media.audioTrack);
    this.#place('video', this.#media.videoTrack);
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

  #place(kind: 'audio' | 'video', track: MediaStreamTrack | null): void {
    const sender = this.#senders[kind];
    if (sender !== undefined) void sender.replaceTrack(track);
    else if (track !== null) this.#senders[kind] = this.#connection.addTrack(track, this.#media.stream);
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
    this.#ignoring = collides && !this.#newcomer;
    if (this.#ignoring) return;
    this.#settingAnswer = description.type === 'answer';
    await this.#connection.setRemoteDescription(description).finally(() => {
      this.#settingAnswer = false;
    });
    if (description.type === 'answer') return;
    this.showMedia();
    await this.#connection.setLocalDescription();
    this.#sendDescription();
  }

  async #candidate(candidate: RTCIceCandidateInit): Promise<void> {
    // Looked at now: by the time a candidate of an ignored offer fails, the next description may be in.
    const ignored = this.#ignoring;
    await this.#connection.addIceCandidate(candidate).catch((error: unknown) => {
      if (!ignored) throw error;
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
