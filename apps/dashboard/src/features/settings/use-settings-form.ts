import { type FormEvent, useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import type { ClinicSettingsFragment as Settings } from '../../graphql/generated/graphql.ts';
import { changeSettings } from './change-settings.ts';

type Message = { readonly text: string; readonly isRefusal: boolean };

/** What is typed of the settings, saving it, and taking the last saving back. */
export function useSettingsForm(first: Settings) {
  const t = useTranslations('settings');
  const [saved, setSaved] = useState<Settings>(first);
  const [values, setValues] = useState<Settings>(first);
  const [before, setBefore] = useState<Settings | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  /** Counts how often the fields were filled anew from the server. */
  const [generation, setGeneration] = useState(0);
  const [isSaving, startSaving] = useTransition();
  const send = (wanted: Settings, undoTo: Settings | null, done: string) =>
    startSaving(async () => {
      const outcome = await changeSettings({ ...wanted, version: saved.version }).catch(() => null);
      if (outcome?.kind !== 'CHANGED') {
        setMessage({ text: outcome?.sentence ?? t('failed'), isRefusal: true });
        return;
      }
      const isUnchanged = outcome.settings.version === saved.version;
      setSaved(outcome.settings);
      setValues(outcome.settings);
      setGeneration((count) => count + 1);
      setBefore(isUnchanged ? before : undoTo);
      setMessage({ text: isUnchanged ? t('unchanged') : done, isRefusal: false });
    });
  return {
    values,
    generation,
    message,
    isSaving,
    change: (changed: Partial<Settings>) => {
      setValues((current) => ({ ...current, ...changed }));
      setMessage(null);
    },
    save: (event: FormEvent) => {
      event.preventDefault();
      send(values, saved, t('saved'));
    },
    undo: before === null ? null : () => send(before, null, t('undone')),
  };
}
