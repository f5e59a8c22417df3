'use client';
import { useTranslations } from 'use-intl';
import type { PairedFiguresFragment } from '../../graphql/generated/graphql.ts';
import { DataTable } from './data-table.tsx';
import type { PointFigures } from './figures.ts';
import { pValue, signed } from './number-words.ts';
import { useShareWords } from './use-share-words.ts';

/** Each turn of reading against the reference standard, and the model beside it. */
export function ReaderTable({ readers }: { readers: PointFigures['readers'] }) {
  const t = useTranslations('analysis.readers');
  const share = useShareWords();
  const names = ['reader', 'sensitivity', 'sensitivityDifference', 'specificity', 'specificityDifference'] as const;
  const difference = (paired: PairedFiguresFragment | null) =>
    paired === null
      ? { value: '–' }
      : {
          value: signed(paired.difference.estimate),
          hint: t('difference', {
            lower: signed(paired.difference.lower),
            upper: signed(paired.difference.upper),
            p: pValue(paired.pValue),
          }),
        };
  return (
    <DataTable
      label={t('accuracyTitle')}
      columns={names.map((name) => t(`columns.${name}`))}
      rows={readers.flatMap(({ turn, isBlinded, accuracy }) =>
        accuracy === null
          ? []
          : [
              {
                name: t(`turns.${turn}`),
                hint: t(isBlinded ? 'blinded' : 'signed'),
                cells: [
                  share(accuracy.measures.sensitivity),
                  difference(accuracy.sensitivity),
                  share(accuracy.measures.specificity),
                  difference(accuracy.specificity),
                ],
              },
            ],
      )}
    />
  );
}
