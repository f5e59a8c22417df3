import type { View } from '@plumbline/database/enums';
import { recordRun, storeFilms } from '@plumbline/operations';
import type { Clinic } from '../operations/clinic.ts';
import { mapColumns, mapRows } from '../operations/model-folder.ts';
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
const flaggedShares = [1, 2, 5] as const;

/** The class maps of two cells each; by hand, scoliosis is (AIS + CMS) / 2 - NC = 3, 30 and CMS - (NC + AIS) / 2 = 4.5, 45. */
const classMaps = [1, 10, 2, 20, 6, 60];

/** A new study whose screening is recorded as the worker records it. The clinic must have a model. */
export async function screenedStudy(
  clinic: Clinic,
  label: FilmLabel = {},
  shares: readonly number[] = flaggedShares,
): Promise<string> {
  const studyId = await storedStudy(clinic, label);
  const run = await clinic.rows.transaction((tx) => tx.inferenceRun.findFirstOrThrow({ where: { studyId } }));
  await recordRun(clinic.worker, {
    inferenceRunId: run.id,
    provider: 'cpu',
    result: {
      logits: Float32Array.from(shares, Math.log),
      maps: [{ name: 'coronal_cam', rows: mapRows, columns: mapColumns, values: Float32Array.from(classMaps) }],
      computeMs: 12.5,
    },
    content: { top: 0, left: 0.25, height: 1, width: 0.5 },
  });
  return studyId;
}
