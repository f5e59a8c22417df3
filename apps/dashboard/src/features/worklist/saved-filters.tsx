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
  const isHydrated = useIsHydrated();
  const [isSaving, setIsSaving] = useState(false);
  const setRemoved = useFilterRemoval(say);
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
            <FilterLine
              key={filter.id}
              filter={filter}
              isShown={isShown(filter)}
              onAsk={() => onAsk(filter)}
              onRemove={() => setRemoved(filter, true)}
            />
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
}

interface FilterLineProps {
  readonly filter: SavedFilterLineFragment;
  readonly isShown: boolean;
  readonly onAsk: () => void;
  readonly onRemove: () => void;
}

function FilterLine({ filter, isShown, onAsk, onRemove }: FilterLineProps) {
  const t = useTranslations('worklist');
  const { name, shared, isMine, ownerName } = filter;
  const share = isMine ? shared && t('shared') : t('sharedBy', { name: ownerName ?? '' });
  return (
    <div className={styles.line}>
      <DropdownMenu.Item className={styles.item} data-shown={isShown} onSelect={onAsk}>
        {name}
        <small>{share}</small>
      </DropdownMenu.Item>
      {isMine && (
        <DropdownMenu.Item className={styles.remove} aria-label={t('remove', { name: name })} onSelect={onRemove}>
          ×
        </DropdownMenu.Item>
      )}
    </div>
  );
}

/** Removes a saved filter or brings it back, and says so with the way back. */
function useFilterRemoval(say: SavedFiltersProps['say']) {
  const t = useTranslations('worklist');
  const router = useRouter();
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
  return setRemoved;
}
