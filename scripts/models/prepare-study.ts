import { readFile } from 'node:fs/promises';
import type { View } from '@plumbline/database/enums';
import { decodePixels } from '@plumbline/dicom';
import { DomainError, type ErrorCode } from '@plumbline/domain';
import { type Manifest, prepareTensor } from '@plumbline/inference';
import type { ListedStudy } from './read-film-list.ts';

/** What of a study can go into the model, and why the rest cannot. */
export interface PreparedStudy {
  readonly study: string;
  readonly tensors: Partial<Record<View, Float32Array>>;
  readonly refusals: Partial<Record<View, ErrorCode>>;
}

/** Decodes and prepares a study's films as the worker does. Throws what is not the film's fault. */
export async function prepareStudy({ study, films }: ListedStudy, manifest: Manifest): Promise<PreparedStudy> {
  const prepared: PreparedStudy = { study, tensors: {}, refusals: {} };
  for (const { view, preprocessing } of manifest.inputs) {
    const path = films[view];
    if (path === undefined) continue;
    try {
      const image = await decodePixels(await readFile(path));
      prepared.tensors[view] = prepareTensor(image, preprocessing).tensor;
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'INPUT') throw error;
      prepared.refusals[view] = error.code;
    }
  }
  return prepared;
}
