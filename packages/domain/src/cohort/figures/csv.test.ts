import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twentyStudies, versionIds } from '../../../../../tests/fixtures/cohort/twenty-studies.ts';
import { cohortAnalysis } from './cohort-analysis.ts';
import { csvRow } from './csv-row.ts';
import { usualParameters } from './figure-parameters.ts';
import { figuresCsv } from './figures-csv.ts';
import { membersCsv } from './members-csv.ts';

const request = { modelVersionId: versionIds.dual, task: 'CMS', showsSmallCells: true } as const;

/** RFC 4180, as any spreadsheet reads it. */
function parse(text: string): string[][] {
  const rows = text.split('\r\n').filter((line) => line !== '');
  return rows.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map((field) =>
      (field[1] ?? field[2] ?? '').replaceAll('""', '"'),
    ),
  );
}

describe('a line of a table', () => {
  test('gives any text without line breaks back, and never one that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (texts) => {
        const clean = texts.map((text) => text.replaceAll(/[\r\n]/g, ' '));
        const [read = []] = parse(csvRow(['first', ...clean]));

        expect(read.slice(1)).toEqual(clean.map((text) => (/^[=+\-@\t]/.test(text) ? `'${text}` : text)));
        for (const text of read) expect(text).not.toMatch(/^[=+\-@\t]/);
      }),
    );
  });

  test('numbers stay numbers, also those below nought', () => {
    expect(csvRow([-0.5, null, true])).toBe('-0.5,,true\r\n');
  });
});

describe('the members as a table', () => {
  test('one line a study, with what was said and what was true, and nobody identified', () => {
    const rows = parse(membersCsv(twentyStudies(), request));

    expect(rows).toHaveLength(21);
    expect(rows[0]?.slice(0, 5)).toEqual(['member', 'patient', 'reference_standard', 'outcome', 'probability']);
    expect(rows[1]?.slice(0, 5)).toEqual(['1', '1', 'PRESENT', 'POSITIVE', '0.9']);
    expect(rows[0]?.slice(-6)).toEqual(['age_years', 'sex', 'site', 'manufacturer', 'curve_pattern', 'month']);
    expect(rows[1]?.slice(-6)).toEqual(['9', 'FEMALE', '', '', '', '2025-12']);
  });

  test('for a role that must not see small cells, nothing that tells persons apart', () => {
    const [head] = parse(membersCsv(twentyStudies(), { ...request, showsSmallCells: false }));

    expect(head?.at(-1)).toBe('second_reader');
    expect(head).not.toContain('sex');
  });
});

test('each line of the figures says what it is about, by the hash of the frozen cohort', () => {
  const parameters = { ...usualParameters, prevalence: 0.1 };
  const rows = parse(figuresCsv(cohortAnalysis(twentyStudies(), 'c0ffee', { ...request, parameters })));
  const line = rows.find((fields) => fields[5] === 'accuracy' && fields[7] === 'sensitivity');

  expect(new Set(rows.slice(1).map(([sha256]) => sha256))).toEqual(new Set(['c0ffee']));
  expect(line?.slice(1, 11)).toEqual([
    'dual 1.0.0',
    'CMS',
    '',
    '0.1',
    'accuracy',
    '',
    'sensitivity',
    '7',
    '8',
    '0.875',
  ]);
});
