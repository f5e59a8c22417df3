import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderPair, writeDicom } from '@plumbline/phantom';

/**
 * Usage: node render-flagged-pair.ts FOLDER MRN. Draws the demo's unread CMS study, which the shipped model flags, as the
 * films of another patient: the same pixels under identities of their own.
 */
const [folder = '', mrn = ''] = process.argv.slice(2);
const pair = renderPair(20417, { preset: 'clinic', label: 'CMS', pixelSpacingMm: 0.5, uidSeed: mrn, mrn });
await writeFile(join(folder, 'coronal.dcm'), writeDicom(pair.coronal, pair));
await writeFile(join(folder, 'sagittal.dcm'), writeDicom(pair.sagittal, pair));
