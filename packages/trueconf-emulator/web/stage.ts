import { type ControlHandlers, Controls } from './controls.ts';
import { element } from './dom.ts';
import type { LocalMedia, Obstacles } from './media.ts';
import { Notices } from './notices.ts';
import { obstacleText } from './obstacles.ts';
import { Tile } from './tile.ts';
import { Tiles } from './tiles.ts';
import type { Words } from './words.ts';

export type StageState = 'joining' | 'joined' | 'reconnecting';

/** What is on the screen during a call. */
export class Stage {
  readonly element: HTMLElement;
  readonly words: Words['call'];
  readonly tiles: Tiles;
  readonly #own: Tile;
  readonly #controls: Controls;
  readonly #notices: Notices;
  readonly #topic: HTMLElement = element('p', { class: 'topic' });

  constructor(words: Words['call'], topic: string, handlers: ControlHandlers) {
    this.words = words;
    this.#own = new Tile(words.you, 'own', words);
    this.tiles = new Tiles(this.#own);
    this.#controls = new Controls(words, handlers);
    this.#notices = new Notices(words.dismiss);
    this.element = element(
      'main',
      { class: 'stage', attributes: { 'data-testid': 'call' } },
      this.tiles.element,
      this.#topic,
      this.#notices.element,
      this.#controls.element,
    );
    this.setTopic(topic);
    this.setOwnName('');
  }

  setTopic(topic: string): void {
    this.#topic.textContent = topic;
    if (topic !== '') document.title = topic;
  }

  setOwnName(name: string): void {
    this.#own.setInitialsOf(name);
  }

  setState(state: StageState): void {
    this.element.dataset['state'] = state;
    this.#notices.clear('connection');
    if (state === 'joining') this.#notices.show('connection', this.words.connecting);
    if (state === 'reconnecting') this.#notices.show('connection', this.words.reconnecting);
    this.countParticipants();
  }

  countParticipants(): void {
    this.element.dataset['participants'] = String(this.tiles.count);
    const alone = this.element.dataset['state'] === 'joined' && this.tiles.count === 1;
    if (alone) this.#notices.show('alone', this.words.alone);
    else this.#notices.clear('alone');
  }

  showOwnMedia(media: LocalMedia): void {
    this.#controls.update(media.state);
    const track = media.videoTrack;
    if (track === null) this.#own.clearTrack('video');
    else this.#own.setTrack(track);
    this.#own.setMedia(media.state);
    void this.#own.play();
  }

  showObstacles(obstacles: Obstacles): void {
    const text = obstacleText(obstacles, this.words);
    if (text === null) this.#notices.clear('devices');
    else this.#notices.show('devices', text, { dismissible: true });
  }

  offerSound(play: () => void): void {
    this.#notices.offer('sound', this.words.hear, 'volume', () => {
      this.#notices.clear('sound');
      play();
    });
  }
}
