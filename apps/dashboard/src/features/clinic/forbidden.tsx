'use client';
import { useTranslations } from 'use-intl';
import type { Role } from '../../graphql/generated/graphql.ts';
import { Notice } from '../../ui/notice.tsx';

/** What somebody sees whose role does not reach a screen; the API refuses besides. */
export function Forbidden({ role }: { role: Role }) {
  const t = useTranslations('clinic');
  return (
    <Notice isScreen title={t('forbidden')}>
      {t('forbiddenHint', { role: t(`roles.${role}`) })}
    </Notice>
  );
}
