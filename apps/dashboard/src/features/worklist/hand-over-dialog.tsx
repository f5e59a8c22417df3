'use client';
import { type FormEvent, useEffect, useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Modal, ModalFoot } from '../../ui/modal.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { personName } from '../patient/person-name.ts';
import { handOverStudy, listColleagues } from './assignment-actions.ts';
import styles from './assignment-dialog.module.css';
import type { WorklistRow } from './read-worklist-page.ts';
import type { Assignment } from './use-assignment.ts';

interface HandOverDialogProps {
  readonly row: WorklistRow;
  readonly onClose: () => void;
  readonly tell: Assignment['tell'];
}

type Colleagues = Awaited<ReturnType<typeof listColleagues>>;

/** Hands the study to a colleague whom one chooses by name. */
export function HandOverDialog({ row, onClose, tell }: HandOverDialogProps) {
  const t = useTranslations('worklist');
  const name = personName(useTranslations('patient'), row.patient.name);
  const [colleagues, setColleagues] = useState<Colleagues | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [isBusy, start] = useTransition();
  useEffect(() => {
    listColleagues().then(setColleagues, () => setMessage(t('failed')));
  }, [t]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get('colleague');
    const colleague = colleagues?.find(({ id }) => id === chosen);
    if (colleague === undefined) return;
    start(async () => {
      const ask = { studyId: row.id, version: row.version, toUserId: colleague.id };
      const outcome = await handOverStudy(ask).catch(() => null);
      tell(outcome, t('done.HAND_OVER', { name, colleague: colleague.displayName }));
      onClose();
    });
  };
  return (
    <Modal title={t('handOverTitle', { name })} isOpen onClose={onClose}>
      <form onSubmit={submit}>
        <label className={styles.label} htmlFor="colleague">
          {t('colleague')}
        </label>
        {colleagues === null ? (
          <Skeleton width="100%" height="33px" />
        ) : (
          <select id="colleague" name="colleague" className={styles.field} disabled={colleagues.length === 0}>
            {colleagues.map(({ id, displayName }) => (
              <option key={id} value={id}>
                {displayName}
              </option>
            ))}
          </select>
        )}
        <ModalFoot message={message ?? (colleagues?.length === 0 ? t('noColleagues') : null)}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="go" type="submit" disabled={isBusy || !colleagues?.length}>
            {t('handOver')}
          </Button>
        </ModalFoot>
      </form>
    </Modal>
  );
}
