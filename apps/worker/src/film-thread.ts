import { parentPort, workerData } from 'node:worker_threads';
import { decodePixels } from '@plumbline/dicom';
import { DomainError } from '@plumbline/domain';
import { type GreyFilm, type PreparedTensor, type Preprocessing, prepareTensor } from '@plumbline/inference';
import { openStorage } from '@plumbline/storage';
import { z } from 'zod';
import type { PrepareReply, PrepareRequest } from './film-thread-messages.ts';

/**
 * The thread that prepares films: bytes out of storage, pixels, tensor. It opens the storage itself, so that nothing but
 * the small tensor travels between the threads.
 */
const storage = openStorage(z.object({ storageUrl: z.string() }).parse(workerData).storageUrl);

parentPort?.on('message', (request: PrepareRequest) => {
  void prepare(request).then((reply) => {
    parentPort?.postMessage(reply, 'tensor' in reply ? ownBuffer(reply.tensor) : []);
  });
});

async function prepare({ id, storageKey, preprocessing }: PrepareRequest): Promise<PrepareReply> {
  try {
    const bytes = await storage.get(storageKey).catch((cause: unknown) => {
      throw new DomainError('STORAGE_UNAVAILABLE', {}, { cause });
    });
    return { id, ...(await tensorOf(bytes, preprocessing)) };
  } catch (error) {
    if (!(error instanceof DomainError)) return { id, code: null, cause: error };
    return error.kind === 'INPUT' ? { id, refusal: error.code } : { id, code: error.code, cause: error.cause };
  }
}

async function tensorOf(bytes: Uint8Array, preprocessing: Preprocessing): Promise<PreparedTensor> {
  const film = await decodePixels(bytes);
  const prepared = prepareTensor(film, preprocessing);
  release(bytes);
  release(film.values);
  return prepared;
}

/**
 * Gives a film's memory back now. Left to the garbage collector, some ten films would make it walk over the whole heap,
 * which takes as long as their preparation.
 */
function release(memory: Uint8Array | GreyFilm['values']): void {
  for (const buffer of ownBuffer(memory)) if (!buffer.detached) buffer.transfer(0);
}

/** The memory below an array that has it alone; none when others may look at it. */
function ownBuffer({ buffer, byteLength }: Uint8Array | GreyFilm['values']): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
