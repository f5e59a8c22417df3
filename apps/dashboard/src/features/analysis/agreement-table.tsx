'use client';
import { useTranslations } from 'use-intl';
import type { AgreementFiguresFragment } from '../../graphql/generated/graphql.ts';
import { DataTable } from './data-table.tsx';
import { two } from './number-words.ts';
import { useShareWords } from './use-share-words.ts';

interface AgreementTableProps {
  readonly label: string;
  readonly rows: readonly {
    readonly name: string;
    readonly hint: string;
    readonly agreement: AgreementFiguresFragment;
  }[];
}

/** How often two say the same, with counts and intervals, and kappa. */
export function AgreementTable({ label, rows }: AgreementTableProps) {
  const t = useTranslations('analysis.readers.columns');
  const share = useShareWords();
  const names = ['reader', 'studies', 'agreement', 'positive', 'negative', 'kappa'] as const;
  return (
    <DataTable
      label={label}
      columns={names.map((name) => t(name))}
      rows={rows.map(({ name, hint, agreement }) => ({
        name,
        hint,
        cells: [
          { value: String(agreement.studies) },
          share(agreement.agreement),
          share(agreement.positiveAgreement),
          share(agreement.negativeAgreement),
          agreement.kappa === null
            ? { value: '–' }
            : {
                value: two(agreement.kappa.estimate).replace('-', '−'),
                hint: `${two(agreement.kappa.lower)}–${two(agreement.kappa.upper)}`.replaceAll('-', '−'),
              },
        ],
      }))}
    />
  );
}
