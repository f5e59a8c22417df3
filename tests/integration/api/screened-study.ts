import type { View } from '@plumbline/database/enums';
import { storeFilms } from '@plumbline/operations';
import type { Clinic } from '../operations/clinic.ts';
import { type Said, screenAs } from '../operations/model-output.ts';
import { type FilmLabel, freshUid, phantomFilm } from '../operations/phantom-film.ts';

/** Stores the views of a new study and returns the study's id. */
export async function storedStudy(
  clinic: Clinic,
  label: FilmLabel = {},
  views: readonly View[] = ['CORONAL', 'SAGITTAL'],
): Promise<string> {
  const ofStudy = { studyInstanceUid: freshUid(), ...label };
  const films = views.map((view) => phantomFilm(view, ofStudy));
  const [result] = await storeFilms(clinic.as('CLINICIAN'), { films });
  if (result === undefined || result.status === 'REFUSED') throw new Error('The film was refused.');
  return result.studyId;
}

/** Shares of NC, AIS and CMS in eighths: 7/8 for scoliosis and 5/8 for CMS, both at or above their thresholds. */
const flagged: Said = { shares: [1, 2, 5] };

/** A new study of a pair whose screening is recorded as the worker records it. The clinic must have a model. */
export async function screenedStudy(clinic: Clinic, label: FilmLabel = {}, said: Said = flagged): Promise<string> {
  const studyId = await storedStudy(clinic, label);
  const run = await clinic.rows.transaction((tx) => tx.inferenceRun.findFirstOrThrow({ where: { studyId } }));
  await screenAs(clinic, run.id, said);
  return studyId;
}
