import { z } from 'zod';

export interface FilmRefusal {
  /** Of packages/domain/src/errors.ts; null for a response that was written elsewhere. */
  readonly code: string | null;
  readonly message: string;
}

/** What became of the films of one Store request. */
export interface StoreOutcome {
  readonly storedSopInstanceUids: readonly string[];
  /** One for each refused film; null where the response does not say why. */
  readonly refusals: readonly (FilmRefusal | null)[];
}

const text = z.object({ Value: z.array(z.string()).min(1) });
const items = z.object({ Value: z.array(z.record(z.string(), z.unknown())) });

/** Tags of DICOM PS3.18 annex I, Store Instances Response Module. */
const referencedSopSequence = '00081199';
const failedSopSequence = '00081198';
/** For what could not even be identified. */
const otherFailuresSequence = '0008119A';
const referencedSopInstanceUid = '00081155';
const errorComment = '00000902';

/** Reads a Store Instances Response in the DICOM JSON model; throws when it is none. */
export function storeOutcome(response: unknown): StoreOutcome {
  const data = z.record(z.string(), z.unknown()).parse(Array.isArray(response) ? response[0] : response);
  const stored = itemsOf(data[referencedSopSequence]).map((item) => firstText(item[referencedSopInstanceUid]));
  return {
    storedSopInstanceUids: stored.filter((uid) => uid !== null),
    refusals: [failedSopSequence, otherFailuresSequence]
      .flatMap((sequence) => itemsOf(data[sequence]))
      .map((item) => refusalOf(firstText(item[errorComment]))),
  };
}

function itemsOf(sequence: unknown): Record<string, unknown>[] {
  const parsed = items.safeParse(sequence);
  return parsed.success ? parsed.data.Value : [];
}

function firstText(element: unknown): string | null {
  const parsed = text.safeParse(element);
  return parsed.success ? (parsed.data.Value[0] ?? null) : null;
}

/** "FILM_NOT_DICOM: The file is not a DICOM file." as its code and its sentence. */
function refusalOf(comment: string | null): FilmRefusal | null {
  if (comment === null) return null;
  const [, code = null, message = comment] = /^([A-Z_]+): (.*)$/s.exec(comment) ?? [];
  return { code, message };
}
