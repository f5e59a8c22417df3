import type { ModelCard } from '@plumbline/operations';
import { breakLines } from '../report/break-lines.ts';
import { drawFrames } from '../report/page-frame.ts';
import { ReportFonts, type TextStyle } from '../report/report-fonts.ts';
import { openPdf, type Pdf, page, textWidth } from '../report/report-page.ts';
import { type CardBlock, cardBlocks } from './card-blocks.ts';

const ink = '#16181c';
const titleStyle: TextStyle = { weight: 'Bold', size: 16, colour: ink };
const sectionStyle: TextStyle = { weight: 'Bold', size: 11, colour: ink };
const textStyle: TextStyle = { weight: 'Regular', size: 9.5, colour: ink };
const cellStyle: TextStyle = { weight: 'Regular', size: 8.5, colour: ink };
const headStyle: TextStyle = { weight: 'Bold', size: 8.5, colour: ink };
const lineHeight = 13;
const indent = 12;
const end = page.height - page.bottom;

/**
 * A model card as PDF: A4, its text selectable and in reading order (tagged), and on every page which version it is of,
 * by the hash of its manifest, and when that was registered.
 */
export async function cardPdf(card: ModelCard): Promise<Buffer> {
  const { name, version, manifestSha256, registeredAt, text } = card;
  const frame = {
    language: 'en',
    title: `Model card of ${name} ${version}`,
    clinicName: `${name} ${version}`,
    status: 'Model card',
    identification: `Manifest SHA-256 ${manifestSha256}`,
    notice: `As registered on ${registeredAt.toISOString().slice(0, 10)}. What was registered is never changed.`,
    pageOf: (number: number, pages: number) => `${number} / ${pages}`,
  } as const;
  const pdf = openPdf(frame);
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const fonts = new ReportFonts(pdf, `${text}${Object.values(frame).join('')}•1234567890 /`);
  new CardBody(pdf, fonts).draw(cardBlocks(text));
  drawFrames(pdf, fonts, frame);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

/** What lies between head and foot, from the top of the first page down. */
class CardBody {
  private readonly pdf: Pdf;
  private readonly fonts: ReportFonts;
  private readonly root: PDFKit.PDFStructureElement;
  private y = page.top;

  constructor(pdf: Pdf, fonts: ReportFonts) {
    this.pdf = pdf;
    this.fonts = fonts;
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
    pdf.addPage();
  }

  draw(blocks: readonly CardBlock[]): void {
    for (const [index, block] of blocks.entries()) {
      if (block.kind !== blocks[index - 1]?.kind) this.y += 6;
      this.block(block);
    }
    this.root.end();
  }

  private block(block: CardBlock): void {
    if (block.kind === 'ROW') this.row(block);
    else if (block.kind === 'HEADING') this.heading(block);
    else this.text(block);
  }

  private text(block: Exclude<CardBlock, { kind: 'ROW' | 'HEADING' }>): void {
    const left = block.kind === 'PARAGRAPH' ? 0 : indent;
    const lines = this.lines(block.text, textWidth - left, textStyle);
    for (const [index, line] of lines.entries()) {
      this.makeRoom(lineHeight);
      if (index === 0 && block.kind === 'ITEM') this.line('P', '•', page.margin, textStyle);
      this.line('P', line, page.margin + left, textStyle);
      this.y += lineHeight;
    }
    this.y += 3;
  }

  /** A heading never stands alone at the end of a page. */
  private heading({ level, text }: Extract<CardBlock, { kind: 'HEADING' }>): void {
    const style = level === 1 ? titleStyle : sectionStyle;
    this.makeRoom(5 * lineHeight);
    this.y += level === 1 ? 0 : 6;
    for (const line of this.lines(text, textWidth, style)) {
      this.line(level === 1 ? 'H1' : 'H2', line, page.margin, style);
      this.y += style.size * 1.4;
    }
  }

  /** Columns of one width; a row stays on one page. */
  private row({ cells, isHead }: Extract<CardBlock, { kind: 'ROW' }>): void {
    const style = isHead ? headStyle : cellStyle;
    const width = textWidth / Math.max(1, cells.length);
    const broken = cells.map((cell) => this.lines(cell, width - 8, style));
    const height = Math.max(1, ...broken.map(({ length }) => length)) * lineHeight;
    this.makeRoom(height);
    for (const [column, lines] of broken.entries()) {
      for (const [index, line] of lines.entries()) {
        this.line('P', line, page.margin + column * width, style, index * lineHeight);
      }
    }
    this.y += height;
  }

  private makeRoom(height: number): void {
    if (this.y + height <= end) return;
    this.pdf.addPage();
    this.y = page.top;
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
