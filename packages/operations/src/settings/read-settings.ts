import type { OrganizationTransaction } from '@plumbline/database';
import { type ClinicSettings, defaultSettings } from '@plumbline/domain';

/** How the transaction's organization works: what it has set, else the defaults. */
export async function readSettings(transaction: OrganizationTransaction): Promise<ClinicSettings> {
  const own = await transaction.organizationSettings.findUnique({
    where: { organizationId: transaction.organizationId },
  });
  return own ?? defaultSettings;
}
