import type { CohortSnapshot } from './cohort-snapshot.ts';
import { columnsInOrder } from './snapshot-columns.ts';
import { aligned, beginning, snapshotMagic } from './snapshot-format.ts';

/**
 * A snapshot as bytes: `PLUMCOH1`, the length of the header (uint32), the header (JSON, UTF-8), the columns one behind the
 * other, each beginning at a multiple of eight. Numbers are little-endian, as on every machine that Node runs on. The same
 * content is the same bytes.
 */
export function encodeSnapshot({ header, ...columns }: CohortSnapshot): Uint8Array {
  const text = new TextEncoder().encode(headerJson(header));
  const arrays = columnsInOrder(columns);
  const length = arrays.reduce((end, { byteLength }) => end + aligned(byteLength), aligned(beginning + text.length));
  const bytes = new Uint8Array(length);
  bytes.set(new TextEncoder().encode(snapshotMagic));
  new DataView(bytes.buffer).setUint32(snapshotMagic.length, text.length, true);
  bytes.set(text, beginning);
  let offset = aligned(beginning + text.length);
  for (const array of arrays) {
    if (array instanceof Float64Array) setProbabilities(bytes, offset, array);
    else bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += aligned(array.byteLength);
  }
  return bytes;
}

/** There is more than one not-a-number in IEEE 754, and an engine may store any: here it is always the same. */
function setProbabilities(bytes: Uint8Array, offset: number, values: Float64Array): void {
  const words = new Uint32Array(bytes.buffer, offset, 2 * values.length);
  new Float64Array(bytes.buffer, offset, values.length).set(values);
  for (let at = 0; at < values.length; at += 1) {
    if (Number.isNaN(values[at])) {
      words[2 * at] = 0;
      words[2 * at + 1] = 0x7f_f8_00_00;
    }
  }
}

/** Keys in one order, and the reasons of the flow sorted. */
function headerJson(header: CohortSnapshot['header']): string {
  const { definition, studies, patients, sites, manufacturers, reasons, versions, flow } = header;
  const noResult = Object.fromEntries(Object.entries(flow.noResult).sort(([one], [other]) => (one < other ? -1 : 1)));
  return JSON.stringify({
    definition,
    studies,
    patients,
    sites,
    manufacturers,
    reasons,
    versions: versions.map(({ id, name, version, manifestSha256 }) => ({ id, name, version, manifestSha256 })),
    flow: {
      assessed: flow.assessed,
      outsideDefinition: flow.outsideDefinition,
      noFilmPair: flow.noFilmPair,
      noResult,
      noReferenceStandard: flow.noReferenceStandard,
      indeterminate: flow.indeterminate,
      analysed: flow.analysed,
    },
  });
}
