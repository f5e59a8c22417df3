import { Architecture, type View } from '@plumbline/database/enums';
import { z } from 'zod';

/** One network of a model version, as far as the screen has to know it. */
export interface ScreenedNetwork {
  readonly architecture: Architecture;
  readonly views: readonly View[];
  readonly mapMethod: 'CLASS_ACTIVATION' | 'GRADIENT';
}

const ofBundle = z.object({
  networks: z.array(
    z.object({
      architecture: z.enum(Architecture),
      views: z.array(z.enum(['CORONAL', 'SAGITTAL'])),
      mapMethod: z.enum(['CLASS_ACTIVATION', 'GRADIENT']),
    }),
  ),
});

/** schemaVersion 1: one network over one film. Versions of it can no longer run, but their results can be read. */
const ofOneNetwork = z.object({ schemaVersion: z.literal(1), architecture: z.literal('CORONAL') });

const coronalAlone: ScreenedNetwork = {
  architecture: 'CORONAL',
  views: ['CORONAL'],
  mapMethod: 'CLASS_ACTIVATION',
};

/** The networks of a registered manifest of any age, in its order. Throws for what is no manifest. */
export function screenedNetworks(manifest: unknown): readonly ScreenedNetwork[] {
  return ofOneNetwork.safeParse(manifest).success ? [coronalAlone] : ofBundle.parse(manifest).networks;
}

const ofTrainingData = z.object({ trainingData: z.object({ kind: z.string() }) });

/** What a model was trained on, by its registered manifest of any age. Throws for what is no manifest. */
export function manifestTrainingData(manifest: unknown): string {
  return ofTrainingData.parse(manifest).trainingData.kind;
}
