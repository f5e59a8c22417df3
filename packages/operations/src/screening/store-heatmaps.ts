import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import type { Task, View } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import { type Manifest, taskActivationMaps } from '@plumbline/inference';
import { contentKey } from '@plumbline/storage';
import type { RunOutput } from './record-run.ts';
import type { WorkerContext } from './worker-context.ts';

/** A heatmap row without its run. */
export interface StoredHeatmap {
  readonly view: View;
  readonly task: Task;
  readonly rows: number;
  readonly columns: number;
  readonly storageKey: string;
  readonly contentTop: number;
  readonly contentLeft: number;
  readonly contentHeight: number;
  readonly contentWidth: number;
}

/**
 * Puts the signed map of every task into storage, under the hash of its content, before the rows that name it are
 * written: a row never points at nothing.
 *
 * @throws DomainError MODEL_FAILED when a map is not one of the manifest's
 */
export async function storeHeatmaps(
  context: WorkerContext,
  { result, content }: Pick<RunOutput, 'result' | 'content'>,
  manifest: Manifest,
): Promise<StoredHeatmap[]> {
  const stored: StoredHeatmap[] = [];
  for (const maps of result.maps) {
    const view = manifest.outputs.classActivationMaps.find(({ name }) => name === maps.name)?.view;
    if (view === undefined) throw new DomainError('MODEL_FAILED', { reason: 'MAP_UNKNOWN', map: maps.name });
    for (const { task, rows, columns, values } of taskActivationMaps(maps, manifest)) {
      const bytes = littleEndianBytes(values);
      const storageKey = contentKey(
        context.organization.organizationId,
        createHash('sha256').update(bytes).digest('hex'),
      );
      await context.storage.put(storageKey, bytes);
      stored.push({
        view,
        task,
        rows,
        columns,
        storageKey,
        contentTop: content.top,
        contentLeft: content.left,
        contentHeight: content.height,
        contentWidth: content.width,
      });
    }
  }
  return stored;
}

/** Float32 values as the dictionary says they are stored: little-endian, whatever this machine is. */
function littleEndianBytes(values: Float32Array): Uint8Array {
  const bytes = Buffer.from(values.buffer.slice(values.byteOffset, values.byteOffset + values.byteLength));
  return endianness() === 'LE' ? bytes : bytes.swap32();
}
