'use client';
import { DropdownMenu } from 'radix-ui';
import { useTranslations } from 'use-intl';
import { buttonClass } from '../../ui/button.tsx';
import { useIsHydrated } from '../../ui/use-is-hydrated.ts';
import { type LeafKind, leafKinds } from './criterion.ts';
import styles from './criterion-editor.module.css';

/** A menu of what can be asked of a study. */
export function AddCriterion({ onAdd }: { onAdd: (kind: LeafKind) => void }) {
  const t = useTranslations('cohort');
  const isHydrated = useIsHydrated();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={buttonClass('quiet')} disabled={!isHydrated}>
        {t('addCriterion')}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align="start" sideOffset={4} collisionPadding={8}>
          {leafKinds.map((kind) => (
            <DropdownMenu.Item key={kind} className={styles.item} onSelect={() => onAdd(kind)}>
              {t(`kinds.${kind}`)}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
