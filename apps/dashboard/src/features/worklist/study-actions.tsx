'use client';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, buttonClass } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { EscalateDialog } from './escalate-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import type { WorklistRow } from './read-worklist-page.ts';
import styles from './study-preview.module.css';
import type { Assignment } from './use-assignment.ts';

interface StudyActionsProps {
  readonly row: WorklistRow;
  readonly may: { readonly view: boolean; readonly assign: boolean };
  readonly assignment: Assignment;
}

const turnWords = { TAKE: 'take', TAKE_OVER: 'takeOver', RELEASE: 'release' } as const;

/** What can be done about the selected study without opening it, each with its key. */
export function StudyActions({ row, may, assignment }: StudyActionsProps) {
  const t = useTranslations('worklist');
  const [asking, setAsking] = useState<'HAND_OVER' | 'ESCALATE' | null>(null);
  const { change, isBusy, tell } = assignment;
  const isOpen = row.awaitsReading && may.assign;
  const isMine = row.assignee?.isViewer === true;
  const close = () => setAsking(null);
  const step = isMine ? 'RELEASE' : row.assignee === null ? 'TAKE' : 'TAKE_OVER';
  const turn = () => change(row, step);
  const raise = () => (row.escalatedAt === null ? setAsking('ESCALATE') : change(row, 'WITHDRAW'));
  const acknowledge = () => change(row, 'ACKNOWLEDGE');
  const isSeen = row.acknowledgedAt !== null;
  useKeys(
    isOpen
      ? [
          { keys: ['m'], label: t('keys.take'), run: turn },
          { keys: ['h'], label: t('keys.handOver'), run: () => setAsking('HAND_OVER') },
          { keys: ['e'], label: t('keys.escalate'), run: raise },
          ...(isSeen ? [] : [{ keys: ['c'], label: t('keys.acknowledge'), run: acknowledge }]),
        ]
      : [],
  );
  return (
    <div className={styles.actions}>
      {may.view && (
        <Link className={buttonClass('go')} href={`/studies/${row.id}`} prefetch={false}>
          {t('open')} <KeyHint name="↵" />
        </Link>
      )}
      {isOpen && (
        <>
          <Button onClick={turn} disabled={isBusy}>
            {t(turnWords[step])} <KeyHint name="M" />
          </Button>
          <Button onClick={() => setAsking('HAND_OVER')} disabled={isBusy}>
            {t('handOver')} <KeyHint name="H" />
          </Button>
          <Button onClick={raise} disabled={isBusy}>
            {t(row.escalatedAt === null ? 'escalate' : 'withdraw')} <KeyHint name="E" />
          </Button>
          <Button onClick={acknowledge} disabled={isBusy || isSeen} className={styles.wide}>
            {t(isSeen ? 'seen' : 'acknowledge')} <KeyHint name="C" />
          </Button>
        </>
      )}
      {asking === 'HAND_OVER' && <HandOverDialog row={row} onClose={close} tell={tell} />}
      {asking === 'ESCALATE' && <EscalateDialog row={row} onClose={close} tell={tell} />}
    </div>
  );
}
