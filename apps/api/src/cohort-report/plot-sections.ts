import type { CohortAnalysis, CohortFigures } from '@plumbline/domain';
import { precisionRecallPlot, rocPlot } from './accuracy-plots.ts';
import { figureBlock } from './figure-block.ts';
import { htmlTable } from './html-table.ts';
import { intervalWords, numberWords, pWords, shareWords } from './number-words.ts';
import { calibrationPlot, decisionPlot, distributionPlot } from './probability-plots.ts';

/** ROC, precision and recall, calibration, decision curve, distributions. */
export function plotSections({ figures }: CohortAnalysis): string {
  const sections = [rocSection, precisionRecallSection, calibrationSection, decisionSection, distributionSection];
  return sections.map((section) => section(figures)).join('');
}

function rocSection(figures: CohortFigures): string {
  const { roc } = figures;
  const rows = (roc?.thresholds ?? []).map((threshold, place) => [
    threshold === null ? 'above all' : numberWords(threshold),
    `${roc?.truePositives[place]}/${roc?.positives}`,
    `${roc?.falsePositives[place]}/${roc?.negatives}`,
  ]);
  const area = roc === null ? '' : `Area ${intervalWords(roc.area.auroc, roc.area)}. `;
  const words = `${area}The dot is the point at which studies are flagged.`;
  return figureBlock(
    'ROC',
    rocPlot(figures),
    words,
    htmlTable('Points of the curve', ['Threshold', 'Found', 'False alarms'], rows),
  );
}

function precisionRecallSection(figures: CohortFigures): string {
  const { averagePrecision = 0, thresholds = [], recall = [], precision = [] } = figures.precisionRecall ?? {};
  const rows = thresholds.map((threshold, place) =>
    [threshold, recall[place] ?? 0, precision[place] ?? 0].map(numberWords),
  );
  const words = `Average precision ${numberWords(averagePrecision)}; the line is flagging at random.`;
  const numbers = htmlTable('Points of the curve', ['Threshold', 'Recall', 'Precision'], rows);
  return figureBlock('Precision and recall', precisionRecallPlot(figures), words, numbers);
}

function calibrationSection(figures: CohortFigures): string {
  const { calibration } = figures;
  const rows = (calibration?.bins ?? []).map(({ meanProbability, observed }) => {
    return [numberWords(meanProbability), shareWords(observed)];
  });
  const numbers = htmlTable('Bins', ['Mean probability', 'Observed'], rows);
  return figureBlock('Calibration', calibrationPlot(figures), calibrationWords(calibration), numbers);
}

function calibrationWords(calibration: CohortFigures['calibration']): string {
  if (calibration === null) return '';
  const { expectedError, brier, line, spiegelhalter } = calibration;
  const parts = [
    `Expected calibration error ${numberWords(expectedError)}`,
    `Brier score ${numberWords(brier.brier)}`,
    ...(line === null
      ? []
      : [
          `slope ${intervalWords(line.slope.estimate, line.slope)}`,
          `intercept ${intervalWords(line.intercept.estimate, line.intercept)}`,
        ]),
    ...(spiegelhalter === null ? [] : [`Spiegelhalter ${pWords(spiegelhalter.pValue)}`]),
  ];
  return `${parts.join('; ')}.`;
}

function decisionSection(figures: CohortFigures): string {
  const rows = (figures.decisionCurve ?? []).map(({ threshold, netBenefit, netBenefitOfAll }) =>
    [threshold, netBenefit, netBenefitOfAll].map(numberWords),
  );
  const words = 'Solid: the version. Dashed: flagging all. The line at nought: flagging none.';
  return figureBlock(
    'Decision curve',
    decisionPlot(figures),
    words,
    htmlTable('Net benefit', ['Threshold', 'Version', 'All'], rows),
  );
}

function distributionSection(figures: CohortFigures): string {
  const { withCondition, withoutCondition, withoutReference } = figures.distribution;
  const edge = (place: number) => numberWords(place / withCondition.length);
  const rows = withCondition.map((count, place) => [
    `${edge(place)} to ${edge(place + 1)}`,
    String(count),
    String(withoutCondition[place]),
    String(withoutReference[place]),
  ]);
  const words = 'Above the line studies with the condition, below it those without.';
  const numbers = htmlTable('Studies', ['Probability', 'With', 'Without', 'No reference standard'], rows);
  return figureBlock('Probabilities by class', distributionPlot(figures), words, numbers);
}
