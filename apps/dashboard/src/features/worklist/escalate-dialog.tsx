'use client';
import { type FormEvent, useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Modal, ModalFoot } from '../../ui/modal.tsx';
import { personName } from '../patient/person-name.ts';
import { escalateStudy } from './assignment-actions.ts';
import styles from './assignment-dialog.module.css';
import type { WorklistRow } from './read-worklist-page.ts';
import type { Assignment } from './use-assignment.ts';

interface EscalateDialogProps {
  readonly row: WorklistRow;
  readonly onClose: () => void;
  readonly tell: Assignment['tell'];
}

/** Asks why the study comes before all others. */
export function EscalateDialog({ row, onClose, tell }: EscalateDialogProps) {
  const t = useTranslations('worklist');
  const name = personName(useTranslations('patient'), row.patient.name);
  const [reason, setReason] = useState('');
  const [isBusy, start] = useTransition();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const outcome = await escalateStudy({ studyId: row.id, version: row.version, reason }).catch(() => null);
      tell(outcome, t('done.ESCALATE', { name }));
      onClose();
    });
  };
  return (
    <Modal title={t('escalateTitle', { name })} isOpen onClose={onClose}>
      <form onSubmit={submit}>
        <p className={styles.hint}>{t('escalateHint')}</p>
        <label className={styles.label} htmlFor="escalation-reason">
          {t('reason')}
        </label>
        <textarea
          id="escalation-reason"
          className={styles.field}
          rows={3}
          minLength={3}
          maxLength={2000}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <ModalFoot message={null}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="go" type="submit" disabled={isBusy || reason.trim().length < 3}>
            {t('escalate')}
          </Button>
        </ModalFoot>
      </form>
    </Modal>
  );
}
