import { z } from 'zod';
import { DomainError } from '../errors.ts';
import { cohortDefinition } from './cohort-definition.ts';
import { cohortFlow } from './cohort-flow.ts';
import type { CohortSnapshot, SnapshotHeader } from './cohort-snapshot.ts';
import { type ColumnSource, takeColumns } from './snapshot-columns.ts';
import { aligned, beginning, snapshotMagic } from './snapshot-format.ts';

const count = z.int().min(0);
const names = z.array(z.string());

const headerSchema = z.strictObject({
  definition: z.unknown().transform(cohortDefinition),
  studies: count,
  patients: count,
  sites: names,
  manufacturers: names,
  reasons: names,
  versions: z.array(
    z.strictObject({ id: z.string(), name: z.string(), version: z.string(), manifestSha256: z.string() }),
  ),
  flow: cohortFlow,
});

/**
 * Opens the bytes of a snapshot. The columns are views of the bytes, not copies, so a million studies open at once. Whether
 * the bytes are those that were frozen is for the caller to prove by their SHA-256; here only their shape is.
 *
 * @throws DomainError COHORT_SNAPSHOT_DAMAGED, and nothing else, whatever the bytes are
 */
export function decodeSnapshot(bytes: Uint8Array): CohortSnapshot {
  // Views of numbers must begin at a multiple of their size.
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const { header, end } = readHeader(own);
  const source = columnsBehind(own, end, header.studies);
  const columns = takeColumns(source, header.versions.length);
  if (source.end() !== own.byteLength) throw new DomainError('COHORT_SNAPSHOT_DAMAGED');
  return { header, ...columns };
}

function readHeader(bytes: Uint8Array): { readonly header: SnapshotHeader; readonly end: number } {
  const magic = new TextDecoder('latin1').decode(bytes.subarray(0, snapshotMagic.length));
  if (bytes.byteLength < beginning || magic !== snapshotMagic) throw new DomainError('COHORT_SNAPSHOT_DAMAGED');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(snapshotMagic.length, true);
  const end = beginning + length;
  if (end > bytes.byteLength) throw new DomainError('COHORT_SNAPSHOT_DAMAGED');
  try {
    const header = headerSchema.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(beginning, end))));
    return { header, end };
  } catch (cause) {
    throw new DomainError('COHORT_SNAPSHOT_DAMAGED', {}, { cause });
  }
}

/** Hands out the bytes behind the header, column after column. */
function columnsBehind(bytes: Uint8Array, start: number, studies: number): ColumnSource & { end(): number } {
  let offset = aligned(start);
  const take = (byteLength: number): number => {
    const begin = bytes.byteOffset + offset;
    offset += aligned(byteLength);
    if (offset > bytes.byteLength) throw new DomainError('COHORT_SNAPSHOT_DAMAGED');
    return begin;
  };
  const { buffer } = bytes;
  return {
    codes: (perStudy = 1) => new Uint8Array(buffer, take(studies * perStudy), studies * perStudy),
    indices: () => new Uint16Array(buffer, take(studies * 2), studies),
    patients: () => new Uint32Array(buffer, take(studies * 4), studies),
    days: () => new Int32Array(buffer, take(studies * 4), studies),
    probabilities: () => new Float64Array(buffer, take(studies * 8), studies),
    end: () => offset,
  };
}
