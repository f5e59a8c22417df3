'use client';
import Link from 'next/link';
import { useLocale, useTranslations } from 'use-intl';
import type { CohortsQuery } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Instant } from '../../ui/formats.tsx';
import styles from './cohorts-screen.module.css';
import type { Criterion } from './criterion.ts';
import type { CriterionChoices } from './criterion-choices.ts';
import { definitionSentence } from './definition-sentence.ts';
import { shortHash } from './short-hash.ts';
import { useCohortCount } from './use-cohort-count.ts';

type Cohort = CohortsQuery['cohorts'][number];

interface CohortRowProps {
  readonly cohort: Cohort;
  readonly choices: CriterionChoices;
  /** Null for whoever may not. */
  readonly onRemove: (() => void) | null;
}

export function CohortRow({ cohort, choices, onRemove }: CohortRowProps) {
  const t = useTranslations('cohort');
  const { id, name, description, definitions, changedAt, createdBy } = cohort;
  const latest = definitions[0];
  return (
    <tr>
      <th scope="row" data-column="name">
        <Link className={styles.link} href={`/cohorts/${id}`} prefetch={false}>
          {name}
        </Link>
        <small>{description}</small>
      </th>
      <td data-column="definition">{latest && definitionSentence(t, choices, latest.criterion)}</td>
      <td data-column="members">{latest && <MembersNow definition={latest.criterion} />}</td>
      <td data-column="frozen">
        <Frozen cohort={cohort} />
      </td>
      <td data-column="changed">
        <Instant at={changedAt} options={{ dateStyle: 'medium' }} />
        <small>{t('by', { person: latest?.writtenBy ?? createdBy })}</small>
      </td>
      {onRemove !== null && (
        <td data-column="act">
          <Button kind="bare" aria-label={t('removeLabel', { name })} onClick={onRemove}>
            {t('remove')}
          </Button>
        </td>
      )}
    </tr>
  );
}

function MembersNow({ definition }: { definition: Criterion }) {
  const t = useTranslations('cohort');
  const locale = useLocale();
  const { count, isFailed } = useCohortCount(definition);
  if (count !== null) return new Intl.NumberFormat(locale).format(count.members);
  return <span className={styles.none}>{isFailed ? t('notCounted') : '…'}</span>;
}

function Frozen({ cohort: { id, frozenCohorts } }: { cohort: Cohort }) {
  const t = useTranslations('cohort');
  const frozen = frozenCohorts.filter(({ sha256 }) => sha256 !== null);
  const [latest, ...more] = frozen;
  if (latest?.sha256 == null) {
    const [asked] = frozenCohorts;
    const word = asked === undefined ? t('notFrozen') : t(`freezing.states.${asked.state}`);
    return <span className={styles.none}>{word}</span>;
  }
  return (
    <>
      <Link className={styles.hash} href={`/cohorts/${id}/frozen/${latest.id}`} prefetch={false}>
        {shortHash(latest.sha256)}
      </Link>
      {more.length > 0 && <small>{t('moreFrozen', { count: more.length })}</small>}
    </>
  );
}
