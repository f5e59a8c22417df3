import type { CohortFigures } from './cohort-figures.ts';
import type { FigureSubject } from './figure-subject.ts';
import { fewestInCell } from './guard-small-cells.ts';

/** How one kind of figure was made, for whoever reads it without the platform. */
export interface FigureMethod {
  readonly subject: string;
  readonly words: string;
}

const count = new Intl.NumberFormat('en');

/** The methods of these figures in words, with the numbers that they depend on. */
export function figureMethods(
  figures: CohortFigures,
  subject: FigureSubject,
  showsSmallCells: boolean,
): readonly FigureMethod[] {
  return [
    ...materialMethods(figures, subject),
    ...intervalMethods(figures),
    ...curveMethods(figures),
    ...comparisonMethods(figures, showsSmallCells),
  ];
}

function materialMethods({ counts, parameters }: CohortFigures, subject: FigureSubject): readonly FigureMethod[] {
  const { snapshotSha256, definition, model, task } = subject;
  const flagged =
    parameters.threshold === null
      ? 'at the operating point that the version fixed before, as its results were stored'
      : `at a probability of ${parameters.threshold} or more, a threshold chosen by whoever asked for these figures`;
  return [
    {
      subject: 'Cohort',
      words: `Studies that met “${definition}” when the cohort was frozen: ${count.format(counts.members)} of ${count.format(counts.patients)} patients. Members, results and reference standards were frozen together; SHA-256 ${snapshotSha256}.`,
    },
    { subject: 'Index test', words: `${model}, task ${task}. A study is flagged ${flagged}.` },
    {
      subject: 'Reference standard',
      words: `What an MRI or follow-up showed, as recorded in the platform; ${count.format(counts.withoutReference)} members without one are in no figure of accuracy. Sensitivity and specificity are against the reference standard alone; beside readers the figures are agreement. Who is flagged is likelier to get an MRI, and no figure here is corrected for that.`,
    },
  ];
}

function intervalMethods({ counts, parameters, accuracy }: CohortFigures): readonly FigureMethod[] {
  const percent = Math.round(parameters.level * 1000) / 10;
  const byPatient = accuracy?.byPatient ?? null;
  const clustered =
    byPatient === null
      ? []
      : [
          {
            subject: 'Patients with several studies',
            words: `Beside Wilson’s, percentile intervals from ${count.format(byPatient.replicates)} samples of ${count.format(byPatient.patients)} whole patients, seed ${byPatient.seed}.`,
          },
        ];
  return [
    {
      subject: 'Intervals',
      words: `${percent} %. Proportions: Wilson’s score interval, with counts. They are for independent studies.`,
    },
    ...clustered,
    {
      subject: 'Results that decide nothing',
      words: `${count.format(counts.indeterminate)} indeterminate, ${count.format(counts.withoutResult)} without a result. The table is given both ways: without them, and with each of them counted as wrong (FDA, Statistical Guidance on Reporting Results from Studies Evaluating Diagnostic Tests, 2007).`,
    },
  ];
}

function curveMethods({ parameters, roc }: CohortFigures): readonly FigureMethod[] {
  const band = {
    POINTWISE: 'Wilson’s interval of sensitivity at each threshold; it holds a point, not the whole curve',
    SIMULTANEOUS: 'Campbell’s simultaneous band, which holds the whole curve',
  }[parameters.band];
  const atPrevalence =
    parameters.prevalence === null
      ? ''
      : ` At a prevalence of ${parameters.prevalence}: by Bayes’ rule with logit intervals (Mercaldo, Lau, Zhou, Stat. Med. 2007).`;
  const curve =
    roc === null
      ? []
      : [
          {
            subject: 'ROC',
            words: `Empirical curve, ties counted one half; area with DeLong’s variance (Biometrics 1988). Drawn through ${count.format(roc.thresholds.length)} true operating points, which keep the area within 10⁻⁶. Band: ${band}.`,
          },
        ];
  return [
    ...curve,
    { subject: 'Predictive values', words: `Those of the table hold at the cohort’s own share only.${atPrevalence}` },
    {
      subject: 'Calibration',
      words:
        'Up to 15 bins of equal mass, with the expected calibration error over them; Brier score with Murphy’s partition over ten bins of equal width; slope and intercept by logistic regression on the logit (Cox, Biometrika 1958); Spiegelhalter’s test.',
    },
    {
      subject: 'Decision curve',
      words: 'Net benefit against flagging all and flagging none (Vickers, Elkin, Med. Decis. Making 2006).',
    },
  ];
}

function comparisonMethods(
  { readers, betweenReaders }: CohortFigures,
  showsSmallCells: boolean,
): readonly FigureMethod[] {
  const groups = {
    subject: 'Groups',
    words: showsSmallCells
      ? 'Every group is shown. No test is made between groups, and none is corrected for being one of many.'
      : `Groups with fewer than ${fewestInCell} in a cell are shown only together with others, so that no smaller cell can be had by subtraction.`,
  };
  if (readers.length + betweenReaders.length === 0) return [groups];
  return [
    groups,
    {
      subject: 'Readers',
      words:
        'Percent agreement with Wilson’s interval, Cohen’s kappa with the interval of Fleiss, Cohen and Everitt (Psychol. Bull. 1969). A reader’s “possible” and “probable” count as there; “uncertain” as no word.',
    },
  ];
}
