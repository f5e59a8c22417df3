import type { OperationContext } from '../access/operation-context.ts';
import { lockNames } from './lock-names.ts';

/**
 * Removes bytes that a refused or broken request put into storage, unless a film's row names them. What cannot be
 * removed now is logged and left: bytes without a row are seen by nobody.
 */
export async function discardUnreferenced(
  context: Pick<OperationContext, 'organization' | 'storage' | 'logger'>,
  storageKeys: ReadonlySet<string>,
): Promise<void> {
  for (const storageKey of storageKeys) {
    try {
      await context.organization.transaction(async (transaction) => {
        await lockNames(transaction, [storageKey]);
        const film = await transaction.instance.findFirst({ where: { storageKey }, select: { id: true } });
        if (film === null) await context.storage.delete(storageKey);
      });
    } catch (error) {
      context.logger.error({ err: error, storageKey }, 'bytes of a refused film could not be removed');
    }
  }
}
