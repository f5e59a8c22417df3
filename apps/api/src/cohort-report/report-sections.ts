import { type CohortAnalysis, errorMeanings, isErrorCode } from '@plumbline/domain';
import { precisionRecallPlot, rocPlot } from './accuracy-plots.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlTable } from './html-table.ts';
import { intervalWords, numberWords, pWords, shareWords } from './number-words.ts';
import { calibrationPlot, decisionPlot, distributionPlot } from './probability-plots.ts';

/** A figure with its words and the numbers that it is drawn from; what cannot be drawn is said. */
export function figureBlock(title: string, drawing: string | null, words: string, numbers: string): string {
  const shown =
    drawing === null
      ? '<p>The studies do not determine this figure.</p>'
      : `${drawing}<figcaption>${escapeHtml(words)}</figcaption>`;
  const behind = drawing === null ? '' : `<details><summary>Numbers</summary>${numbers}</details>`;
  return `<section><h2>${escapeHtml(title)}</h2><figure>${shown}</figure>${behind}</section>`;
}

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

/** ROC, precision and recall, calibration, decision curve, distributions. */
export function plotSections({ figures }: CohortAnalysis): string {
  const { roc, precisionRecall, calibration, decisionCurve, distribution } = figures;
  const rocRows = (roc?.thresholds ?? []).map((threshold, place) => [
    threshold === null ? 'above all' : numberWords(threshold),
    `${roc?.truePositives[place]}/${roc?.positives}`,
    `${roc?.falsePositives[place]}/${roc?.negatives}`,
  ]);
  const calibrationRows = (calibration?.bins ?? []).map(({ meanProbability, observed }) => {
    return [numberWords(meanProbability), shareWords(observed)];
  });
  const line = calibration?.line ?? null;
  const calibrationWords = [
    `Expected calibration error ${numberWords(calibration?.expectedError ?? 0)}, Brier score ${numberWords(calibration?.brier.brier ?? 0)}`,
    line === null
      ? 'no slope'
      : `slope ${intervalWords(line.slope.estimate, line.slope)}, intercept ${intervalWords(line.intercept.estimate, line.intercept)}`,
    ...(calibration?.spiegelhalter ? [`Spiegelhalter ${pWords(calibration.spiegelhalter.pValue)}`] : []),
  ].join('; ');
  const stretch = (place: number) => `${numberWords(place / 20)} to ${numberWords((place + 1) / 20)}`;
  return [
    figureBlock(
      'ROC',
      rocPlot(figures),
      roc === null
        ? ''
        : `Area ${intervalWords(roc.area.auroc, roc.area)}. The dot is the point at which studies are flagged.`,
      htmlTable('Points of the curve', ['Threshold', 'Found', 'False alarms'], rocRows),
    ),
    figureBlock(
      'Precision and recall',
      precisionRecallPlot(figures),
      `Average precision ${numberWords(precisionRecall?.averagePrecision ?? 0)}; the line is flagging at random.`,
      htmlTable(
        'Points of the curve',
        ['Threshold', 'Recall', 'Precision'],
        (precisionRecall?.thresholds ?? []).map((threshold, place) => [
          numberWords(threshold),
          numberWords(precisionRecall?.recall[place] ?? 0),
          numberWords(precisionRecall?.precision[place] ?? 0),
        ]),
      ),
    ),
    figureBlock(
      'Calibration',
      calibrationPlot(figures),
      `${calibrationWords}.`,
      htmlTable('Bins', ['Mean probability', 'Observed'], calibrationRows),
    ),
    figureBlock(
      'Decision curve',
      decisionPlot(figures),
      'Solid: the version. Dashed: flagging all. The line at nought: flagging none.',
      htmlTable(
        'Net benefit',
        ['Threshold', 'Version', 'All'],
        (decisionCurve ?? []).map(({ threshold, netBenefit, netBenefitOfAll }) =>
          [threshold, netBenefit, netBenefitOfAll].map(numberWords),
        ),
      ),
    ),
    figureBlock(
      'Probabilities by class',
      distributionPlot(figures),
      'Above the line studies with the condition, below it those without.',
      htmlTable(
        'Studies',
        ['Probability', 'With', 'Without', 'No reference standard'],
        distribution.withCondition.map((count, place) => [
          stretch(place),
          String(count),
          String(distribution.withoutCondition[place]),
          String(distribution.withoutReference[place]),
        ]),
      ),
    ),
  ].join('');
}
