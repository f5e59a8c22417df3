import type { OrganizationTransaction } from '@plumbline/database';
import { planScreening } from './plan-screening.ts';

/** More than a clinic films on the days that a stop lasts; the rest has been read, and is left as it is. */
const atMost = 200;

/** Plans the screening of the newest studies that found the version in use taken out, now that there is one again. */
export async function planStopped(transaction: OrganizationTransaction): Promise<void> {
  const waiting = await transaction.$queryRaw<{ readonly id: string }[]>`
    select id from imaging_study
     where id in (select id from imaging_study
                   where screening_status = 'WAITING' and screening_reason = 'MODEL_STOPPED' and awaits_reading
                   order by received_at desc, id desc limit ${atMost})
     order by id for update`;
  for (const { id } of waiting) await planScreening(transaction, id);
}
