import type { ReferenceSource } from '@plumbline/database/enums';
import { DomainError } from '../errors.ts';
import { careNote } from './care-note.ts';

/** What turned out to be true, as a person records it. */
export interface ReferenceContent {
  readonly source: ReferenceSource;
  /** Scoliosis that goes with a Chiari malformation. */
  readonly cms: boolean;
  readonly scoliosis: boolean;
  /** Of the cerebellar tonsils below the foramen magnum; negative above it. */
  readonly tonsilDescentMm: number | null;
  /** Widest extent. */
  readonly syrinxWidthMm: number | null;
  /** When it was seen, a day of the calendar. */
  readonly observedDate: Date;
  readonly note: string | null;
}

/** Wider than any patient; a value outside is a slip of the keys. */
const ranges = { tonsilDescentMm: [-30, 80], syrinxWidthMm: [0, 50] } as const;

/** The oldest day that anybody has been alive since. */
const oldestDay = new Date('1900-01-01');

/** Clocks and days differ round the world by up to 14 hours; a day of the calendar there may be tomorrow here. */
const daysAheadMs = 24 * 3_600_000;

/**
 * The reference standard as it is recorded. CMS is scoliosis with a Chiari malformation, so it cannot be there without
 * scoliosis; millimetres come from an MRI alone.
 *
 * @throws DomainError REFERENCE_CONTRADICTED, REFERENCE_OUT_OF_RANGE, REFERENCE_DATE_INVALID, NOTE_TOO_LONG
 */
export function referenceContent(content: ReferenceContent, now: Date): ReferenceContent {
  const { source, cms, scoliosis, tonsilDescentMm, syrinxWidthMm, observedDate } = content;
  const isMeasured = tonsilDescentMm !== null || syrinxWidthMm !== null;
  if ((cms && !scoliosis) || (isMeasured && source !== 'MRI')) throw new DomainError('REFERENCE_CONTRADICTED');
  checkRange(tonsilDescentMm, ranges.tonsilDescentMm);
  checkRange(syrinxWidthMm, ranges.syrinxWidthMm);
  if (observedDate < oldestDay || observedDate.getTime() > now.getTime() + daysAheadMs) {
    throw new DomainError('REFERENCE_DATE_INVALID');
  }
  return { ...content, note: careNote(content.note) };
}

function checkRange(value: number | null, [least, most]: readonly [number, number]): void {
  if (value !== null && !(value >= least && value <= most)) throw new DomainError('REFERENCE_OUT_OF_RANGE');
}
