import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { FigureTable } from '../../ui/figure/figure-table.tsx';
import type { Words } from '../../words/words.ts';
import type { Measures, PointFigures } from './figures.ts';
import { three, two } from './number-words.ts';

type Groups = PointFigures['groups'][number];
type Accuracy = NonNullable<Groups['others']>;

/** A group as it is drawn: with a name of its own, and what is told of it. */
export interface GroupRow {
  readonly name: string;
  readonly cases: number | null;
  /** Null where the caller's role must not see them. */
  readonly measures: Measures | null;
  readonly area: Accuracy['area'];
}

/** The groups in the order in which they are shown, with the hidden ones together, and the numbers behind them. */
export function useGroupRows(groups: Groups): { readonly rows: readonly GroupRow[]; readonly table: FigureTable } {
  const t = useTranslations('analysis');
  const cohort = useTranslations('cohort');
  const reading = useTranslations('reading');
  return useMemo(() => {
    const rows = rowsOf(groups, { unknown: t('groups.unknown'), others: t('groups.others') }, (label) =>
      groupName(cohort, reading, groups.kind, label),
    );
    const names = ['group', 'cases', 'sensitivity', 'specificity', 'area'] as const;
    return {
      rows,
      table: { columns: names.map((name) => t(`groups.columns.${name}`)), rows: rows.map((row) => cellsOf(t, row)) },
    };
  }, [groups, t, cohort, reading]);
}

function rowsOf(
  { groups, others }: Groups,
  words: { readonly unknown: string; readonly others: string },
  nameOf: (label: string) => string,
): readonly GroupRow[] {
  const rows = groups.map(({ label, cases, accuracy }) => ({
    name: label === null ? words.unknown : nameOf(label),
    cases,
    measures: accuracy?.measures ?? null,
    area: accuracy?.area ?? null,
  }));
  if (others === null) return rows;
  return [...rows, { name: words.others, cases: null, measures: others.measures, area: others.area }];
}

const sexes = ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN'] as const;
const patterns = [
  'NO_CURVE',
  'SINGLE_THORACIC',
  'DOUBLE_THORACIC',
  'DOUBLE_MAJOR',
  'TRIPLE_MAJOR',
  'THORACOLUMBAR_OR_LUMBAR',
  'THORACOLUMBAR_LUMBAR_MAIN_THORACIC',
  'LEFT_THORACIC',
  'LONG_C',
  'SHORT_ANGULAR',
  'OTHER',
] as const;

/** Sex and curve pattern come as the words of the dictionary; all else as it stands in films. */
function groupName(cohort: Words<'cohort'>, reading: Words<'reading'>, kind: Groups['kind'], label: string): string {
  const sex = kind === 'SEX' ? sexes.find((candidate) => candidate === label) : undefined;
  if (sex !== undefined) return cohort(`values.SEX.${sex}`);
  const pattern = kind === 'CURVE_PATTERN' ? patterns.find((candidate) => candidate === label) : undefined;
  return pattern === undefined ? label : reading(`patterns.${pattern}`);
}

function cellsOf(t: Words<'analysis'>, { name, cases, measures, area }: GroupRow): readonly string[] {
  const share = (value: Measures['sensitivity'] | undefined) => {
    if (value === undefined) return t('groups.hidden');
    if (value === null) return '–';
    const { estimate, lower, upper, count, total } = value;
    return t('groups.cell', { estimate: two(estimate), lower: two(lower), upper: two(upper), count, total });
  };
  const areaWords =
    area === null
      ? '–'
      : t('groups.area', { estimate: three(area.estimate), lower: three(area.lower), upper: three(area.upper) });
  return [
    name,
    cases === null ? '–' : String(cases),
    share(measures?.sensitivity ?? (measures === null ? undefined : null)),
    share(measures?.specificity ?? (measures === null ? undefined : null)),
    areaWords,
  ];
}
