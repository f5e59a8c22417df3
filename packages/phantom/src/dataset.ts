import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PresetName } from './presets.ts';
import type { View } from './projection/raster.ts';
import { renderViews } from './render-pair.ts';
import { writeDicom } from './write-dicom.ts';

export interface DatasetOptions {
  readonly directory: string;
  readonly preset: PresetName;
  readonly pixelSpacingMm: number;
  readonly views: readonly View[];
}

export const MANIFEST_HEADER = 'patient,study,coronal,sagittal,label,site,age,sex,cobb_degrees,truth';

const FILE_NAMES: Record<View, string> = { CORONAL: 'coronal.dcm', SAGITTAL: 'sagittal.dcm' };

/** Renders one seed into `<directory>/<study>/` and returns its line of the manifest; a view left out stays empty. */
export async function writeStudy(seed: number, options: DatasetOptions): Promise<string> {
  const { patient, study, truth, films } = renderViews(seed, options.views, options);
  const name = `study-${String(seed).padStart(7, '0')}`;
  const folder = join(options.directory, name);
  await mkdir(folder, { recursive: true });
  for (const film of films) {
    await writeFile(join(folder, FILE_NAMES[film.view]), writeDicom(film, { patient, study }));
  }
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truth)}\n`);
  const path = (view: View): string => (options.views.includes(view) ? `${name}/${FILE_NAMES[view]}` : '');
  const site = films[0]?.acquisition.site ?? '';
  return [
    patient.mrn,
    name,
    path('CORONAL'),
    path('SAGITTAL'),
    truth.label,
    site,
    patient.ageYears,
    patient.sex,
    truth.cobbDegrees.toFixed(1),
    `${name}/truth.json`,
  ].join(',');
}
