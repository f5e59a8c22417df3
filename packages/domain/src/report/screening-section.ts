import type { ReportRow, ReportSection } from './report-document.ts';
import type { ReportReading, ReportResult, ReportScreening } from './report-input.ts';
import type { ReportWords } from './words/report-words.ts';

/** What the software said, with version and operating point, and what the reader says of it. */
export function screeningSection(
  screening: ReportScreening,
  reading: ReportReading | null,
  words: ReportWords,
): ReportSection {
  return { title: words.titles.screening, rows: rowsOf(screening, reading, words) };
}

function rowsOf(screening: ReportScreening, reading: ReportReading | null, words: ReportWords): readonly ReportRow[] {
  const { labels } = words;
  if (screening.status === 'WITHHELD') return [{ label: labels.cms, text: words.withheld }];
  if (screening.status === 'NONE') return [{ label: labels.cms, text: words.withoutResult(screening.reason) }];
  const { positive, of } = screening.agreement;
  const value = screening.predictiveValue;
  return [
    ...screening.results.map((result) => ({ label: words.tasks[result.task], text: resultSaid(result, words) })),
    { label: labels.agreement, text: words.agreement(positive, of) },
    ...(value === null ? [] : [{ label: labels.meaning, text: words.predictiveValue(value) }]),
    { label: labels.model, text: words.model(screening.modelName, screening.modelVersion) },
    ...(screening.isSynthetic ? [{ label: labels.origin, text: words.synthetic }] : []),
    ...verdict(reading, words),
  ];
}

function resultSaid({ task, outcome, architecture, ...result }: ReportResult, words: ReportWords): string {
  return words.result(
    words.outcomes[task][outcome],
    probabilitySaid(result.probability),
    result.threshold.toFixed(2),
    words.point(result.operatingPoint),
    words.networks[architecture],
  );
}

/** Two decimals, and never certain. */
function probabilitySaid(probability: number): string {
  if (probability >= 0.995) return '>0.99';
  return probability < 0.005 ? '<0.01' : probability.toFixed(2);
}

function verdict(reading: ReportReading | null, words: ReportWords): readonly ReportRow[] {
  if (reading === null || reading.verdict === null) return [];
  const said = words.verdicts[reading.verdict];
  const text = reading.verdictReason === null ? said : words.reason(said, words.verdictReasons[reading.verdictReason]);
  return [{ label: words.labels.verdict, text }];
}
