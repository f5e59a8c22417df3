import { cohortAnalysis, usualParameters } from '@plumbline/domain';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { twentyStudies, versionIds } from '../../../../tests/fixtures/cohort/twenty-studies.ts';
import { cohortReport } from './cohort-report.ts';

const request = {
  modelVersionId: versionIds.dual,
  task: 'CMS',
  parameters: { ...usualParameters, prevalence: 0.1 },
  showsSmallCells: true,
} as const;

describe('the report of a frozen cohort', () => {
  const report = cohortReport(cohortAnalysis(twentyStudies(), 'c0ffee', request));
  const { document } = parseHTML(report);

  test('holds its figures, each with a name and its numbers, and needs nothing else', () => {
    const drawings = [...document.querySelectorAll('svg')];

    expect(drawings.map((svg) => svg.getAttribute('aria-label')?.split(':')[0])).toEqual([
      'ROC curve',
      'Precision against recall',
      'Calibration',
      'Decision curve',
      'Probabilities of studies with the condition, above, and without it, below',
    ]);
    expect(document.querySelectorAll('section > details table')).toHaveLength(5);
    expect(report).not.toMatch(/<script|<link|<img|src=|href="http|url\(/);
  });

  test('says what it is about and how it was made, and what is open', () => {
    const text = document.body.textContent ?? '';

    expect(text).toContain('c0ffee');
    expect(text).toContain('7/8 = 0.875');
    expect(text).toContain('Wilson’s score interval');
    expect(text).toContain('Open');
    expect(text).not.toMatch(/diagnosis|diagnosed|predict(?!ive)|treatment/i);
    expect(text).not.toMatch(/NaN|undefined|null/);
  });

  test('of the same analysis is the same page', () => {
    expect(cohortReport(cohortAnalysis(twentyStudies(), 'c0ffee', request))).toBe(report);
  });

  test('runs nothing that a film’s header says', () => {
    const snapshot = twentyStudies();
    snapshot.site.fill(0).fill(1, 10);
    const sites = ['<script>alert(1)</script>', 'West'];
    const page = cohortReport(cohortAnalysis({ ...snapshot, header: { ...snapshot.header, sites } }, '', request));

    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script>');
  });

  test('for a role that must not see small cells says that they are too few, not how many', () => {
    const page = cohortReport(cohortAnalysis(twentyStudies(), 'c0ffee', { ...request, showsSmallCells: false }));
    const groups = [...parseHTML(page).document.querySelectorAll('section')].find((section) =>
      section.textContent?.startsWith('Groups'),
    );

    expect(groups?.textContent).toContain('Too few to show');
    expect(groups?.textContent).not.toContain('7/8');
  });

  test('without a reference standard says so in place of figures', () => {
    const snapshot = twentyStudies();
    snapshot.truth.CMS.fill(255);

    expect(cohortReport(cohortAnalysis(snapshot, '', request))).toContain('No study has a reference standard.');
  });
});
