'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { BrandMark } from '../../ui/brand.tsx';
import { KeysProvider } from '../../ui/keys.tsx';
import { AccountMenu, type Person } from './account-menu.tsx';
import styles from './clinic-frame.module.css';
import type { Screen } from './screens.ts';

interface ClinicFrameProps {
  readonly person: Person;
  readonly organization: string;
  readonly screens: readonly Screen[];
  /** How many comments that name the person they have not seen. */
  readonly unseenMentions: number;
  readonly theme: 'dark' | 'light';
  readonly children: ReactNode;
}

/** The rail with what this role may see, and the screen beside it; on small screens the rail is one line on top. */
export function ClinicFrame({ person, organization, screens, unseenMentions, theme, children }: ClinicFrameProps) {
  const t = useTranslations('clinic');
  const path = usePathname();
  const isOn = (screen: Screen) =>
    path.startsWith(screen.address) || (screen.address === '/worklist' && path.startsWith('/studies/'));
  return (
    <KeysProvider title={t('keys')} closeLabel={t('closeKeys')} helpLabel={t('keysHelp')}>
      <a href="#content" className={styles.skip}>
        {t('skip')}
      </a>
      <div className={styles.frame}>
        <header className={styles.rail}>
          <Link href="/" prefetch={false} className={styles.brand}>
            <BrandMark />
            Plumbline
          </Link>
          <p className={styles.organization}>{organization}</p>
          <nav aria-label={t('navigation')} className={styles.screens}>
            {screens.map((screen) => (
              <Link
                key={screen.address}
                href={screen.address}
                prefetch={false}
                aria-current={isOn(screen) ? 'page' : undefined}
              >
                {t(`screens.${screen.name}`)}
                {screen.name === 'mentions' && unseenMentions > 0 && <UnseenCount count={unseenMentions} />}
              </Link>
            ))}
          </nav>
          <AccountMenu person={person} theme={theme} />
        </header>
        <main id="content" tabIndex={-1} className={styles.content}>
          {children}
        </main>
      </div>
    </KeysProvider>
  );
}

function UnseenCount({ count }: { count: number }) {
  const t = useTranslations('clinic');
  return (
    <>
      <span className={styles.count} aria-hidden="true">
        {count}
      </span>
      <span className="visually-hidden">, {t('unseen', { count })}</span>
    </>
  );
}
