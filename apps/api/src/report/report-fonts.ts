import { fixWeight, type Weight } from './font/fix-weight.ts';
import { runsOf, variableFont } from './font/slices.ts';
import type { Pdf } from './report-page.ts';

export interface TextStyle {
  readonly weight: Weight;
  /** Points. */
  readonly size: number;
  readonly colour: string;
}

/** The font sets ’ as wide as an ideograph, which tears a western word apart. */
const apostrophe = /(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu;

/** The fonts of one document: of each slice and weight what is asked for, when it is first asked for. */
export class ReportFonts {
  private readonly pdf: Pdf;
  private readonly characters: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly registered = new Set<string>();
  /** At one point. */
  private readonly widths = new Map<string, number>();

  /** @param text every character that the document shows */
  constructor(pdf: Pdf, text: string) {
    this.pdf = pdf;
    const characters = new Map<string, Set<string>>();
    for (const { slice, text: run } of runsOf(`${text}'`)) {
      const known = characters.get(slice) ?? new Set<string>();
      for (const character of run) known.add(character);
      characters.set(slice, known);
    }
    this.characters = characters;
  }

  /** Points. The font sets no character closer for the one beside it, so a text is as wide as its characters. */
  widthOf(text: string, { weight, size }: TextStyle): number {
    return [...text.replaceAll(apostrophe, "'")].reduce(
      (sum, character) => sum + size * this.widthOfOne(character, weight),
      0,
    );
  }

  /** Draws one line, run by run, as the slices hold it. */
  draw(text: string, x: number, y: number, style: TextStyle): void {
    let left = x;
    this.pdf.fillColor(style.colour);
    for (const run of runsOf(text.replaceAll(apostrophe, "'"))) {
      this.use(run.slice, style.weight);
      this.pdf.fontSize(style.size).text(run.text, left, y, { lineBreak: false });
      left += this.widthOf(run.text, style);
    }
  }

  private widthOfOne(character: string, weight: Weight): number {
    const known = this.widths.get(weight + character);
    if (known !== undefined) return known;
    const [run] = runsOf(character);
    this.use(run?.slice ?? '', weight);
    const width = this.pdf.fontSize(100).widthOfString(run?.text ?? '') / 100;
    this.widths.set(weight + character, width);
    return width;
  }

  private use(slice: string, weight: Weight): void {
    const name = `${slice} ${weight}`;
    if (!this.registered.has(name)) {
      const font = fixWeight(variableFont(slice), weight, this.characters.get(slice) ?? new Set());
      this.pdf.registerFont(name, Buffer.from(font));
      this.registered.add(name);
    }
    this.pdf.font(name);
  }
}
