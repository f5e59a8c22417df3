'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Modal, ModalFoot } from '../../ui/modal.tsx';
import styles from './assignment-dialog.module.css';
import { saveFilter } from './filter-actions.ts';
import type { AssignmentNews } from './use-assignment.ts';
import type { WorklistQuestion } from './worklist-filter.ts';

interface SaveFilterDialogProps {
  readonly question: WorklistQuestion;
  readonly onClose: () => void;
  readonly say: (news: AssignmentNews) => void;
}

/** Gives the question that is being asked a name, and shares it or not. */
export function SaveFilterDialog({ question, onClose, say }: SaveFilterDialogProps) {
  const t = useTranslations('worklist');
  const router = useRouter();
  const [name, setName] = useState(question.search || t(`filterNames.${question.filter}`));
  const [shared, setShared] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [isBusy, start] = useTransition();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const outcome = await saveFilter({ ...question, name, shared }).catch(() => null);
      if (outcome?.kind !== 'DONE') return setMessage(outcome?.sentence ?? t('failed'));
      say({ sentence: t('filterSaved', { name: outcome.filter.name }), isRefusal: false, undo: null });
      router.refresh();
      onClose();
    });
  };
  return (
    <Modal title={t('saveThis')} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <label className={styles.label} htmlFor="filter-name">
          {t('filterName')}
        </label>
        <input
          id="filter-name"
          className={styles.field}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <label className={styles.check}>
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
          {t('share')}
        </label>
        <ModalFoot message={message}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="go" type="submit" disabled={isBusy}>
            {t('save')}
          </Button>
        </ModalFoot>
      </form>
    </Modal>
  );
}
