'use client';
import { signOut } from 'next-auth/react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useIsHydrated } from '../../ui/use-is-hydrated.ts';
import styles from './account-menu.module.css';
import { LanguageChoice } from './language-choice.tsx';

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

type Theme = 'dark' | 'light';

export function AccountMenu({ person, theme }: { person: Person; theme: Theme }) {
  const t = useTranslations('clinic');
  const isHydrated = useIsHydrated();
  const [shown, setShown] = useState<Theme>(theme);
  const other = shown === 'dark' ? 'light' : 'dark';
  const change = () => {
    setShown(other);
    document.documentElement.dataset.theme = other;
    fetch('/theme', { method: 'POST', body: other }).catch(() => undefined);
  };
  const leave = async () => {
    await signOut({ redirect: false });
    window.location.assign('/sign-in');
  };
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={styles.person} disabled={!isHydrated}>
        <span className={styles.face} aria-hidden="true">
          {initials(person.name)}
        </span>
        <span className={styles.words}>
          {person.name}
          <small>{person.role}</small>
        </span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content className={styles.menu} side="top" align="start" sideOffset={6}>
        <p className={styles.email}>{person.email}</p>
        <DropdownMenu.Item className={styles.item} onSelect={change}>
          {t(other === 'light' ? 'lightTheme' : 'darkTheme')}
        </DropdownMenu.Item>
        <LanguageChoice />
        <DropdownMenu.Item className={styles.item} onSelect={() => void leave()}>
          {t('signOut')}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0]?.[0], words.at(-1)?.[0]] : [words[0]?.[0]];
  return letters.join('').toUpperCase();
}
