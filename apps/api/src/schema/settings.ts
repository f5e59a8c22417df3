import type { ClinicSettings } from '@plumbline/domain';
import { changeSettings, readSettings } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { secondReadPolicyEnum } from './enums.ts';
import { OperationRefused, orRefuse } from './refusal.ts';

const organizationSettings = builder.objectRef<ClinicSettings>('OrganizationSettings').implement({
  description: 'How a clinic wants to work; the defaults until it says otherwise.',
  authScopes: { permission: 'settings:view' },
  fields: (t) => ({
    blindedFirstRead: t.exposeBoolean('blindedFirstRead', {
      description: 'The first reader decides before the screening result is shown to them.',
    }),
    secondRead: t.expose('secondRead', { type: secondReadPolicyEnum }),
    concordantShare: t.exposeFloat('concordantShare', {
      description: 'Share of the studies whose two readers agree that goes to adjudication as well.',
    }),
    resultLimitMinutes: t.exposeInt('resultLimitMinutes'),
    flaggedReadLimitMinutes: t.exposeInt('flaggedReadLimitMinutes'),
    readLimitMinutes: t.exposeInt('readLimitMinutes'),
    mriLimitMinutes: t.exposeInt('mriLimitMinutes'),
    maximumWaitMinutes: t.exposeInt('maximumWaitMinutes'),
    warningShare: t.exposeFloat('warningShare', { description: 'Share of a limit after which it warns.' }),
    cmsPrevalence: t.exposeFloat('cmsPrevalence', {
      description: 'Share of CMS among the patients whom this clinic films.',
    }),
    version: t.exposeInt('version', { description: 'For changeOrganizationSettings: what the person saw.' }),
  }),
});

const settingsChanged = builder.objectRef<ClinicSettings>('OrganizationSettingsChanged').implement({
  authScopes: { permission: 'settings:change' },
  fields: (t) => ({ settings: t.field({ type: organizationSettings, resolve: (settings) => settings }) }),
});

const changeSettingsInput = builder.inputType('ChangeOrganizationSettingsInput', {
  description: 'What is left out stays as it is.',
  fields: (t) => ({
    version: t.int({ required: true }),
    blindedFirstRead: t.boolean(),
    secondRead: t.field({ type: secondReadPolicyEnum }),
    concordantShare: t.float(),
    resultLimitMinutes: t.int(),
    flaggedReadLimitMinutes: t.int(),
    readLimitMinutes: t.int(),
    mriLimitMinutes: t.int(),
    maximumWaitMinutes: t.int(),
    warningShare: t.float(),
    cmsPrevalence: t.float(),
  }),
});

builder.queryFields((t) => ({
  organizationSettings: t.field({
    type: organizationSettings,
    authScopes: { permission: 'settings:view' },
    resolve: (_root, _args, { tx }) => readSettings(tx),
  }),
}));

builder.mutationFields((t) => ({
  changeOrganizationSettings: t.field({
    description: 'Changes how the clinic works from now on. Refused when somebody else changed it meanwhile.',
    type: settingsChanged,
    authScopes: { permission: 'settings:change' },
    errors: { types: [OperationRefused], union: { name: 'ChangeOrganizationSettingsResult' } },
    args: { input: t.arg({ type: changeSettingsInput, required: true }) },
    resolve: (_root, { input }, context) => orRefuse(OperationRefused, () => changeSettings(context.operations, input)),
  }),
}));
