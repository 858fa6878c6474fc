const ASPECT = 16 / 9;

export interface Grid {
  columns: number;
  /** CSS pixels. */
  tileWidth: number;
  tileHeight: number;
}

/** The number of columns that makes `count` tiles of 16:9 largest in a box; all lengths in CSS pixels. */
export function bestGrid(count: number, width: number, height: number, gap: number): Grid {
  let best: Grid = { columns: 1, tileWidth: 0, tileHeight: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const roomAcross = (width - gap * (columns - 1)) / columns;
    const roomDown = (height - gap * (rows - 1)) / rows;
    const tileWidth = Math.max(0, Math.floor(Math.min(roomAcross, roomDown * ASPECT)));
    if (tileWidth > best.tileWidth) {
      best = { columns, tileWidth, tileHeight: Math.floor(tileWidth / ASPECT) };
    }
  }
  return best;
}
