'use client';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { documentNames } from './document-names.ts';
import { describeRelease } from './release-actions.ts';
import styles from './release-screen.module.css';
import { useAct } from './use-act.ts';

export interface Documents {
  readonly modifications: string;
  readonly protocol: string;
  readonly impact: string;
}

interface DocumentsFormProps extends Documents {
  readonly releaseId: string;
  readonly version: number;
  readonly canaryShare: number;
}

/** The three documents of a change and the canary's share. */
export function DocumentsForm({ releaseId, version, canaryShare, ...documents }: DocumentsFormProps) {
  const t = useTranslations('release.documents');
  const [words, setWords] = useState<Documents>(documents);
  const [share, setShare] = useState(String(Math.round(canaryShare * 100)));
  const { isActing, refusal, act } = useAct();
  const save = (event: FormEvent) => {
    event.preventDefault();
    act(() => describeRelease({ releaseId, version, ...words, canaryShare: Number(share) / 100 }));
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      {documentNames.map((name) => (
        <label key={name}>
          <span>{t(name)}</span>
          <textarea
            value={words[name]}
            placeholder={t(`${name}Hint`)}
            onChange={(event) => setWords({ ...words, [name]: event.target.value })}
          />
        </label>
      ))}
      <div className={styles.foot}>
        <label className={styles.inline}>
          <span>{t('share')}</span>
          <input inputMode="numeric" value={share} onChange={(event) => setShare(event.target.value)} />
        </label>
        <Button type="submit" disabled={isActing}>
          {t('save')}
        </Button>
      </div>
      <p role="alert" className={styles.refusal}>
        {refusal}
      </p>
    </form>
  );
}
