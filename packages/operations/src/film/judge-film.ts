import type { Film } from '@plumbline/dicom';
import type { ErrorCode } from '@plumbline/domain';
import type { Holdings } from './read-holdings.ts';

export type Judgement =
  | { readonly verdict: 'STORE' | 'ALREADY_STORED' }
  | { readonly verdict: 'REFUSED'; readonly code: ErrorCode };

/**
 * Whether a film may join what is held. The same bytes under the same SOP Instance UID are one film; anything that
 * would put a film under another study or another patient than it names is refused, never guessed over.
 */
export function judgeFilm(
  film: Pick<Film, 'patient'>,
  sha256: string,
  { instance, study, series, patient }: Holdings,
): Judgement {
  if (instance !== null) {
    return instance.sha256 === sha256 ? { verdict: 'ALREADY_STORED' } : refused('FILM_CHANGED');
  }
  if (study !== null && study.mrn !== film.patient.mrn) return refused('STUDY_OF_ANOTHER_PATIENT');
  if (series !== null && series.studyId !== study?.id) return refused('FILM_OF_ANOTHER_STUDY');
  const known = patient?.birthDate;
  const said = film.patient.birthDate;
  if (known && said && known.getTime() !== said.getTime()) return refused('PATIENT_MISMATCH');
  return { verdict: 'STORE' };
}

function refused(code: ErrorCode): Judgement {
  return { verdict: 'REFUSED', code };
}
