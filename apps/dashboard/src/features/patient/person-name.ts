import type { Words } from '../../words/words.ts';

/**
 * A DICOM person name as people say it: the alphabetic group, family name first (PS3.5, 6.2.1.1). `Phantom^20417` is
 * "Phantom 20417"; ideographic and phonetic groups after `=` are left out.
 */
export function personName(t: Words<'patient'>, dicomName: string): string {
  const [alphabetic = ''] = dicomName.split('=');
  const [family = '', given = '', middle = ''] = alphabetic.split('^').map((part) => part.trim());
  return [family, given, middle].filter(Boolean).join(' ') || t('noName');
}
