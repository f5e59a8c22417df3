import type { Architecture, ScreeningOutcome, Task } from '@plumbline/database/enums';
import { expect, test } from 'vitest';
import { networkAgreement } from './network-agreement.ts';

const said = (architecture: Architecture, outcome: ScreeningOutcome, task: Task = 'CMS', deciding = false) => ({
  ...{ architecture, outcome, task, deciding },
});

test('each network beside the one that decides, by what it says of CMS', () => {
  const words = networkAgreement([
    said('DUAL', 'POSITIVE', 'CMS', true),
    said('CORONAL', 'POSITIVE'),
    said('SAGITTAL', 'NEGATIVE'),
    said('CONCAT', 'INDETERMINATE'),
    said('BILINEAR', 'POSITIVE', 'SCOLIOSIS', true),
  ]);
  expect(words).toEqual(['AGREES', 'DIFFERS', 'AGREES', 'DIFFERS', 'SILENT']);
});

test('without a result all five are silent', () => {
  expect(networkAgreement([])).toEqual(['SILENT', 'SILENT', 'SILENT', 'SILENT', 'SILENT']);
});
