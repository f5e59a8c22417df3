'use client';
import Link from 'next/link';
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { buttonClass } from '../../ui/button.tsx';
import { useNow } from '../../ui/formats.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { ageAndSex } from '../patient/patient-line.ts';
import { personName } from '../patient/person-name.ts';
import { waitingWords } from '../worklist/waiting-words.ts';
import type { Study } from './study.ts';
import styles from './study-header.module.css';

export function StudyHeader({ study, isSigned, nowMs }: { study: Study; isSigned: boolean; nowMs: number }) {
  const now = useNow(nowMs, 20_000);
  const t = useTranslations('study');
  const worklist = useTranslations('worklist');
  const words = useTranslations('patient');
  const { patient } = study;
  const reportAddress = `/reports/studies/${study.id}.pdf`;
  useKeys([{ keys: ['r'], label: t('keys.report'), run: () => window.open(reportAddress, '_blank', 'noopener') }]);
  const day = study.startedAt ?? study.receivedAt;
  const facts = [
    ageAndSex(words, patient, day),
    patient.birthDate === null ? words('birthDateUnknown') : words('born', { date: patient.birthDate }),
    words('mrn', { mrn: patient.mrn }),
    study.accessionNumber && t('accession', { number: study.accessionNumber }),
    t('taken', { date: day.slice(0, 10) }),
    isSigned ? t('signed') : t('waiting', { duration: waitingWords(worklist, study.receivedAt, now) }),
  ];
  return (
    <header className={styles.top}>
      <div className={styles.who}>
        <h1>{personName(words, patient.name)}</h1>
        <p>
          {facts
            .filter((word) => word !== null && word !== '')
            .map((word, index) => (
              <Fragment key={word}>
                {index > 0 && ' · '}
                <span>{word}</span>
              </Fragment>
            ))}
        </p>
      </div>
      <nav className={styles.ways}>
        <a className={buttonClass('quiet')} href={reportAddress} target="_blank" rel="noopener">
          {t('report')} <KeyHint name="R" />
        </a>
        <Link className={buttonClass('quiet')} href="/worklist" prefetch={false}>
          {t('back')} <KeyHint name="U" />
        </Link>
      </nav>
    </header>
  );
}
