import type { ReportSection } from './report-document.ts';
import type { ReportReading } from './report-input.ts';
import type { ReportWords } from './words/report-words.ts';

/** What the reader found. Without a reading every field is still there, so that what is missing is seen. */
export function findingSections(reading: ReportReading | null, words: ReportWords): readonly ReportSection[] {
  return [curves(reading, words), alignment(reading, words), bones(reading, words), conclusion(reading, words)];
}

function curves(reading: ReportReading | null, words: ReportWords): ReportSection {
  const { labels, notStated, notRead } = words;
  const pattern = reading?.curvePattern ?? null;
  return {
    title: words.titles.curves,
    rows: [
      { label: labels.curveCount, text: reading === null ? notRead : `${reading.curves.length}` },
      ...(reading?.curves ?? []).map((curve) => ({
        label: words.curve(curve.ordinal),
        text: words.curveSaid(curve),
      })),
      { label: labels.pattern, text: pattern === null ? notStated : words.patterns[pattern] },
      { label: labels.rotation, text: notStated },
    ],
  };
}

function alignment(reading: ReportReading | null, words: ReportWords): ReportSection {
  const { labels, notStated } = words;
  const balance = reading?.coronalBalanceMm ?? null;
  const kyphosis = reading?.kyphosisDegrees ?? null;
  return {
    title: words.titles.alignment,
    rows: [
      { label: labels.plumbLine, text: balance === null ? notStated : words.plumbLine(balance) },
      { label: labels.shoulders, text: notStated },
      { label: labels.kyphosis, text: kyphosis === null ? notStated : words.degrees(kyphosis) },
    ],
  };
}

function bones(reading: ReportReading | null, words: ReportWords): ReportSection {
  const { labels, notStated } = words;
  const quality = reading?.filmQuality ?? null;
  return {
    title: words.titles.bones,
    rows: [
      { label: labels.risser, text: notStated },
      { label: labels.anomaly, text: notStated },
      { label: labels.quality, text: quality === null ? notStated : words.qualities[quality] },
    ],
  };
}

function conclusion(reading: ReportReading | null, words: ReportWords): ReportSection {
  const { labels } = words;
  const absent = reading === null ? words.notRead : words.notStated;
  const [presence, suspicion] = [reading?.scoliosis ?? null, reading?.cmsSuspicion ?? null];
  return {
    title: words.titles.conclusion,
    rows: [
      { label: labels.scoliosis, text: presence === null ? absent : words.presences[presence] },
      { label: labels.cms, text: suspicion === null ? absent : words.suspicions[suspicion] },
      ...(reading?.comment ? [{ label: labels.comment, text: reading.comment }] : []),
    ],
  };
}
