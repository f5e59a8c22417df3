import type { OrganizationTransaction } from '@plumbline/database';
import {
  type ClinicSettings,
  DomainError,
  type SettingsValues,
  settingsChange,
  type WantedSettings,
} from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { readSettings } from './read-settings.ts';

export interface SettingsToChange extends WantedSettings {
  /** Of the settings that the person saw. */
  readonly version: number;
}

/**
 * Changes how the clinic works from now on; what is left out stays. Kept in the audit trail setting by setting, from
 * what to what. Settings that are all as they were change nothing.
 *
 * @throws DomainError PERMISSION_MISSING, SETTINGS_CHANGED when another version stands, and those of `settingsChange`
 */
export async function changeSettings(
  context: OperationContext,
  { version, ...wanted }: SettingsToChange,
): Promise<ClinicSettings> {
  await requirePermission(context, 'settings:change');
  return context.organization.transaction(async (transaction) => {
    const current = await readSettings(transaction);
    if (current.version !== version) throw new DomainError('SETTINGS_CHANGED');
    const { values, changed } = settingsChange(current, wanted);
    if (changed.length === 0) return current;
    await writeSettings(transaction, values, version);
    const detail = changed.flatMap(({ setting, from, to }) => [
      [`${setting}From`, from],
      [`${setting}To`, to],
    ]);
    await transaction.record({
      action: 'UPDATE',
      activity: 'settings:change',
      entityType: 'Organization',
      entityId: transaction.organizationId,
      detail: Object.fromEntries(detail),
    });
    return { ...values, version: version + 1 };
  });
}

/** Two people may save at once: the row is changed, or made, only by the one who comes first. */
async function writeSettings(
  transaction: OrganizationTransaction,
  values: SettingsValues,
  version: number,
): Promise<void> {
  const data = { ...values, version: version + 1, changedAt: new Date() };
  const { count } = await transaction.organizationSettings.updateMany({ where: { version }, data });
  if (count === 1) return;
  const made = await transaction.organizationSettings.createMany({ data: [data], skipDuplicates: true });
  if (made.count !== 1) throw new DomainError('SETTINGS_CHANGED');
}
