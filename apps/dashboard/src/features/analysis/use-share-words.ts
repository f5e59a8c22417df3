import { useTranslations } from 'use-intl';
import type { ShareFiguresFragment } from '../../graphql/generated/graphql.ts';
import type { DataCell } from './data-table.tsx';
import { two } from './number-words.ts';

/** A share as a cell: its estimate, and under it the interval and the counts. */
export function useShareWords(): (share: ShareFiguresFragment | null) => DataCell {
  const t = useTranslations('analysis');
  return (share) => {
    if (share === null) return { value: '–' };
    const range = t('range', { lower: two(share.lower), upper: two(share.upper) });
    const counts = t('table.count', { count: share.count, total: share.total });
    return { value: two(share.estimate), hint: `${range}, ${counts}` };
  };
}
