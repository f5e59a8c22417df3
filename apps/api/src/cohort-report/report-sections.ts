import { type CohortAnalysis, errorMeanings, isErrorCode } from '@plumbline/domain';
import { htmlTable } from './html-table.ts';
import { intervalWords, numberWords, shareWords } from './number-words.ts';

/** Who was looked at and who was left out, as STARD's flow diagram counts them. */
export function flowSection({ flow, figures: { counts } }: CohortAnalysis): string {
  const reasons = Object.entries(flow.noResult).map(([code, count]) => {
    return [`No result: ${isErrorCode(code) ? errorMeanings[code].sentence : code}`, String(count)];
  });
  const rows = [
    ['Studies of the clinic', String(flow.assessed)],
    ['Outside the definition', String(flow.outsideDefinition)],
    ['Members', String(counts.members)],
    ['A view is missing, no result', String(flow.noFilmPair)],
    ...reasons,
    ['Without a reference standard', String(flow.noReferenceStandard)],
    ['Indeterminate', String(flow.indeterminate)],
    ['Analysed: with a reference standard and a decided result of this version', String(counts.cases)],
  ];
  return `<section><h2>Flow of studies</h2>${htmlTable('Each study is counted out once, at the first step it does not pass', ['Step', 'Studies'], rows)}</section>`;
}

/** The table that a paper prints. */
export function accuracySection({ figures: { accuracy } }: CohortAnalysis): string {
  if (accuracy === null) return '<section><h2>Accuracy</h2><p>No study has a reference standard.</p></section>';
  const { measures, measuresWithUndecided, byPatient, atPrevalence } = accuracy;
  const names = [
    ['Sensitivity', 'sensitivity', null],
    ['Specificity', 'specificity', null],
    ['PPV', 'positivePredictiveValue', atPrevalence?.positive ?? null],
    ['NPV', 'negativePredictiveValue', atPrevalence?.negative ?? null],
    ['Accuracy', 'accuracy', null],
  ] as const;
  const rows = names.map(([name, key, value]) => {
    const clustered = byPatient?.intervals[key] ?? null;
    return [
      name,
      shareWords(measures[key]),
      shareWords(measuresWithUndecided[key]),
      clustered === null ? '—' : `${numberWords(clustered.lower)} to ${numberWords(clustered.upper)}`,
      value === null ? '—' : intervalWords(value.estimate, value),
    ];
  });
  const head = [
    '',
    'Decided results',
    'Undecided as wrong',
    'By patient',
    atPrevalence === null ? 'At a prevalence' : `At a prevalence of ${atPrevalence.prevalence}`,
  ];
  return `<section><h2>Accuracy</h2>${htmlTable('Against the reference standard, with counts', head, rows)}</section>`;
}
