import type { ReportDocument } from '@plumbline/domain';
import { breakLines } from './break-lines.ts';
import type { ReportFonts, TextStyle } from './report-fonts.ts';
import { type Pdf, page, textWidth } from './report-page.ts';

const clinicStyle: TextStyle = { weight: 'Bold', size: 10, colour: '#16181c' };
const patientStyle: TextStyle = { weight: 'Regular', size: 9.5, colour: '#16181c' };
const footStyle: TextStyle = { weight: 'Regular', size: 8, colour: '#5b616b' };
const watermarkStyle: TextStyle = { weight: 'Bold', size: 40, colour: '#eceef1' };
const ruleColour = '#c9cdd3';

/** What stands in head and foot. */
export type FramedDocument = Pick<ReportDocument, 'clinicName' | 'status' | 'identification' | 'notice' | 'pageOf'>;

/** Head and foot of every page, drawn when it is known how many there are; not part of what is read aloud. */
export function drawFrames(pdf: Pdf, fonts: ReportFonts, report: FramedDocument): void {
  const { clinicName, status, identification } = report;
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(start + index);
    pdf.markContent('Artifact', { type: 'Pagination' });
    fonts.draw(clinicName, page.margin, 44, clinicStyle);
    fonts.draw(status, page.width - page.margin - fonts.widthOf(status, clinicStyle), 44, clinicStyle);
    fonts.draw(identification, page.margin, 62, patientStyle);
    rule(pdf, 86);
    rule(pdf, page.height - 62);
    drawFoot(fonts, report.notice, report.pageOf(index + 1, count));
    pdf.endMarkedContent();
  }
}

function drawFoot(fonts: ReportFonts, notice: string, number: string): void {
  const y = page.height - 54;
  const numberWidth = fonts.widthOf(number, footStyle);
  const lines = breakLines(notice, textWidth - numberWidth - 24, (text) => fonts.widthOf(text, footStyle));
  for (const [index, text] of lines.entries()) fonts.draw(text, page.margin, y + 11 * index, footStyle);
  fonts.draw(number, page.width - page.margin - numberWidth, y, footStyle);
}

function rule(pdf: Pdf, y: number): void {
  pdf
    .moveTo(page.margin, y)
    .lineTo(page.width - page.margin, y)
    .lineWidth(0.5)
    .strokeColor(ruleColour)
    .stroke();
}

/** Across the page, so light that what lies over it can be read. */
export function drawWatermark(pdf: Pdf, fonts: ReportFonts, text: string): void {
  const [x, y] = [page.width / 2, page.height / 2];
  pdf.markContent('Artifact', { type: 'Page' });
  pdf.save();
  pdf.rotate(-52, { origin: [x, y] });
  fonts.draw(text, x - fonts.widthOf(text, watermarkStyle) / 2, y - 24, watermarkStyle);
  pdf.restore();
  pdf.endMarkedContent();
}
