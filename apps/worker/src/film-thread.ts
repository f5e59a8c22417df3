import { parentPort, workerData } from 'node:worker_threads';
import { decodePixels } from '@plumbline/dicom';
import { DomainError } from '@plumbline/domain';
import { prepareTensor } from '@plumbline/inference';
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
    parentPort?.postMessage(reply, 'tensor' in reply && ownsBuffer(reply.tensor) ? [reply.tensor.buffer] : []);
  });
});

async function prepare({ id, storageKey, preprocessing }: PrepareRequest): Promise<PrepareReply> {
  try {
    const bytes = await storage.get(storageKey).catch((cause: unknown) => {
      throw new DomainError('STORAGE_UNAVAILABLE', {}, { cause });
    });
    const { tensor, content } = prepareTensor(await decodePixels(bytes), preprocessing);
    return { id, tensor, content };
  } catch (error) {
    if (!(error instanceof DomainError)) return { id, code: null, cause: error };
    return error.kind === 'INPUT' ? { id, refusal: error.code } : { id, code: error.code, cause: error.cause };
  }
}

function ownsBuffer(tensor: Float32Array): tensor is Float32Array<ArrayBuffer> {
  return tensor.buffer instanceof ArrayBuffer && tensor.buffer.byteLength === tensor.byteLength;
}
