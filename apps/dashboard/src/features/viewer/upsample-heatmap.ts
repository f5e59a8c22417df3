/** A signed class activation map over a model's whole input, and the part of that input which the film covers. */
export interface HeatmapGrid {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly values: readonly number[];
  /** Fractions of the model's input; what lies outside is padding. */
  readonly contentTop: number;
  readonly contentLeft: number;
  readonly contentHeight: number;
  readonly contentWidth: number;
}

/**
 * The map over the film alone, `height` × `width` values row by row, interpolated bilinearly between the centres of the
 * cells and held constant beyond the outermost ones. The padding is cut, so the map lies where the model looked.
 */
export function upsampleHeatmap(grid: HeatmapGrid, height: number, width: number): Float32Array {
  const film = new Float32Array(height * width);
  for (let y = 0; y < height; y++) {
    const row = (grid.contentTop + ((y + 0.5) / height) * grid.contentHeight) * grid.rows - 0.5;
    for (let x = 0; x < width; x++) {
      const column = (grid.contentLeft + ((x + 0.5) / width) * grid.contentWidth) * grid.columns - 0.5;
      film[y * width + x] = valueAt(grid, row, column);
    }
  }
  return film;
}

function valueAt(grid: HeatmapGrid, row: number, column: number): number {
  const top = Math.floor(row);
  const left = Math.floor(column);
  const down = row - top;
  const right = column - left;
  const upper = cell(grid, top, left) * (1 - right) + cell(grid, top, left + 1) * right;
  const lower = cell(grid, top + 1, left) * (1 - right) + cell(grid, top + 1, left + 1) * right;
  return upper * (1 - down) + lower * down;
}

function cell({ rows, columns, values }: HeatmapGrid, row: number, column: number): number {
  const nearestRow = Math.min(rows - 1, Math.max(0, row));
  const nearestColumn = Math.min(columns - 1, Math.max(0, column));
  return values[nearestRow * columns + nearestColumn] ?? 0;
}

/** The largest distance from zero: both ends of the signed scale, so that zero stays in its middle. */
export function heatmapReach(values: readonly number[]): number {
  return values.reduce((reach, value) => Math.max(reach, Math.abs(value)), 0);
}
