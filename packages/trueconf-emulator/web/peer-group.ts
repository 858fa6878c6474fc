import type { MediaState, RoomPeer, ServerMessage } from '../src/web/messages.ts';
import type { LocalMedia } from './media.ts';
import { Peer, type PeerMessage } from './peer.ts';
import { Tile } from './tile.ts';
import type { Tiles } from './tiles.ts';
import type { Words } from './words.ts';

const COUNT_EVERY_MS = 500;

interface Other {
  tile: Tile;
  /** Null for a scripted participant. */
  peer: Peer | null;
}

export interface PeerGroupHandlers {
  send(to: string, message: PeerMessage): void;
  /** Somebody came or went. */
  changed(): void;
  /** The browser plays no sound before a press. */
  silenced(): void;
}

/** Everybody else in the room: for each a connection and a tile. */
export class PeerGroup {
  readonly #media: LocalMedia;
  readonly #tiles: Tiles;
  readonly #words: Words['call'];
  readonly #handlers: PeerGroupHandlers;
  readonly #others: Map<string, Other> = new Map();
  readonly #counting: ReturnType<typeof setInterval>;

  constructor(media: LocalMedia, tiles: Tiles, words: Words['call'], handlers: PeerGroupHandlers) {
    this.#media = media;
    this.#tiles = tiles;
    this.#words = words;
    this.#handlers = handlers;
    this.#counting = setInterval(() => this.#count(), COUNT_EVERY_MS);
  }

  /** Starts afresh in a room: after a reconnection every connection is a new one, for both of its sides. */
  enter(peers: RoomPeer[]): void {
    for (const id of [...this.#others.keys()]) this.remove(id);
    for (const peer of peers) this.#add(peer, true);
  }

  /** Somebody came after us. */
  welcome(peer: RoomPeer): void {
    this.#add(peer, false);
  }

  #add({ id, name, connects, media }: RoomPeer, newcomer: boolean): void {
    this.remove(id);
    const tile = new Tile(name, 'remote', this.#words);
    tile.setMedia(media);
    tile.setConnection('new');
    const peer = connects ? this.#connect(id, tile, newcomer) : null;
    this.#others.set(id, { tile, peer });
    this.#tiles.add(tile);
    this.#handlers.changed();
  }

  remove(id: string): void {
    const other = this.#others.get(id);
    if (other === undefined) return;
    this.#others.delete(id);
    other.peer?.close();
    this.#tiles.remove(other.tile);
    this.#handlers.changed();
  }

  receive({ from, ...message }: Extract<ServerMessage, { from: string }>): void {
    // Candidates carry nulls where the browser's own type has absent fields or nulls alike.
    void this.#others.get(from)?.peer?.receive(message as PeerMessage);
  }

  changeMedia(id: string, media: MediaState): void {
    this.#others.get(id)?.tile.setMedia(media);
  }

  /** The own tracks have changed. */
  showMedia(): void {
    for (const { peer } of this.#others.values()) peer?.showMedia();
  }

  /** To be called from a press, when the browser wanted one. */
  playAll(): void {
    for (const { tile } of this.#others.values()) void tile.play();
  }

  close(): void {
    clearInterval(this.#counting);
    for (const id of [...this.#others.keys()]) this.remove(id);
  }

  #connect(id: string, tile: Tile, newcomer: boolean): Peer {
    return new Peer(newcomer, this.#media, {
      send: (message) => this.#handlers.send(id, message),
      state: (state) => tile.setConnection(state),
      track: (track) => {
        tile.setTrack(track);
        void tile.play().then((plays) => {
          if (!plays) this.#handlers.silenced();
        });
      },
    });
  }

  #count(): void {
    for (const { peer, tile } of this.#others.values()) {
      void peer?.received().then((counters) => tile.count(counters));
    }
  }
}
