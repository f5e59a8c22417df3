import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderPair, writeDicom } from '@plumbline/phantom';

/**
 * `node render-flagged-pair.ts FOLDER MRN`: the films of the demo's first CMS study under new identities. The shipped model
 * flags it, and a study with other UIDs and another patient is a new one.
 */
const [folder = '', mrn = ''] = process.argv.slice(2);
const pair = renderPair(20_417, {
  preset: 'clinic',
  pixelSpacingMm: 0.5,
  label: 'CMS',
  uidSeed: `walk/${mrn}`,
  mrn,
  studyDate: '20261101',
});
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'coronal.dcm'), writeDicom(pair.coronal, pair));
await writeFile(join(folder, 'sagittal.dcm'), writeDicom(pair.sagittal, pair));
