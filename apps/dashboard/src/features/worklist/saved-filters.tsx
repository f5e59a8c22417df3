'use client';
import { useRouter } from 'next/navigation';
import { DropdownMenu } from 'radix-ui';
import { useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import type { SavedFilterLineFragment } from '../../graphql/generated/graphql.ts';
import { useIsHydrated } from '../../ui/use-is-hydrated.ts';
import { setFilterRemoved } from './filter-actions.ts';
import { SaveFilterDialog } from './save-filter-dialog.tsx';
import styles from './saved-filters.module.css';
import type { AssignmentNews } from './use-assignment.ts';
import { type WorklistQuestion, worklistAddress } from './worklist-filter.ts';

interface SavedFiltersProps {
  readonly filters: readonly SavedFilterLineFragment[];
  readonly question: WorklistQuestion;
  readonly onAsk: (next: WorklistQuestion) => void;
  readonly say: (news: AssignmentNews) => void;
}

/** The questions that one keeps and those that colleagues share; saving this one; removing one's own, with a way back. */
export function SavedFilters({ filters, question, onAsk, say }: SavedFiltersProps) {
  const t = useTranslations('worklist');
  const router = useRouter();
  const isHydrated = useIsHydrated();
  const [isSaving, setIsSaving] = useState(false);
  const [, start] = useTransition();
  const setRemoved = ({ id, name }: SavedFilterLineFragment, removed: boolean) => {
    start(async () => {
      const outcome = await setFilterRemoved({ filterId: id, removed }).catch(() => null);
      if (outcome?.kind !== 'DONE') {
        say({ sentence: outcome?.sentence ?? t('failed'), isRefusal: true, undo: null });
        return;
      }
      const undo = removed ? () => setRemoved(outcome.filter, false) : null;
      say({ sentence: t(removed ? 'filterRemoved' : 'filterSaved', { name }), isRefusal: false, undo });
      router.refresh();
    });
  };
  const isShown = (filter: SavedFilterLineFragment) => worklistAddress(filter) === worklistAddress(question);
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className={styles.trigger} disabled={!isHydrated}>
          {t('saved')} <b>{filters.length}</b> <span aria-hidden="true">⌄</span>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content className={styles.menu} align="start" sideOffset={6} aria-label={t('savedFilters')}>
          {filters.length === 0 && <p className={styles.none}>{t('noSaved')}</p>}
          {filters.map((filter) => (
            <div key={filter.id} className={styles.line}>
              <DropdownMenu.Item className={styles.item} data-shown={isShown(filter)} onSelect={() => onAsk(filter)}>
                {filter.name}
                <small>{shareWords(filter)}</small>
              </DropdownMenu.Item>
              {filter.isMine && (
                <DropdownMenu.Item
                  className={styles.remove}
                  aria-label={t('remove', { name: filter.name })}
                  onSelect={() => setRemoved(filter, true)}
                >
                  ×
                </DropdownMenu.Item>
              )}
            </div>
          ))}
          <DropdownMenu.Separator className={styles.separator} />
          <DropdownMenu.Item className={styles.item} onSelect={() => setIsSaving(true)}>
            {t('saveThis')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Root>
      {isSaving && <SaveFilterDialog question={question} onClose={() => setIsSaving(false)} say={say} />}
    </>
  );

  function shareWords({ shared, isMine, ownerName }: SavedFilterLineFragment): string {
    if (!isMine) return t('sharedBy', { name: ownerName ?? '' });
    return shared ? t('shared') : '';
  }
}
