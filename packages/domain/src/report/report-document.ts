import type { ReportLanguage } from './words/report-words.ts';

export interface ReportRow {
  readonly label: string;
  readonly text: string;
}

export interface ReportSection {
  readonly title: string;
  readonly rows: readonly ReportRow[];
}

/** A report as both the PDF and its text twin print it: nothing is in one that is not in the other. */
export interface ReportDocument {
  readonly language: ReportLanguage;
  readonly clinicName: string;
  readonly title: string;
  /** Who it is of: on every page. */
  readonly identification: string;
  readonly isPreliminary: boolean;
  /** PRELIMINARY, or that it is signed. */
  readonly status: string;
  readonly sections: readonly ReportSection[];
  /** What the report is not. */
  readonly notice: string;
  pageOf(page: number, pages: number): string;
}
