import type { CohortFigures } from './cohort-figures.ts';

export type ReportingGuideline = 'CLAIM' | 'STARD-AI' | 'TRIPOD+AI';

/** A subject that a guideline asks for, in our words, and what the platform knows of it; null where it is open. */
export interface ChecklistEntry {
  readonly guideline: ReportingGuideline;
  readonly subject: string;
  readonly answer: string | null;
}

/**
 * What three guidelines ask of a report of accuracy, filled in as far as figures and cohort say; the rest is open and has to be
 * written by a person. Subjects, not the guidelines' items: those have to be read there.
 *
 * Sources: CLAIM as its compliance was reviewed (PMC8017414); STARD-AI (2025); TRIPOD+AI (BMJ 2024;385:e078378).
 */
export function reportingChecklist(figures: CohortFigures): readonly ChecklistEntry[] {
  return [...claim(figures), ...stardAi(figures), ...tripodAi(figures)];
}

function claim({ betweenReaders }: CohortFigures): readonly ChecklistEntry[] {
  const entry = (subject: string, answer: string | null = null): ChecklistEntry => ({
    guideline: 'CLAIM',
    subject,
    answer,
  });
  return [
    entry('Flow of participants (item 33)', 'Counted by reason in the cohort’s flow.'),
    entry('Demographics of each partition (item 34)'),
    entry('Quality of annotation: readers’ qualification and tool'),
    entry('Agreement of readers', betweenReaders.length === 0 ? null : 'Percent agreement and kappa, with intervals.'),
    entry('Analysis of failures'),
    entry('Robustness'),
    entry('Rationale of the sample size'),
    entry('Protocol, code and data; funding (items 41 and 42)'),
  ];
}

function stardAi({ subgroups, counts }: CohortFigures): readonly ChecklistEntry[] {
  const entry = (subject: string, answer: string | null = null): ChecklistEntry => ({
    guideline: 'STARD-AI',
    subject,
    answer,
  });
  return [
    entry('Provenance of the data', 'The cohort’s definition, its members frozen under a SHA-256.'),
    entry('Partition of the data'),
    entry('Version and threshold of the index test', 'Named with the figures.'),
    entry(
      'Failures and indeterminate results',
      `${counts.indeterminate} indeterminate and ${counts.withoutResult} without a result; accuracy with and without them.`,
    ),
    entry('Who interprets the result'),
    entry('Bias and fairness', subgroups.length === 0 ? null : 'Accuracy by group, with intervals.'),
  ];
}

function tripodAi({ calibration, roc, subgroups }: CohortFigures): readonly ChecklistEntry[] {
  const entry = (subject: string, answer: string | null = null): ChecklistEntry => ({
    guideline: 'TRIPOD+AI',
    subject,
    answer,
  });
  const isComplete = calibration !== null && roc !== null;
  return [
    entry('Specification of the model and its threshold', 'In the version’s manifest; the threshold with the figures.'),
    entry('Calibration beside discrimination', isComplete ? 'Both, with intervals.' : null),
    entry('Fairness across groups', subgroups.length === 0 ? null : 'Accuracy by group, with intervals.'),
    entry('Open science: protocol, registration, data, code'),
    entry('Checklist of the abstract'),
  ];
}
