import type { ReportDocument, ReportRow, ReportSection } from './report-document.ts';

/** The report as plain text: a line a field, sections apart, what it is on the first line and the last. */
export function reportText(report: ReportDocument): string {
  const head = [report.clinicName, report.title, report.identification, report.status];
  return [head.join('\n'), ...report.sections.map(sectionText), report.notice, ''].join('\n\n').trimEnd().concat('\n');
}

function sectionText({ title, rows }: ReportSection): string {
  return [title, ...rows.map(rowText)].join('\n');
}

function rowText({ label, text }: ReportRow): string {
  return `  ${label === '' ? '' : `${label}: `}${text.replaceAll('\n', '\n    ')}`;
}
