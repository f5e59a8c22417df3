import { Architecture, View } from '@plumbline/database/enums';
import { z } from 'zod';
import { filmInputSchema } from './film-input.ts';
import { manifestFaults } from './manifest-faults.ts';
import { networkSchema } from './network.ts';

const name = z.string().min(1);
const count = z.int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** No way out of the model's folder. */
export const modelFilePath = z.string().regex(/^(?!\.)[A-Za-z0-9._-]+$/);

/** Part of a path and of an address; no way out of the folder of all models either. */
const modelName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/);

const taskMeaning = z.strictObject({ positiveClasses: z.array(name).min(1) });
const preference = z.array(z.enum(Architecture)).min(1);

const shape = z.strictObject({
  schemaVersion: z.literal(2),
  name: modelName,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  backbone: name,
  classes: z.array(name).min(2),
  tasks: z.strictObject({ SCOLIOSIS: taskMeaning, CMS: taskMeaning }),
  viewClasses: z.tuple([z.literal('CORONAL'), z.literal('SAGITTAL'), z.literal('NEITHER')]),
  inputs: z.array(filmInputSchema).min(1),
  /** The same networks for the films that a study may have; a graph runs every network whose views it takes. */
  graphs: z.array(z.strictObject({ path: modelFilePath, views: z.array(z.enum(View)).min(1) })).min(1),
  networks: z.array(networkSchema).min(1),
  /** For each task the networks in order of preference: the first that has a result decides. */
  deciding: z.strictObject({ SCOLIOSIS: preference, CMS: preference }),
  trainingData: z.strictObject({
    kind: z.enum(['SYNTHETIC', 'CLINICAL']),
    preset: name,
    count,
    manifestSha256: sha256,
    patientsSha256: sha256,
    /** The patients one by one, each as SHA-256 of the record number in UTF-8; without it nobody can tell who they are. */
    patientHashes: z.array(sha256).optional(),
  }),
  codeCommit: name,
  libraries: z.record(z.string(), z.string()),
  files: z
    .array(
      z.strictObject({
        path: modelFilePath,
        sha256,
        byteLength: z.int().positive(),
        role: z.enum(['GRAPH', 'WEIGHTS']),
      }),
    )
    .min(1),
});

/**
 * Everything that the platform may know about a model version: models/<name>/<version>/manifest.json.
 * Another key, a class without a name or a shape that does not fit is refused when it is read, not when a film comes.
 */
export const manifestSchema = shape.superRefine((manifest, context) => {
  for (const { path, message } of manifestFaults(manifest)) context.addIssue({ code: 'custom', message, path });
});

export type Manifest = z.infer<typeof shape>;
