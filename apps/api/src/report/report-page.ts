import type { ReportDocument } from '@plumbline/domain';
import PDFDocument from 'pdfkit';

export type Pdf = InstanceType<typeof PDFDocument>;

/** A4 in points, with what lies on it. */
export const page = { width: 595.28, height: 841.89, margin: 54, top: 108, bottom: 76 } as const;
export const textWidth = page.width - 2 * page.margin;

/** An empty document: tagged, its language said, its pages kept until they are counted. */
export function openPdf(report: Pick<ReportDocument, 'language' | 'title'>): Pdf {
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: report.language,
    displayTitle: true,
    info: { Title: report.title, Creator: 'Plumbline', Producer: 'Plumbline' },
  });
}
