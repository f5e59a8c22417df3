import { DomainError } from '@plumbline/domain';
import { attributesOf, uidOf } from './header/attributes.ts';
import { openPart10File } from './header/part10-file.ts';

/** Which object a file is, as far as its header says so. */
export interface FilmIdentity {
  readonly sopInstanceUid: string | null;
  readonly sopClassUid: string | null;
  readonly studyInstanceUid: string | null;
}

/**
 * The identity of any DICOM Part 10 file, also of one that is not a film that can be screened: a refusal has to name it.
 * All null when the file cannot be read at all.
 */
export function findFilmIdentity(bytes: Uint8Array): FilmIdentity {
  try {
    const attributes = attributesOf(openPart10File(bytes).dataSet);
    return {
      sopInstanceUid: uidOf(attributes, 'SOPInstanceUID'),
      sopClassUid: uidOf(attributes, 'SOPClassUID'),
      studyInstanceUid: uidOf(attributes, 'StudyInstanceUID'),
    };
  } catch (error) {
    if (error instanceof DomainError) {
      return { sopInstanceUid: null, sopClassUid: null, studyInstanceUid: null };
    }
    throw error;
  }
}
