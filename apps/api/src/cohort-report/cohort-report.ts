import type { CohortAnalysis } from '@plumbline/domain';
import { groupSections, readerSection } from './comparison-sections.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlTable } from './html-table.ts';
import { plotSections } from './plot-sections.ts';
import { accuracySection, flowSection } from './report-sections.ts';
import { reportStyle } from './report-style.ts';

/**
 * An analysis as one page that needs nothing else: figures as SVG, their numbers as tables, how they were made in words, and three
 * guidelines' subjects as far as they are answered. It loads nothing and runs nothing.
 */
export function cohortReport(analysis: CohortAnalysis): string {
  const { subject } = analysis;
  const title = `${subject.model}, ${subject.task}, on a frozen cohort`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title><style>${reportStyle}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>
<p>Plumbline suggests, a person decides. Not a medical device.</p>
${subjectList(analysis)}
${flowSection(analysis)}${accuracySection(analysis)}${plotSections(analysis)}${groupSections(analysis)}${readerSection(analysis)}
${methodSection(analysis)}${checklistSection(analysis)}
</main></body></html>
`;
}

function subjectList({ subject, figures: { parameters } }: CohortAnalysis): string {
  const entries = [
    ['Cohort', subject.definition],
    ['SHA-256 of the frozen cohort', subject.snapshotSha256],
    ['Model version', `${subject.model} (${subject.modelVersionId})`],
    ['Task', subject.task],
    ['Threshold', parameters.threshold === null ? 'the version’s own operating points' : String(parameters.threshold)],
    ['Prevalence', parameters.prevalence === null ? 'not given' : String(parameters.prevalence)],
  ] as const;
  const lines = entries.map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`);
  return `<dl>${lines.join('')}</dl>`;
}

function methodSection({ methods }: CohortAnalysis): string {
  const lines = methods.map(({ subject, words }) => `<dt>${escapeHtml(subject)}</dt><dd>${escapeHtml(words)}</dd>`);
  return `<section><h2>How the figures were made</h2><dl class="methods">${lines.join('')}</dl></section>`;
}

function checklistSection({ checklist }: CohortAnalysis): string {
  const rows = checklist.map(({ guideline, subject, answer }) => [guideline, subject, answer ?? 'Open']);
  return `<section><h2>Reporting guidelines</h2><p>Subjects in our words, not the guidelines’ items. What is open has to be written by a person.</p>${htmlTable('What is answered and what is open', ['Guideline', 'Subject', 'Answer'], rows)}</section>`;
}
