import { z } from 'zod';

/** What the image viewer needs of a film's attributes (PS3.3 C.7.6.3, C.11.1, C.11.2). */
export interface FilmFacts {
  readonly rows: number;
  readonly columns: number;
  readonly bitsAllocated: 8 | 16;
  readonly bitsStored: number;
  readonly highBit: number;
  readonly isSigned: boolean;
  /** MONOCHROME1: the lowest value is shown white. */
  readonly isInverted: boolean;
  readonly slope: number;
  readonly intercept: number;
  /** In modality units; null when the film gives none. */
  readonly window: { readonly center: number; readonly width: number } | null;
  /** A stored value that is no part of the film. */
  readonly padding: number | null;
  readonly orientation: FilmOrientation | null;
}

/** Which way the patient lies at each edge, in the letters of Patient Orientation (PS3.3 C.7.6.1.1.1). */
export interface FilmOrientation {
  readonly left: string;
  readonly right: string;
  readonly top: string;
  readonly bottom: string;
}

const dataSets = z.array(z.record(z.string(), z.object({ Value: z.array(z.unknown()).optional() }))).min(1);
const whole = z.number().int();

/** Reads the DICOM JSON of one film (PS3.18 annex F). Throws when it says no image that can be shown. */
export function filmFactsOf(json: unknown): FilmFacts {
  const [dataSet = {}] = dataSets.parse(json);
  const value = (tag: string): unknown => dataSet[tag]?.Value?.[0];
  const number = (tag: string): number | null => z.number().safeParse(value(tag)).data ?? null;
  const bitsAllocated = z.union([z.literal(8), z.literal(16)]).parse(value('00280100'));
  const bitsStored = number('00280101') ?? bitsAllocated;
  const center = number('00281050');
  const width = number('00281051');
  return {
    rows: whole.parse(value('00280010')),
    columns: whole.parse(value('00280011')),
    bitsAllocated,
    bitsStored,
    highBit: number('00280102') ?? bitsStored - 1,
    isSigned: value('00280103') === 1,
    isInverted: value('00280004') === 'MONOCHROME1',
    slope: number('00281053') ?? 1,
    intercept: number('00281052') ?? 0,
    window: center !== null && width !== null && width > 0 ? { center, width } : null,
    padding: number('00280120'),
    orientation: orientationOf(dataSet['00200020']?.Value ?? []),
  };
}

const opposites: Readonly<Record<string, string>> = { L: 'R', R: 'L', A: 'P', P: 'A', H: 'F', F: 'H' };
const letters = z.tuple([z.string().regex(/^[LRAPHF]{1,3}$/), z.string().regex(/^[LRAPHF]{1,3}$/)]);

/** The first value says where rows lead, the second where columns lead: to the right and to the bottom of the film. */
function orientationOf(values: readonly unknown[]): FilmOrientation | null {
  const parsed = letters.safeParse(values);
  if (!parsed.success) return null;
  const [row, column] = parsed.data;
  return { left: opposite(row), right: row.charAt(0), top: opposite(column), bottom: column.charAt(0) };
}

function opposite(direction: string): string {
  return opposites[direction.charAt(0)] ?? '';
}
