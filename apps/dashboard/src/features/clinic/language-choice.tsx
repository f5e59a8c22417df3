'use client';
import { useRouter } from 'next/navigation';
import { DropdownMenu } from 'radix-ui';
import { useLocale, useTranslations } from 'use-intl';
import { languageNames, languageOf, languages } from '../../words/language.ts';
import styles from './account-menu.module.css';

/** The languages in their own names; the page is written anew in the chosen one, with what has been typed kept. */
export function LanguageChoice() {
  const t = useTranslations('clinic');
  const router = useRouter();
  const choose = (language: string) => {
    fetch('/locale', { method: 'POST', body: language }).then(
      () => router.refresh(),
      () => undefined,
    );
  };
  return (
    <DropdownMenu.RadioGroup
      className={styles.languages}
      aria-label={t('language')}
      value={languageOf(useLocale())}
      onValueChange={choose}
    >
      {languages.map((language) => (
        <DropdownMenu.RadioItem key={language} value={language} lang={language} className={styles.item}>
          {languageNames[language]}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
