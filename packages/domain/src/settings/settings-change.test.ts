import { expect, test } from 'vitest';
import { defaultSettings } from './default-settings.ts';
import { settingsChange } from './settings-change.ts';

test('names what changes, from what to what, and leaves the rest', () => {
  const { values, changed } = settingsChange(defaultSettings, { cmsPrevalence: 0.09, blindedFirstRead: true });
  expect(changed).toEqual([
    { setting: 'blindedFirstRead', from: false, to: true },
    { setting: 'cmsPrevalence', from: 0.06, to: 0.09 },
  ]);
  expect(values).toMatchObject({ cmsPrevalence: 0.09, blindedFirstRead: true, readLimitMinutes: 7200 });
});

test('what is set to what it was is no change', () => {
  expect(settingsChange(defaultSettings, { ...defaultSettings }).changed).toEqual([]);
});

test.each([
  [{ resultLimitMinutes: 0 }, 'SETTINGS_LIMIT_INVALID'],
  [{ mriLimitMinutes: 1.5 }, 'SETTINGS_LIMIT_INVALID'],
  [{ readLimitMinutes: 129_601 }, 'SETTINGS_LIMIT_INVALID'],
  [{ maximumWaitMinutes: Number.NaN }, 'SETTINGS_LIMIT_INVALID'],
  [{ concordantShare: 1.01 }, 'SETTINGS_SHARE_INVALID'],
  [{ warningShare: 0.05 }, 'SETTINGS_WARNING_INVALID'],
  [{ cmsPrevalence: 0 }, 'SETTINGS_PREVALENCE_INVALID'],
  [{ cmsPrevalence: 0.51 }, 'SETTINGS_PREVALENCE_INVALID'],
  [{ flaggedReadLimitMinutes: 7201 }, 'SETTINGS_LIMIT_ORDER'],
])('refuses %o with %s', (wanted, code) => {
  expect(() => settingsChange(defaultSettings, wanted)).toThrow(
    expect.objectContaining({ code, detail: { setting: Object.keys(wanted)[0] } }),
  );
});

test('takes the ends of each range', () => {
  const ends = { resultLimitMinutes: 1, readLimitMinutes: 129_600, concordantShare: 0, warningShare: 1 };
  expect(settingsChange(defaultSettings, ends).values).toMatchObject(ends);
});
