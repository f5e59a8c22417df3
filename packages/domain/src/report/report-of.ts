import { findingSections } from './finding-sections.ts';
import { principalReading } from './principal-reading.ts';
import type { ReportDocument, ReportRow, ReportSection } from './report-document.ts';
import type { ReportCurve, ReportInput, ReportReading } from './report-input.ts';
import { screeningSection } from './screening-section.ts';
import { english } from './words/english.ts';
import type { ReportLanguage, ReportWords } from './words/report-words.ts';
import { simplifiedChinese } from './words/simplified-chinese.ts';

const wordsOf: Readonly<Record<ReportLanguage, ReportWords>> = { en: english, 'zh-CN': simplifiedChinese };

/**
 * The report of a study: the fields that audits and referrals of scoliosis films ask for (RCR AuditLive; ESR C-1253;
 * the referral guideline of Perth Children's Hospital), the screening result said as what it is, and the signatures.
 * Preliminary until nobody has to read the study any more; what no reading states is "not stated", never guessed.
 */
export function reportOf(input: ReportInput, language: ReportLanguage): ReportDocument {
  const words = input.areReadingsWithheld ? withoutReadings(wordsOf[language]) : wordsOf[language];
  const reading = principalReading(input.readings);
  const { patient, disposition } = input;
  const born = patient.birthDate === null ? words.notStated : words.date(patient.birthDate);
  const next =
    disposition === null
      ? words.noneDecided
      : words.recorded(
          words.disposition(disposition.state, disposition.followUpMonths),
          disposition.recordedByName,
          disposition.recordedAt,
        );
  return {
    language,
    clinicName: input.clinicName,
    title: words.title,
    identification: words.identification(nameOf(patient.name), patient.mrn, born),
    isPreliminary: !input.isSigned,
    status: input.isSigned ? words.signed : words.preliminary,
    sections: [
      examination(input, born, words),
      ...findingSections(reading, words),
      { title: words.titles.next, rows: [{ label: words.labels.next, text: next }] },
      screeningSection(input.screening, reading, words),
      comparison(input, reading, words),
      referral(input, reading, words),
      signatures(input, words),
    ],
    notice: words.notice,
    pageOf: words.pageOf,
  };
}

/** "Not read yet" would tell a second reader what is not so. */
function withoutReadings(words: ReportWords): ReportWords {
  const { readingsWithheld } = words;
  return { ...words, notRead: readingsWithheld, noneDecided: readingsWithheld };
}

/** DICOM joins the components of a name by carets: the family name first. */
function nameOf(name: string): string {
  const [family = '', ...given] = name.split('^').filter((part) => part !== '');
  return given.length === 0 ? family : `${family}, ${given.join(' ')}`;
}

function examination(input: ReportInput, born: string, words: ReportWords): ReportSection {
  const { labels } = words;
  const films = input.films.map(({ view, isCalibrated }) => words.film(view, isCalibrated));
  return {
    title: words.titles.examination,
    rows: [
      { label: labels.patient, text: nameOf(input.patient.name) },
      { label: labels.recordNumber, text: input.patient.mrn },
      { label: labels.birthDate, text: born },
      { label: labels.sex, text: words.sexes[input.patient.sex] },
      { label: labels.accession, text: input.accessionNumber ?? words.notStated },
      { label: labels.study, text: input.description ?? words.notStated },
      { label: labels.taken, text: words.date(input.takenAt) },
      { label: labels.films, text: words.list(films) },
    ],
  };
}

function referral(input: ReportInput, reading: ReportReading | null, words: ReportWords): ReportSection {
  const { labels } = words;
  const { birthDate, sex } = input.patient;
  const age = birthDate === null ? words.notStated : words.age(yearsBetween(birthDate, input.takenAt));
  const largest = largestCobb(reading?.curves ?? []);
  return {
    title: words.titles.referral,
    rows: [
      { label: labels.age, text: words.list([age, words.sexes[sex]]) },
      { label: labels.menarche, text: words.notStated },
      { label: labels.largestCobb, text: largest === null ? words.notStated : words.degrees(largest) },
      { label: labels.contact, text: input.clinicName },
    ],
  };
}

function comparison({ prior }: ReportInput, reading: ReportReading | null, words: ReportWords): ReportSection {
  const label = words.labels.earlier;
  const rows: ReportRow[] = [{ label, text: prior === null ? words.noEarlierStudy : compared(prior, reading, words) }];
  return { title: words.titles.comparison, rows };
}

function compared(prior: NonNullable<ReportInput['prior']>, reading: ReportReading | null, words: ReportWords): string {
  const [then, now] = [largestCobb(prior.curves), largestCobb(reading?.curves ?? [])];
  return words.comparedWith(prior.takenAt, then === null || now === null ? null : words.cobbChange(then, now));
}

function signatures({ isSigned, readings }: ReportInput, words: ReportWords): ReportSection {
  const rows = readings.map((reading, index) => {
    const said = words.signature(reading.readerName, words.turns[reading.turn], reading.signedAt);
    const of = readings.find(({ id }) => id === reading.amendsId);
    const by = readings.find(({ amendsId }) => amendsId === reading.id);
    const text = of === undefined ? said : words.amendment(said, of.signedAt);
    return { label: `${index + 1}`, text: by === undefined ? text : words.amended(text, by.signedAt) };
  });
  const status = isSigned ? [] : [{ label: '', text: words.preliminary }];
  return { title: words.titles.signatures, rows: [...rows, ...status] };
}

function largestCobb(curves: readonly ReportCurve[]): number | null {
  return curves.length === 0 ? null : Math.max(...curves.map(({ cobbDegrees }) => cobbDegrees));
}

function yearsBetween(born: Date, at: Date): number {
  const isBefore =
    at.getUTCMonth() < born.getUTCMonth() ||
    (at.getUTCMonth() === born.getUTCMonth() && at.getUTCDate() < born.getUTCDate());
  return at.getUTCFullYear() - born.getUTCFullYear() - (isBefore ? 1 : 0);
}
