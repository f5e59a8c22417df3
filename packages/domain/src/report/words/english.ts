import { errorMeanings } from '../../errors.ts';
import type { ReportWords } from './report-words.ts';

const day = (at: Date) => at.toISOString().slice(0, 10);
const instant = (at: Date) => `${day(at)} ${at.toISOString().slice(11, 16)} UTC`;
const percent = (share: number) => `${Number((100 * share).toFixed(1))} %`;

export const english: ReportWords = {
  language: 'en',
  title: 'Radiograph of the complete spine',
  preliminary: 'PRELIMINARY – not signed',
  signed: 'Signed',
  notice:
    'The screening result is a suggestion of software and no finding of a person. Not a medical device. Not for clinical use.',
  titles: {
    examination: 'Examination',
    referral: 'For a referral',
    curves: 'Curves',
    alignment: 'Alignment',
    bones: 'Skeleton and films',
    conclusion: 'Conclusion of the reader',
    next: 'Next step',
    screening: 'Screening result (software)',
    comparison: 'Comparison',
    signatures: 'Signatures',
  },
  labels: {
    patient: 'Patient',
    recordNumber: 'Record number',
    birthDate: 'Born',
    sex: 'Sex',
    age: 'Age and sex',
    accession: 'Accession number',
    study: 'Study',
    taken: 'Films of',
    films: 'Films',
    menarche: 'Menarche',
    contact: 'Radiology service',
    largestCobb: 'Largest Cobb angle',
    curveCount: 'Number of curves',
    pattern: 'Pattern',
    rotation: 'Rotation',
    plumbLine: 'C7 plumb line',
    shoulders: 'Shoulder asymmetry',
    kyphosis: 'Kyphosis T5 to T12',
    risser: 'Risser',
    anomaly: 'Vertebral anomaly',
    quality: 'Quality of the films',
    scoliosis: 'Scoliosis',
    cms: 'CMS',
    comment: 'In the reader’s words',
    next: 'Next step',
    model: 'Model',
    agreement: 'Networks',
    meaning: 'What it means here',
    origin: 'Origin',
    verdict: 'Reader on the result',
    earlier: 'Earlier study',
  },
  notStated: 'not stated',
  notRead: 'not read yet',
  noEarlierStudy: 'No earlier study that was read is held here.',
  noneDecided: 'Nothing was decided yet.',
  withheld: 'Not shown before the reader’s own decision is stored.',
  synthetic: 'Demo model, trained and validated on synthetic films: its figures say nothing about patients.',
  presences: { PRESENT: 'present', ABSENT: 'absent', UNCERTAIN: 'uncertain' },
  suspicions: {
    NONE: 'no suspicion of scoliosis that goes with a Chiari malformation',
    POSSIBLE: 'scoliosis that goes with a Chiari malformation is possible',
    PROBABLE: 'scoliosis that goes with a Chiari malformation is probable',
  },
  patterns: {
    NO_CURVE: 'no curve',
    SINGLE_THORACIC: 'single thoracic',
    DOUBLE_THORACIC: 'double thoracic',
    DOUBLE_MAJOR: 'double major',
    TRIPLE_MAJOR: 'triple major',
    THORACOLUMBAR_OR_LUMBAR: 'thoracolumbar or lumbar',
    THORACOLUMBAR_LUMBAR_MAIN_THORACIC: 'thoracolumbar or lumbar, main thoracic',
    LEFT_THORACIC: 'left thoracic (atypical)',
    LONG_C: 'one long C (atypical)',
    SHORT_ANGULAR: 'short and angular (atypical)',
    OTHER: 'other',
  },
  qualities: { GOOD: 'good', LIMITED: 'limited', UNREADABLE: 'unreadable' },
  turns: { FIRST: 'first reading', SECOND: 'second, independent reading', ADJUDICATION: 'adjudication' },
  verdicts: { ACCEPT: 'accepts it', CORRECT: 'corrects it', REJECT: 'rejects it' },
  verdictReasons: {
    MISSED_FINDING: 'it misses a finding',
    FALSE_FINDING: 'what it points to is not there',
    HEATMAP_ELSEWHERE: 'the heatmap rests beside the spine',
    POSTURE: 'posture, rotation or leg length explains it',
    FILM_QUALITY: 'quality of the films',
    OBJECT_IN_FILM: 'an object in the film',
    KNOWN_OTHERWISE: 'known otherwise',
    OTHER: 'another reason',
  },
  sexes: { FEMALE: 'female', MALE: 'male', OTHER: 'other', UNKNOWN: 'sex not stated' },
  tasks: { SCOLIOSIS: 'Scoliosis', CMS: 'CMS' },
  networks: { CORONAL: 'Coronal', SAGITTAL: 'Sagittal', DUAL: 'Dual', CONCAT: 'Concat', BILINEAR: 'Bilinear' },
  outcomes: {
    SCOLIOSIS: { POSITIVE: 'positive', NEGATIVE: 'negative', INDETERMINATE: 'undecided' },
    CMS: { POSITIVE: 'flagged', NEGATIVE: 'not flagged', INDETERMINATE: 'undecided' },
  },
  date: day,
  instant,
  age: (years) => `${years} years`,
  film: (view, isCalibrated) =>
    `${view === 'CORONAL' ? 'coronal' : 'sagittal'}${isCalibrated ? '' : ' (not calibrated)'}`,
  list: (parts) => parts.join(', '),
  curve: (number) => `Curve ${number}`,
  curveSaid: ({ cobbDegrees, convexity, apex, upperEnd, lowerEnd }) =>
    [
      `Cobb ${Math.round(cobbDegrees)}°`,
      `convex to the ${convexity === 'LEFT' ? 'left' : 'right'}`,
      `apex ${apex}`,
      `end vertebrae ${upperEnd ?? 'not stated'} to ${lowerEnd ?? 'not stated'}`,
    ].join(', '),
  degrees: (value) => `${Math.round(value)}°`,
  plumbLine: (millimetres) =>
    Math.round(millimetres) === 0
      ? 'centred'
      : `${Math.abs(Math.round(millimetres))} mm to the ${millimetres > 0 ? 'right' : 'left'} of the central sacral line`,
  disposition: (state, months) =>
    ({
      NO_ACTION: 'No action.',
      FOLLOW_UP: `Films again in ${months ?? 'some'} months.`,
      CONSIDER_MRI: 'Consider MRI of the complete spine without contrast.',
      MRI_REQUESTED: 'MRI of the complete spine requested.',
      MRI_DONE: 'MRI of the complete spine done.',
      MRI_RESULT: 'MRI of the complete spine read.',
      NEUROSURGERY_REFERRED: 'Referred for a neurosurgical opinion.',
    })[state],
  recorded: (what, by, at) => `${what} (${by}, ${instant(at)})`,
  model: (name, version) => `${name} ${version}`,
  result: (outcome, probability, threshold, point, network) =>
    `${outcome}, probability ${probability} at the ${point} point ${threshold} (network ${network})`,
  agreement: (positive, of) => `${positive} of ${of} flag CMS`,
  predictiveValue: ({ kind, value, lower, upper, prevalence, right, outOf }) => {
    const interval = `${kind} ${value.toFixed(2)}, 95 % limits ${lower.toFixed(2)} to ${upper.toFixed(2)}`;
    const such = kind === 'PPV' ? 'flags' : 'studies without a flag';
    return `At ${percent(prevalence)} prevalence, about ${right} in ${outOf} such ${such} ${right === 1 ? 'is' : 'are'} right (${interval}).`;
  },
  withoutResult: (reason) => (reason === null ? 'There is no result.' : `No result: ${errorMeanings[reason].sentence}`),
  comparedWith: (taken, change) =>
    `Compared with the films of ${day(taken)}. ${change ?? 'Its angles are not stated.'}`,
  cobbChange: (from, to) => `Largest Cobb angle ${Math.round(from)}° then, ${Math.round(to)}° now.`,
  signature: (name, turn, at) => `${name}, ${turn}, signed ${instant(at)}`,
  amendment: (text, of) => `${text}; AMENDS the reading signed ${instant(of)}`,
  amended: (text, at) => `${text}; AMENDED ${instant(at)}, kept on record`,
  reason: (verdict, reason) => `${verdict}: ${reason}`,
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  identification: (name, mrn, born) => `${name} · MRN ${mrn} · born ${born}`,
};
