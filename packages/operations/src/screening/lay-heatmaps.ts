import { endianness } from 'node:os';
import type { Architecture, Task, View } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import { taskActivationMaps } from '@plumbline/inference';
import type { RunOutput } from './run-output.ts';

/** A heatmap's row without its run and its storage key. */
export interface LaidHeatmap {
  readonly architecture: Architecture;
  readonly view: View;
  readonly task: Task;
  readonly rows: number;
  readonly columns: number;
  readonly byteOffset: number;
  readonly contentTop: number;
  readonly contentLeft: number;
  readonly contentHeight: number;
  readonly contentWidth: number;
}

/**
 * The signed maps of these networks for every film and task, one behind the other in one object, as the dictionary says
 * that they are stored: little-endian float32, whatever this machine is.
 *
 * @throws DomainError MODEL_FAILED when a map is over a film that did not go in
 */
export function layHeatmaps(
  { run, films, model }: RunOutput,
  architectures: readonly Architecture[],
): { readonly bytes: Uint8Array; readonly heatmaps: readonly LaidHeatmap[] } {
  const networks = model?.output.networks.filter(({ architecture }) => architectures.includes(architecture)) ?? [];
  const heatmaps: LaidHeatmap[] = [];
  const parts: Float32Array[] = [];
  let byteOffset = 0;
  for (const { architecture, maps } of networks) {
    for (const map of maps) {
      const film = films.find(({ view }) => view === map.view);
      if (film === undefined || !('content' in film)) throw new DomainError('MODEL_FAILED', { map: map.view });
      const { top: contentTop, left: contentLeft, height: contentHeight, width: contentWidth } = film.content;
      const content = { contentTop, contentLeft, contentHeight, contentWidth };
      for (const { task, rows, columns, values } of taskActivationMaps(map, run.manifest)) {
        heatmaps.push({ architecture, view: map.view, task, rows, columns, byteOffset, ...content });
        parts.push(values);
        byteOffset += values.byteLength;
      }
    }
  }
  return { bytes: littleEndianBytes(parts, byteOffset), heatmaps };
}

function littleEndianBytes(parts: readonly Float32Array[], byteLength: number): Uint8Array {
  const values = new Float32Array(byteLength / Float32Array.BYTES_PER_ELEMENT);
  let place = 0;
  for (const part of parts) {
    values.set(part, place);
    place += part.length;
  }
  const bytes = Buffer.from(values.buffer);
  return endianness() === 'LE' ? bytes : bytes.swap32();
}
