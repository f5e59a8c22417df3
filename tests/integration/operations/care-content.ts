import type { ReferenceContent } from '@plumbline/domain';

/** What decides that nothing follows. */
export const noAction = { state: 'NO_ACTION', followUpMonths: null, note: null, referenceStandard: null } as const;

/** What an MRI showed that meets both criteria. */
export const mri: ReferenceContent = {
  source: 'MRI',
  cms: true,
  scoliosis: true,
  tonsilDescentMm: 8,
  syrinxWidthMm: 4,
  observedDate: new Date('2026-01-15'),
  note: null,
};
