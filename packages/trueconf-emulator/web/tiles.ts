import { element } from './dom.ts';
import { bestGrid } from './grid.ts';
import type { Tile } from './tile.ts';

const GAP = 8;

/**
 * Where the tiles stand: alone, the own picture fills the stage; with one other, they do and the own picture floats in
 * a corner; with more, all share a grid.
 */
export class Tiles {
  readonly element: HTMLElement = element('div', { class: 'tiles' });
  readonly #own: Tile;
  readonly #others: Set<Tile> = new Set();
  readonly #observer = new ResizeObserver(() => this.#arrange());

  constructor(own: Tile) {
    this.#own = own;
    this.element.append(own.element);
    this.#observer.observe(this.element);
    this.#arrange();
  }

  get count(): number {
    return this.#others.size + 1;
  }

  add(tile: Tile): void {
    this.#others.add(tile);
    this.element.insertBefore(tile.element, this.#own.element);
    this.#arrange();
  }

  remove(tile: Tile): void {
    this.#others.delete(tile);
    tile.element.remove();
    this.#arrange();
  }

  #arrange(): void {
    const layout = this.count === 1 ? 'alone' : this.count === 2 ? 'pair' : 'grid';
    this.element.dataset['layout'] = layout;
    if (layout !== 'grid') return;
    const style = getComputedStyle(this.element);
    const width = this.element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const height = this.element.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    const grid = bestGrid(this.count, width, height, GAP);
    this.element.style.setProperty('--columns', String(grid.columns));
    this.element.style.setProperty('--tile-width', `${grid.tileWidth}px`);
    this.element.style.setProperty('--tile-height', `${grid.tileHeight}px`);
    this.element.style.setProperty('--gap', `${GAP}px`);
  }
}
