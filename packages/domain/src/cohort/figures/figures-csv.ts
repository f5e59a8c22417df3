import type { AccuracyMeasures, Interval, Proportion } from '@plumbline/statistics';
import type { CohortAnalysis } from './cohort-analysis.ts';
import { type CsvValue, csvRow } from './csv-row.ts';

/** A number with where it belongs; what does not apply is empty. */
interface Line {
  readonly figure: string;
  readonly group?: string;
  readonly measure: string;
  readonly count?: number;
  readonly total?: number;
  readonly estimate: number | null;
  readonly interval?: Interval | null | undefined;
}

/** The figures as a table, one line a number. Every line carries the hash of the frozen cohort, so that it can be cut out. */
export function figuresCsv({ subject, figures }: CohortAnalysis): string {
  const { threshold, prevalence } = figures.parameters;
  const head = [
    'snapshot_sha256',
    'model',
    'task',
    'threshold',
    'prevalence',
    'figure',
    'group',
    'measure',
    'count',
    'total',
    'estimate',
    'lower',
    'upper',
    'level',
  ];
  const lines = [
    ...accuracyLines(figures),
    ...curveLines(figures),
    ...calibrationLines(figures),
    ...groupLines(figures),
    ...readerLines(figures),
  ];
  const about = [subject.snapshotSha256, subject.model, subject.task, threshold, prevalence];
  return [csvRow(head), ...lines.map((line) => csvRow([...about, ...fieldsOf(line)]))].join('');
}

function fieldsOf({ figure, group, measure, count, total, estimate, interval }: Line): readonly CsvValue[] {
  const { lower = null, upper = null, level = null } = interval ?? {};
  return [figure, group ?? null, measure, count ?? null, total ?? null, estimate, lower, upper, level];
}

function proportionLine(figure: string, measure: string, share: Proportion | null, group?: string): Line[] {
  if (share === null) return [];
  const { count, total, estimate } = share;
  return [{ figure, ...(group === undefined ? {} : { group }), measure, count, total, estimate, interval: share }];
}

function measureLines(figure: string, measures: AccuracyMeasures, group?: string): Line[] {
  return Object.entries(measures).flatMap(([measure, share]) => proportionLine(figure, measure, share, group));
}

function accuracyLines({ accuracy, counts }: CohortAnalysis['figures']): Line[] {
  const counted = Object.entries(counts).map(([measure, estimate]) => ({ figure: 'counts', measure, estimate }));
  if (accuracy === null) return counted;
  const { measures, measuresWithUndecided, byPatient, atPrevalence } = accuracy;
  const clustered = Object.entries(byPatient?.intervals ?? {}).map(([measure, interval]) => {
    return { figure: 'accuracy by patient', measure, estimate: null, interval };
  });
  const values = atPrevalence === null ? [] : [atPrevalence.positive, atPrevalence.negative];
  return [
    ...counted,
    ...measureLines('accuracy', measures),
    ...measureLines('accuracy, undecided as wrong', measuresWithUndecided),
    ...clustered,
    ...values.map((value, place) => {
      const measure = place === 0 ? 'positivePredictiveValue' : 'negativePredictiveValue';
      return { figure: 'at prevalence', measure, estimate: value.estimate, interval: value };
    }),
  ];
}

function curveLines({ roc, precisionRecall }: CohortAnalysis['figures']): Line[] {
  const area = roc === null ? [] : [{ figure: 'ROC', measure: 'area', estimate: roc.area.auroc, interval: roc.area }];
  if (precisionRecall === null) return area;
  return [
    ...area,
    { figure: 'precision and recall', measure: 'average precision', estimate: precisionRecall.averagePrecision },
  ];
}

function calibrationLines({ calibration }: CohortAnalysis['figures']): Line[] {
  if (calibration === null) return [];
  const { expectedError, brier, line, spiegelhalter } = calibration;
  const figure = 'calibration';
  const fitted = line === null ? [] : Object.entries(line);
  return [
    { figure, measure: 'expected calibration error', estimate: expectedError },
    ...Object.entries(brier).map(([measure, estimate]) => ({ figure, measure, estimate })),
    ...fitted.map(([measure, value]) => ({ figure, measure, estimate: value.estimate, interval: value })),
    ...(spiegelhalter === null ? [] : [{ figure, measure: 'Spiegelhalter p', estimate: spiegelhalter.pValue }]),
  ];
}

function groupLines({ subgroups }: CohortAnalysis['figures']): Line[] {
  return subgroups.flatMap(({ kind, groups, others }) => {
    const rows = groups.map(({ label, accuracy }) => ({ group: label ?? '(not said)', accuracy }));
    return [...rows, { group: '(all others)', accuracy: others }].flatMap(({ group, accuracy }) => {
      if (accuracy === null) return [];
      const { area, measures } = accuracy;
      const line =
        area === null ? [] : [{ figure: kind, group, measure: 'area', estimate: area.auroc, interval: area }];
      return [...measureLines(kind, measures, group), ...line];
    });
  });
}

function readerLines({ readers, betweenReaders }: CohortAnalysis['figures']): Line[] {
  const pairs = [
    ...readers.map(({ turn, isBlinded, agreement }) => ({ group: `model and ${turn}`, isBlinded, agreement })),
    ...betweenReaders.map(({ isBlinded, agreement }) => ({ group: 'FIRST and SECOND', isBlinded, agreement })),
  ];
  return pairs.flatMap(({ group, isBlinded, agreement }) => {
    const figure = isBlinded ? 'agreement, blinded' : 'agreement, as signed';
    const { kappa } = agreement;
    return [
      ...proportionLine(figure, 'percent agreement', agreement.agreement, group),
      ...proportionLine(figure, 'positive agreement', agreement.positiveAgreement, group),
      ...proportionLine(figure, 'negative agreement', agreement.negativeAgreement, group),
      ...(kappa === null ? [] : [{ figure, group, measure: 'kappa', estimate: kappa.kappa, interval: kappa }]),
    ];
  });
}
