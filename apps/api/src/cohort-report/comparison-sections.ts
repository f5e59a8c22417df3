import type { AgreementFigure, CohortAnalysis, SubgroupAccuracy, SubgroupFigure } from '@plumbline/domain';
import { htmlTable } from './html-table.ts';
import { intervalWords, shareWords } from './number-words.ts';

const groupingNames: Readonly<Record<SubgroupFigure['kind'], string>> = {
  AGE_BAND: 'Age in years',
  SEX: 'Sex',
  SITE: 'Site',
  MANUFACTURER: 'Device by',
  CURVE_PATTERN: 'Curve pattern, first reader',
  MONTH: 'Month',
};

/** How the version did by group and over time. */
export function groupSections({ figures: { subgroups } }: CohortAnalysis): string {
  if (subgroups.length === 0) return '';
  return `<section><h2>Groups</h2>${subgroups.map(groupTable).join('')}</section>`;
}

function groupTable({ kind, groups, others }: SubgroupFigure): string {
  const rows = groups.map(({ label, cases, accuracy }) => [
    labelWords(kind, label),
    cases === null ? 'Too few to show' : String(cases),
    ...accuracyCells(accuracy),
  ]);
  const together = others === null ? [] : [['Not shown one by one, together', '', ...accuracyCells(others)]];
  const head = ['Group', 'Cases', 'Sensitivity', 'Specificity', 'Area'];
  return htmlTable(groupingNames[kind], head, [...rows, ...together]);
}

/** Codes as words; names stay as they came. */
function labelWords(kind: SubgroupFigure['kind'], label: string | null): string {
  if (label === null) return 'Not said';
  return kind === 'SEX' || kind === 'CURVE_PATTERN' ? label.toLowerCase().replaceAll('_', ' ') : label;
}

function accuracyCells(accuracy: SubgroupAccuracy | null): readonly string[] {
  if (accuracy === null) return ['Too few to show', 'Too few to show', ''];
  const { measures, area } = accuracy;
  return [
    shareWords(measures.sensitivity),
    shareWords(measures.specificity),
    area === null ? '—' : intervalWords(area.auroc, area),
  ];
}

/** The model beside readers and readers beside each other: agreement, and both against the reference standard. */
export function readerSection({ figures: { readers, betweenReaders } }: CohortAnalysis): string {
  if (readers.length + betweenReaders.length === 0) return '';
  const when = (isBlinded: boolean) => (isBlinded ? 'before the result was shown' : 'as signed');
  const agreementRows = [
    ...readers.map(({ turn, isBlinded, agreement }) =>
      agreementRow(`Model and ${turn.toLowerCase()} reader, ${when(isBlinded)}`, agreement),
    ),
    ...betweenReaders.map(({ isBlinded, agreement }) =>
      agreementRow(`First and second reader, ${when(isBlinded)}`, agreement),
    ),
  ];
  const accuracyRows = readers.flatMap(({ turn, isBlinded, accuracy }) => {
    if (accuracy === null) return [];
    const { measures, sensitivity, specificity } = accuracy;
    return [
      [
        `${turn === 'FIRST' ? 'First' : 'Second'} reader, ${when(isBlinded)}`,
        shareWords(measures.sensitivity),
        sensitivity === null ? '—' : intervalWords(sensitivity.difference.estimate, sensitivity.difference),
        shareWords(measures.specificity),
        specificity === null ? '—' : intervalWords(specificity.difference.estimate, specificity.difference),
      ],
    ];
  });
  const accuracyHead = ['', 'Sensitivity', 'Model minus reader', 'Specificity', 'Model minus reader'];
  return `<section><h2>Readers</h2>${htmlTable('Agreement', ['', 'Agreement', 'Positive agreement', 'Negative agreement', 'Kappa'], agreementRows)}${
    accuracyRows.length === 0 ? '' : htmlTable('Readers against the reference standard', accuracyHead, accuracyRows)
  }</section>`;
}

function agreementRow(name: string, figure: AgreementFigure): string[] {
  const { agreement, positiveAgreement, negativeAgreement, kappa } = figure;
  return [
    name,
    ...[agreement, positiveAgreement, negativeAgreement].map(shareWords),
    kappa === null ? '—' : intervalWords(kappa.kappa, kappa),
  ];
}
