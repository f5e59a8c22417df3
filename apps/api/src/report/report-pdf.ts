import { type ReportDocument, type ReportRow, type ReportSection, reportText } from '@plumbline/domain';
import { breakLines } from './break-lines.ts';
import { drawFrames, drawWatermark } from './page-frame.ts';
import { ReportFonts, type TextStyle } from './report-fonts.ts';
import { openPdf, type Pdf, page, textWidth } from './report-page.ts';

const titleStyle: TextStyle = { weight: 'Bold', size: 16, colour: '#16181c' };
const statusStyle: TextStyle = { weight: 'Bold', size: 10, colour: '#16181c' };
const sectionStyle: TextStyle = { weight: 'Bold', size: 10, colour: '#16181c' };
const labelStyle: TextStyle = { weight: 'Regular', size: 9, colour: '#5b616b' };
const rowStyle: TextStyle = { weight: 'Regular', size: 9.5, colour: '#16181c' };
const labelWidth = 130;
const lineHeight = 14;
const titleHeight = 18;
const gap = 12;
const end = page.height - page.bottom;

/**
 * The report as PDF: A4, its text selectable and in reading order (tagged), the patient on every page, and a watermark
 * on every page until it is signed.
 */
export async function reportPdf(report: ReportDocument): Promise<Buffer> {
  const pdf = openPdf(report);
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const fonts = new ReportFonts(pdf, `${reportText(report)}${report.pageOf(1234567890, 1)}`);
  new ReportBody(pdf, fonts, report).draw();
  drawFrames(pdf, fonts, report);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

/** What lies between head and foot, from the top of the first page down. */
class ReportBody {
  private readonly pdf: Pdf;
  private readonly fonts: ReportFonts;
  private readonly report: ReportDocument;
  private readonly root: PDFKit.PDFStructureElement;
  private y = 0;

  constructor(pdf: Pdf, fonts: ReportFonts, report: ReportDocument) {
    this.pdf = pdf;
    this.fonts = fonts;
    this.report = report;
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  draw(): void {
    this.turnPage();
    this.line('H1', this.report.title, page.margin, titleStyle);
    this.y += 26;
    this.line('P', this.report.status, page.margin, statusStyle);
    this.y += gap;
    for (const section of this.report.sections) this.section(section);
    this.root.end();
  }

  private turnPage(): void {
    this.pdf.addPage();
    if (this.report.isPreliminary) drawWatermark(this.pdf, this.fonts, this.report.status);
    this.y = page.top;
  }

  /** A title never stands alone at the end of a page. */
  private section({ title, rows }: ReportSection): void {
    if (this.y + gap + titleHeight + 2 * lineHeight > end) this.turnPage();
    else this.y += gap;
    this.line('H2', title, page.margin, sectionStyle);
    this.y += titleHeight;
    for (const row of rows) this.row(row);
  }

  private row({ label, text }: ReportRow): void {
    const labels = this.lines(label, labelWidth - 8, labelStyle);
    const lines = this.lines(text, textWidth - labelWidth, rowStyle);
    if (this.y + Math.min(Math.max(lines.length, labels.length), 3) * lineHeight > end) this.turnPage();
    for (const [index, part] of labels.entries()) {
      if (part !== '') this.line('P', part, page.margin, labelStyle, index * lineHeight + 0.5);
    }
    for (const [index, part] of lines.entries()) {
      if (index > 0 && this.y + lineHeight > end) this.turnPage();
      this.line('P', part, page.margin + labelWidth, rowStyle);
      this.y += lineHeight;
    }
    this.y += Math.max(0, labels.length - lines.length) * lineHeight;
  }

  private lines(text: string, width: number, style: TextStyle): readonly string[] {
    return breakLines(text, width, (part) => this.fonts.widthOf(part, style));
  }

  /** Marks what is drawn as part of the document's structure, for reading aloud (ISO 32000-1, 14.8). */
  private line(type: 'H1' | 'H2' | 'P', text: string, x: number, style: TextStyle, below = 0): void {
    const y = this.y + below;
    this.root.add(this.pdf.struct(type, {}, () => this.fonts.draw(text, x, y, style)));
  }
}
