import { requireLevel } from '../input/require-level.ts';
import { StatisticsError } from '../statistics-error.ts';

/** Every reader reads every case with every modality. */
export interface ReaderStudy {
  /** 1 with the condition and 0 without, one a case. */
  readonly labels: Uint8Array;
  /** `scores[modality][reader]` holds one score a case, in the order of the labels. */
  readonly scores: readonly (readonly Float64Array[])[];
}

/** Refuses a study with fewer than two modalities or readers, or a reader without one of the modalities. */
export function requireReaderStudy({ scores }: ReaderStudy, level: number): { modalities: number; readers: number } {
  requireLevel(level);
  const modalities = scores.length;
  const readers = scores[0]?.length ?? 0;
  if (modalities < 2 || readers < 2)
    throw new StatisticsError('EMPTY', 'A comparison needs two modalities and two readers.');
  if (scores.some((row) => row.length !== readers)) {
    throw new StatisticsError('LENGTH_MISMATCH', 'Not every reader read with every modality.');
  }
  return { modalities, readers };
}
