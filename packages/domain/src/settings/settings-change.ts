import { DomainError, type ErrorCode } from '../errors.ts';
import type { ClinicSettings } from './default-settings.ts';

/** Everything that a clinic may set. */
export type SettingsValues = Omit<ClinicSettings, 'version'>;

/** What somebody wants set; what is left out, or null, stays. */
export type WantedSettings = { readonly [Name in keyof SettingsValues]?: SettingsValues[Name] | null | undefined };

export interface ChangedSetting {
  readonly setting: keyof SettingsValues;
  readonly from: string | number | boolean;
  readonly to: string | number | boolean;
}

const longestMinutes = 90 * 24 * 60;

interface Range {
  readonly code: ErrorCode;
  allows(value: number): boolean;
}

const minutes: Range = {
  code: 'SETTINGS_LIMIT_INVALID',
  allows: (value) => Number.isInteger(value) && value >= 1 && value <= longestMinutes,
};

/** Where each number has to lie. A prevalence of nothing or of everybody leaves no predictive value to speak of. */
const ranges = {
  concordantShare: { code: 'SETTINGS_SHARE_INVALID', allows: (share) => share >= 0 && share <= 1 },
  resultLimitMinutes: minutes,
  flaggedReadLimitMinutes: minutes,
  readLimitMinutes: minutes,
  mriLimitMinutes: minutes,
  maximumWaitMinutes: minutes,
  warningShare: { code: 'SETTINGS_WARNING_INVALID', allows: (share) => share >= 0.1 && share <= 1 },
  cmsPrevalence: { code: 'SETTINGS_PREVALENCE_INVALID', allows: (share) => share >= 0.001 && share <= 0.5 },
} as const satisfies Record<Exclude<keyof SettingsValues, 'blindedFirstRead' | 'secondRead'>, Range>;

/**
 * What a clinic's settings would be and which of them that changes.
 *
 * @throws DomainError SETTINGS_LIMIT_INVALID, SETTINGS_SHARE_INVALID, SETTINGS_WARNING_INVALID or
 * SETTINGS_PREVALENCE_INVALID, which each say the range, with the setting in `detail`; SETTINGS_LIMIT_ORDER
 */
export function settingsChange(
  current: ClinicSettings,
  wanted: WantedSettings,
): { readonly values: SettingsValues; readonly changed: readonly ChangedSetting[] } {
  const values: SettingsValues = {
    blindedFirstRead: wanted.blindedFirstRead ?? current.blindedFirstRead,
    secondRead: wanted.secondRead ?? current.secondRead,
    concordantShare: wanted.concordantShare ?? current.concordantShare,
    resultLimitMinutes: wanted.resultLimitMinutes ?? current.resultLimitMinutes,
    flaggedReadLimitMinutes: wanted.flaggedReadLimitMinutes ?? current.flaggedReadLimitMinutes,
    readLimitMinutes: wanted.readLimitMinutes ?? current.readLimitMinutes,
    mriLimitMinutes: wanted.mriLimitMinutes ?? current.mriLimitMinutes,
    maximumWaitMinutes: wanted.maximumWaitMinutes ?? current.maximumWaitMinutes,
    warningShare: wanted.warningShare ?? current.warningShare,
    cmsPrevalence: wanted.cmsPrevalence ?? current.cmsPrevalence,
  };
  refuseOutside(values);
  return { values, changed: settingNames.flatMap((setting) => changeOf(setting, current[setting], values[setting])) };
}

const numberNames = [
  'concordantShare',
  'resultLimitMinutes',
  'flaggedReadLimitMinutes',
  'readLimitMinutes',
  'mriLimitMinutes',
  'maximumWaitMinutes',
  'warningShare',
  'cmsPrevalence',
] as const satisfies readonly (keyof typeof ranges)[];

const settingNames = ['blindedFirstRead', 'secondRead', ...numberNames] as const;

function refuseOutside(values: SettingsValues): void {
  for (const setting of numberNames) {
    const { code, allows } = ranges[setting];
    if (!allows(values[setting])) throw new DomainError(code, { setting });
  }
  if (values.flaggedReadLimitMinutes > values.readLimitMinutes) {
    throw new DomainError('SETTINGS_LIMIT_ORDER', { setting: 'flaggedReadLimitMinutes' });
  }
}

function changeOf(
  setting: keyof SettingsValues,
  from: string | number | boolean,
  to: string | number | boolean,
): ChangedSetting[] {
  return from === to ? [] : [{ setting, from, to }];
}
