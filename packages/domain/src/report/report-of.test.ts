import { expect, test } from 'vitest';
import { predictiveValue } from '../screening/predictive-value.ts';
import type { ReportInput, ReportReading } from './report-input.ts';
import { reportOf } from './report-of.ts';
import { reportText } from './report-text.ts';

const at = (instant: string) => new Date(`${instant}:00.000Z`);

const reading: ReportReading = {
  id: 'first',
  readerName: 'Ann Lee',
  turn: 'FIRST',
  amendsId: null,
  signedAt: at('2026-11-24T09:30'),
  verdict: 'CORRECT',
  verdictReason: 'POSTURE',
  scoliosis: 'PRESENT',
  cmsSuspicion: 'POSSIBLE',
  curvePattern: 'LEFT_THORACIC',
  coronalBalanceMm: -12.4,
  kyphosisDegrees: 44.6,
  filmQuality: 'GOOD',
  comment: 'Left thoracic curve without apical lordosis.',
  curves: [
    { ordinal: 1, cobbDegrees: 32.2, convexity: 'LEFT', apex: 'T8', upperEnd: 'T5', lowerEnd: 'T11' },
    { ordinal: 2, cobbDegrees: 18, convexity: 'RIGHT', apex: 'L2/3', upperEnd: 'T12', lowerEnd: null },
  ],
};

const validation = { truePositives: 90, falseNegatives: 10, trueNegatives: 190, falsePositives: 10 };
const input: ReportInput = {
  clinicName: 'Riverside',
  patient: { mrn: 'MRN-7', name: 'Doe^Jane', birthDate: at('2012-11-25T00:00'), sex: 'FEMALE' },
  accessionNumber: 'A-1',
  description: null,
  takenAt: at('2026-11-24T08:00'),
  films: [
    { view: 'CORONAL', isCalibrated: true },
    { view: 'SAGITTAL', isCalibrated: false },
  ],
  isSigned: true,
  areReadingsWithheld: false,
  readings: [reading],
  screening: {
    status: 'COMPLETED',
    modelName: 'spine-pair',
    modelVersion: '1.0.0',
    isSynthetic: true,
    results: [
      {
        task: 'CMS',
        architecture: 'DUAL',
        outcome: 'POSITIVE',
        probability: 0.812,
        threshold: 0.243,
        operatingPoint: 'SCREENING',
      },
    ],
    agreement: { positive: 3, of: 5 },
    predictiveValue: predictiveValue('POSITIVE', validation, 0.09),
  },
  disposition: {
    state: 'CONSIDER_MRI',
    followUpMonths: null,
    recordedAt: at('2026-11-24T10:00'),
    recordedByName: 'Ann Lee',
  },
  prior: {
    takenAt: at('2026-02-01T08:00'),
    curves: [
      {
        ...reading.curves[0],
        ordinal: 1,
        cobbDegrees: 26,
        convexity: 'LEFT',
        apex: 'T8',
        upperEnd: null,
        lowerEnd: null,
      },
    ],
  },
};

test('the report of a signed study, field by field', () => {
  expect(reportText(reportOf(input, 'en'))).toBe(`Riverside
Radiograph of the complete spine
Doe, Jane · MRN MRN-7 · born 2012-11-25
Signed

Examination
  Patient: Doe, Jane
  Record number: MRN-7
  Born: 2012-11-25
  Sex: female
  Accession number: A-1
  Study: not stated
  Films of: 2026-11-24
  Films: coronal, sagittal (not calibrated)

Curves
  Number of curves: 2
  Curve 1: Cobb 32°, convex to the left, apex T8, end vertebrae T5 to T11
  Curve 2: Cobb 18°, convex to the right, apex L2/3, end vertebrae T12 to not stated
  Pattern: left thoracic (atypical)
  Rotation: not stated

Alignment
  C7 plumb line: 12 mm to the left of the central sacral line
  Shoulder asymmetry: not stated
  Kyphosis T5 to T12: 45°

Skeleton and films
  Risser: not stated
  Vertebral anomaly: not stated
  Quality of the films: good

Conclusion of the reader
  Scoliosis: present
  CMS: scoliosis that goes with a Chiari malformation is possible
  In the reader’s words: Left thoracic curve without apical lordosis.

Next step
  Next step: Consider MRI of the complete spine without contrast. (Ann Lee, 2026-11-24 10:00 UTC)

Screening result (software)
  CMS: flagged, probability 0.81 at the screening point 0.24 (network Dual)
  Networks: 3 of 5 flag CMS
  What it means here: At 9 % prevalence, about 2 in 3 such flags are right (PPV 0.64, 95 % limits 0.48 to 0.77).
  Model: spine-pair 1.0.0
  Origin: Demo model, trained and validated on synthetic films: its figures say nothing about patients.
  Reader on the result: corrects it: posture, rotation or leg length explains it

Comparison
  Earlier study: Compared with the films of 2026-02-01. Largest Cobb angle 26° then, 32° now.

For a referral
  Age and sex: 13 years, female
  Menarche: not stated
  Largest Cobb angle: 32°
  Radiology service: Riverside

Signatures
  1: Ann Lee, first reading, signed 2026-11-24 09:30 UTC

The screening result is a suggestion of software and no finding of a person. Not a medical device. Not for clinical use.
`);
});

test('says the same in Chinese, and leaves no English sentence', () => {
  const text = reportText(reportOf(input, 'zh-CN'));
  expect(text).toContain('侧弯1: Cobb角32°，凸向左侧，顶椎T8，端椎T5至T11');
  expect(text).toContain('患病率为9%时，此类标记每3例约有2例正确');
  expect(text).toContain('偏骶骨中垂线左侧12毫米');
  const words = text.replace(/Doe, Jane|Ann Lee|Riverside|Left thoracic curve without apical lordosis\./g, '');
  expect(words).not.toMatch(/[a-z]{3,} [a-z]{2,}/i);
});

test('an unread study is preliminary and says so for every field', () => {
  const unread = { ...input, isSigned: false, readings: [], disposition: null, prior: null };
  const report = reportOf({ ...unread, screening: { status: 'NONE', reason: 'VIEWS_SWAPPED' } }, 'en');
  expect(report).toMatchObject({ isPreliminary: true, status: 'PRELIMINARY – not signed' });
  const text = reportText(report);
  expect(text).toContain('Number of curves: not read yet');
  expect(text).toContain('Next step: Nothing was decided yet.');
  expect(text).toContain('CMS: No result: The two films seem to lie in each other’s place');
  expect(text).toContain('No earlier study that was read is held here.');
  expect(text).toContain('Signatures\n  PRELIMINARY – not signed');
});

test('what is withheld from the reader is in no part of the report', () => {
  const text = reportText(
    reportOf({ ...input, isSigned: false, readings: [], screening: { status: 'WITHHELD' } }, 'en'),
  );
  expect(text).toContain('CMS: Not shown before the reader’s own decision is stored.');
  expect(text).not.toMatch(/0\.81|flagged|spine-pair/);
});

test('a second reader is told that the first reading is kept from them, not that there is none', () => {
  const blind = { ...input, isSigned: false, areReadingsWithheld: true, readings: [], disposition: null };
  const text = reportText(reportOf(blind, 'en'));
  expect(text).toContain('Number of curves: not shown before you have signed your own reading');
  expect(text).toContain('Next step: not shown before you have signed your own reading');
  expect(text).not.toContain('not read yet');
});

test('an amended reading stays on record, and the findings are those of the amendment', () => {
  const amendment: ReportReading = {
    ...reading,
    id: 'second',
    amendsId: 'first',
    signedAt: at('2026-11-25T07:00'),
    scoliosis: 'UNCERTAIN',
  };
  const text = reportText(reportOf({ ...input, readings: [reading, amendment] }, 'en'));
  expect(text).toContain('Scoliosis: uncertain');
  expect(text).toContain(
    '1: Ann Lee, first reading, signed 2026-11-24 09:30 UTC; AMENDED 2026-11-25 07:00 UTC, kept on record',
  );
  expect(text).toContain(
    '2: Ann Lee, first reading, signed 2026-11-25 07:00 UTC; AMENDS the reading signed 2026-11-24 09:30 UTC',
  );
});

test('the adjudicator’s findings stand over both readers’, and all three are signed', () => {
  const second: ReportReading = { ...reading, id: 'second', readerName: 'Bo Chen', turn: 'SECOND' };
  const third: ReportReading = {
    ...reading,
    id: 'third',
    readerName: 'Cy Roe',
    turn: 'ADJUDICATION',
    cmsSuspicion: 'NONE',
  };
  const text = reportText(reportOf({ ...input, readings: [reading, second, third] }, 'en'));
  expect(text).toContain('CMS: no suspicion');
  expect(text).toMatch(
    /1: Ann Lee, first reading.*\n.*2: Bo Chen, second, independent reading.*\n.*3: Cy Roe, adjudication/,
  );
});
