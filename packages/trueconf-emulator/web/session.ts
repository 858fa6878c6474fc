import type { ClientMessage, Credentials, RefusalReason, ServerMessage } from '../src/web/messages.ts';
import type { LocalMedia, Obstacles } from './media.ts';
import { type ParentMessage, tellParent } from './parent-messages.ts';
import { PeerGroup } from './peer-group.ts';
import { saveSession } from './saved-session.ts';
import { ServerSocket } from './server-socket.ts';
import type { Stage } from './stage.ts';

/** Pauses before each attempt to connect again, in milliseconds. After the last the connection counts as lost. */
const RETRY_AFTER_MS = [200, 500, 1000, 2000, 4000];

export type Ending = 'left' | 'stopped' | 'lost' | RefusalReason;

export interface SessionOptions {
  conference: string;
  credentials: Credentials;
  device: 'web' | 'app';
  resume: string | undefined;
}

const MESSAGE_OF: Record<'left' | 'stopped' | 'lost', ParentMessage> = {
  left: 'logout',
  stopped: 'connectionClosed',
  lost: 'connectionClosed',
};

/** One stay in a conference, from signing in to its end, whoever brings it about. */
export class Session {
  readonly #options: SessionOptions;
  readonly #media: LocalMedia;
  readonly #stage: Stage;
  readonly #onEnd: (ending: Ending) => void;
  readonly #signalling: ServerSocket<ClientMessage, ServerMessage>;
  readonly #group: PeerGroup;
  readonly #pageGone = new AbortController();
  #resume: string | undefined;
  #joined = false;
  #over = false;

  constructor(options: SessionOptions, media: LocalMedia, stage: Stage, onEnd: (ending: Ending) => void) {
    this.#options = options;
    this.#media = media;
    this.#stage = stage;
    this.#onEnd = onEnd;
    this.#resume = options.resume;
    this.#signalling = new ServerSocket('/websocket/', (attempt) => RETRY_AFTER_MS[attempt], {
      open: () => this.#join(),
      message: (message) => this.#receive(message),
      interrupted: () => stage.setState(this.#joined ? 'reconnecting' : 'joining'),
      lost: () => this.#end('lost'),
    });
    this.#group = new PeerGroup(media, stage.tiles, stage.words, {
      send: (to, message) => this.#signalling.send({ ...message, to }),
      changed: () => stage.countParticipants(),
      silenced: () => stage.offerSound(() => this.#group.playAll()),
    });
    media.onchange = () => this.#mediaChanged();
    window.addEventListener('pagehide', () => this.#save(), { signal: this.#pageGone.signal });
  }

  start(): void {
    this.#stage.setState('joining');
    this.#mediaChanged();
    this.#signalling.connect();
  }

  /** The visitor pressed leave. */
  leave(): void {
    this.#signalling.send({ type: 'leave' });
    this.#end('left');
  }

  #join(): void {
    const { conference, credentials, device } = this.#options;
    const resume = this.#resume === undefined ? {} : { resume: this.#resume };
    this.#signalling.send({ type: 'join', conference, credentials, device, ...resume });
  }

  #receive(message: ServerMessage): void {
    switch (message.type) {
      case 'joined':
        this.#entered(message);
        break;
      case 'refused':
        // Refused on the way back in: the conference went on without us and ended.
        this.#end(this.#joined ? 'stopped' : message.reason);
        break;
      case 'closed':
        this.#end('stopped');
        break;
      case 'peer-joined':
        this.#group.welcome(message.peer);
        break;
      case 'peer-left':
        this.#group.remove(message.id);
        break;
      case 'peer-media':
        this.#group.changeMedia(message.id, message.media);
        break;
      case 'description':
      case 'candidate':
        this.#group.receive(message);
        break;
    }
  }

  #entered({ self, topic, peers }: Extract<ServerMessage, { type: 'joined' }>): void {
    this.#resume = self.resume;
    this.#signalling.settled();
    this.#stage.setState('joined');
    this.#stage.setTopic(topic);
    this.#stage.setOwnName(self.name);
    this.#group.enter(peers);
    this.#stage.countParticipants();
    this.#mediaChanged();
    if (this.#joined) return;
    this.#joined = true;
    // Asked for only now, so that a refused visitor's camera never comes on.
    void this.#media.open().then((obstacles) => this.#tellObstacles(obstacles));
  }

  #tellObstacles(obstacles: Obstacles): void {
    if (!this.#over) this.#stage.showObstacles(obstacles);
  }

  #mediaChanged(): void {
    this.#stage.showOwnMedia(this.#media);
    this.#group.showMedia();
    if (this.#joined) this.#signalling.send({ type: 'media', media: this.#media.state });
  }

  #save(): void {
    const { conference, credentials } = this.#options;
    saveSession(conference, { credentials, resume: this.#resume });
  }

  #end(ending: Ending): void {
    if (this.#over) return;
    this.#over = true;
    this.#pageGone.abort();
    this.#signalling.close();
    this.#group.close();
    this.#media.stop();
    tellParent(ending in MESSAGE_OF ? MESSAGE_OF[ending as keyof typeof MESSAGE_OF] : 'loginFail');
    this.#onEnd(ending);
  }
}
