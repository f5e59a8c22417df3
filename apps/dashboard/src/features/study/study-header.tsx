'use client';
import Link from 'next/link';
import { Fragment } from 'react';
import { buttonClass } from '../../ui/button.tsx';
import { useNow } from '../../ui/formats.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { patientMessages } from '../patient/messages.ts';
import { ageAndSex } from '../patient/patient-line.ts';
import { personName } from '../patient/person-name.ts';
import { waitingWords } from '../worklist/waiting-words.ts';
import { studyMessages } from './messages.ts';
import type { Study } from './study.ts';
import styles from './study-header.module.css';

export function StudyHeader({ study, isSigned, nowMs }: { study: Study; isSigned: boolean; nowMs: number }) {
  const now = useNow(nowMs, 20_000);
  const { patient } = study;
  const day = study.startedAt ?? study.receivedAt;
  const words = [
    ageAndSex(patient, day),
    patient.birthDate === null ? patientMessages.birthDateUnknown : patientMessages.born(patient.birthDate),
    patientMessages.mrn(patient.mrn),
    study.accessionNumber && studyMessages.accession(study.accessionNumber),
    studyMessages.taken(day.slice(0, 10)),
    isSigned ? studyMessages.signed : studyMessages.waiting(waitingWords(study.receivedAt, now)),
  ];
  return (
    <header className={styles.top}>
      <div className={styles.who}>
        <h1>{personName(patient.name)}</h1>
        <p>
          {words
            .filter((word) => word !== null && word !== '')
            .map((word, index) => (
              <Fragment key={word}>
                {index > 0 && ' · '}
                <span>{word}</span>
              </Fragment>
            ))}
        </p>
      </div>
      <Link className={buttonClass('quiet')} href="/worklist" prefetch={false}>
        {studyMessages.back} <KeyHint name="U" />
      </Link>
    </header>
  );
}
