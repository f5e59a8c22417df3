'use client';
import { useTranslations } from 'use-intl';
import type { ClinicSettingsFragment } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useIsHydrated } from '../../ui/use-is-hydrated.ts';
import { DurationField, ShareField } from './setting-fields.tsx';
import styles from './settings-screen.module.css';
import { useSettingsForm } from './use-settings-form.ts';

const limits = [
  'resultLimitMinutes',
  'flaggedReadLimitMinutes',
  'readLimitMinutes',
  'mriLimitMinutes',
  'maximumWaitMinutes',
] as const;
const policies = ['NONE', 'FLAGGED', 'ALL'] as const;

interface SettingsScreenProps {
  readonly settings: ClinicSettingsFragment;
  readonly mayChange: boolean;
}

/** How the clinic works: an admin changes it, a clinician reads it. */
export function SettingsScreen({ settings, mayChange }: SettingsScreenProps) {
  const t = useTranslations('settings');
  const isHydrated = useIsHydrated();
  const form = useSettingsForm(settings);
  return (
    <form className={styles.form} onSubmit={form.save} noValidate>
      <header className={styles.top}>
        <h1>{t('title')}</h1>
        <p>{t(mayChange ? 'hint' : 'readOnly')}</p>
      </header>
      <LimitsGroup {...{ form, mayChange }} />
      <ReadingGroup {...{ form, mayChange }} />
      <PrevalenceGroup {...{ form, mayChange }} />
      {mayChange && (
        <footer className={styles.foot}>
          <p role="status" data-refusal={form.message?.isRefusal ?? false}>
            {form.message?.text}
          </p>
          {form.undo !== null && (
            <Button disabled={form.isSaving} onClick={form.undo}>
              {t('undo')}
            </Button>
          )}
          <Button kind="go" type="submit" disabled={form.isSaving || !isHydrated}>
            {t(form.isSaving ? 'saving' : 'save')}
          </Button>
        </footer>
      )}
    </form>
  );
}

interface GroupProps {
  readonly form: ReturnType<typeof useSettingsForm>;
  readonly mayChange: boolean;
}

function LimitsGroup({ form: { values, change, generation }, mayChange }: GroupProps) {
  const t = useTranslations('settings');
  return (
    <fieldset className={styles.group} disabled={!mayChange}>
      <legend>{t('limits')}</legend>
      <p>{t('limitsHint')}</p>
      {limits.map((name) => (
        <DurationField
          key={`${name} ${generation}`}
          label={t(name)}
          value={values[name]}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
      <ShareField
        label={t('warningShare')}
        value={values.warningShare}
        onChange={(warningShare) => change({ warningShare })}
      />
    </fieldset>
  );
}

function ReadingGroup({ form: { values, change }, mayChange }: GroupProps) {
  const t = useTranslations('settings');
  return (
    <fieldset className={styles.group} disabled={!mayChange}>
      <legend>{t('reading')}</legend>
      <label className={styles.check}>
        <span>{t('blindedFirstRead')}</span>
        <input
          type="checkbox"
          checked={values.blindedFirstRead}
          onChange={(event) => change({ blindedFirstRead: event.target.checked })}
        />
      </label>
      <div className={styles.check}>
        <span>{t('secondRead')}</span>
        {mayChange ? (
          <Segmented
            label={t('secondRead')}
            value={values.secondRead}
            choices={policies.map((value) => ({ value, label: t(`policies.${value}`) }))}
            onChange={(secondRead) => change({ secondRead })}
          />
        ) : (
          <b>{t(`policies.${values.secondRead}`)}</b>
        )}
      </div>
      <ShareField
        label={t('concordantShare')}
        value={values.concordantShare}
        onChange={(concordantShare) => change({ concordantShare })}
      />
      <p>{t('concordantHint')}</p>
    </fieldset>
  );
}

function PrevalenceGroup({ form: { values, change }, mayChange }: GroupProps) {
  const t = useTranslations('settings');
  return (
    <fieldset className={styles.group} disabled={!mayChange}>
      <legend>{t('prevalence')}</legend>
      <ShareField
        label={t('cmsPrevalence')}
        value={values.cmsPrevalence}
        onChange={(cmsPrevalence) => change({ cmsPrevalence })}
      />
      <p>{t('prevalenceHint')}</p>
    </fieldset>
  );
}
