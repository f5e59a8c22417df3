import { decodeSnapshot } from '../decode-snapshot.ts';
import { encodeSnapshot } from '../encode-snapshot.ts';
import { type AnalysisRequest, type CohortAnalysis, cohortAnalysis } from './cohort-analysis.ts';
import { withoutAttributes } from './without-attributes.ts';

/** Figures with everything that they were made from, so that anybody can make them again without the platform. */
export interface FiguresFile {
  readonly format: typeof figuresFormat;
  readonly request: AnalysisRequest;
  readonly analysis: CohortAnalysis;
  readonly snapshot: {
    /** Of `bytes`. */
    readonly sha256: string;
    /** False where what tells members apart as persons was left out; then these are not the frozen cohort's own bytes. */
    readonly hasAttributes: boolean;
    /** As packages/domain writes snapshots, in base64. */
    readonly bytes: string;
  };
}

export const figuresFormat = 'plumbline-cohort-figures/1';

/**
 * The figures of a frozen cohort as a file that `npm run cohort:verify` confirms. The same cohort and request give the same file.
 *
 * @param bytes of the snapshot, proved by the caller
 * @param sha256Hex the hash, in hex: rules do no hashing of their own
 * @throws DomainError what `cohortAnalysis` throws
 */
export function figuresFile(
  bytes: Uint8Array,
  snapshotSha256: string,
  request: AnalysisRequest,
  sha256Hex: (bytes: Uint8Array) => string,
): FiguresFile {
  const hasAttributes = request.showsSmallCells;
  const kept = hasAttributes ? bytes : encodeSnapshot(withoutAttributes(decodeSnapshot(bytes)));
  return {
    format: figuresFormat,
    request,
    analysis: cohortAnalysis(decodeSnapshot(kept), snapshotSha256, request),
    snapshot: { sha256: sha256Hex(kept), hasAttributes, bytes: Buffer.from(kept).toString('base64') },
  };
}
