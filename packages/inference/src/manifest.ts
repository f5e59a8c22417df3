import { Architecture, Task, View } from '@plumbline/database/enums';
import { z } from 'zod';

const count = z.int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fraction = z.number().min(0).max(1);
const name = z.string().min(1);

const input = z.strictObject({
  name,
  view: z.enum(View),
  /** [batch, channel, height, width]; null is the batch, of any size. */
  shape: z.tuple([z.null(), z.literal(1), z.int().positive(), z.int().positive()]),
});

const classActivationMap = z.strictObject({
  name,
  view: z.enum(View),
  /** [batch, class, rows, columns], without the bias of the linear layer. */
  shape: z.tuple([z.null(), z.int().positive(), z.int().positive(), z.int().positive()]),
});

const preprocessing = z.strictObject({
  resize: z.strictObject({
    height: z.int().positive(),
    width: z.int().positive(),
    method: z.literal('area'),
    fit: z.literal('contain'),
    padValue: z.number(),
  }),
  window: z
    .strictObject({ lowerPercentile: z.number().min(0), upperPercentile: z.number().max(100) })
    .refine((window) => window.lowerPercentile < window.upperPercentile, 'The lower percentile lies below the upper.'),
  normalization: z.strictObject({ mean: z.number(), std: z.number().positive() }),
});

const operatingPoint = z.strictObject({
  task: z.enum(Task),
  name,
  /** At or above is positive. */
  threshold: fraction,
  validation: z.strictObject({
    truePositives: count,
    falseNegatives: count,
    trueNegatives: count,
    falsePositives: count,
  }),
});

const measured = z.strictObject({ auroc: fraction, confidenceInterval: z.tuple([fraction, fraction]) });
const taskMeaning = z.strictObject({ positiveClasses: z.array(name).min(1) });

/** No way out of the model's folder. */
const filePath = z.string().regex(/^(?!\.)[A-Za-z0-9._-]+$/);

/**
 * Everything that the platform may know about a model version: models/<name>/<version>/manifest.json.
 * Another key, a class without a name or a shape that does not fit is refused when it is read, not when a film comes.
 */
export const manifestSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    name,
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    architecture: z.enum(Architecture),
    backbone: name,
    inputs: z.tuple([input]),
    preprocessing,
    outputs: z.strictObject({ logits: name, classActivationMaps: z.tuple([classActivationMap]) }),
    /** Of the linear layer, one a class: logit = mean of the class's map + bias. */
    bias: z.array(z.number()),
    classes: z.array(name).min(2),
    temperature: z.number().positive(),
    tasks: z.strictObject({ SCOLIOSIS: taskMeaning, CMS: taskMeaning }),
    operatingPoints: z.array(operatingPoint).min(1),
    trainingData: z.strictObject({
      kind: z.enum(['SYNTHETIC', 'CLINICAL']),
      preset: name,
      count,
      manifestSha256: sha256,
    }),
    evaluation: z.strictObject({ testCount: count, SCOLIOSIS: measured, CMS: measured }),
    codeCommit: name,
    libraries: z.record(z.string(), z.string()),
    files: z
      .array(z.strictObject({ path: filePath, sha256, byteLength: z.int().positive(), role: z.literal('WEIGHTS') }))
      .length(1),
  })
  .superRefine((manifest, context) => {
    const refuse = (message: string, ...path: string[]) => context.addIssue({ code: 'custom', message, path });
    const [film] = manifest.inputs;
    const [map] = manifest.outputs.classActivationMaps;
    const { height, width } = manifest.preprocessing.resize;
    if (film.shape[2] !== height || film.shape[3] !== width) refuse('The input has the resized size.', 'inputs');
    if (map.shape[1] !== manifest.classes.length) refuse('There is one map a class.', 'outputs');
    if (map.view !== film.view) refuse('The map lies over the film that went in.', 'outputs');
    if (manifest.bias.length !== manifest.classes.length) refuse('There is one bias a class.', 'bias');
    if (new Set(manifest.classes).size !== manifest.classes.length) refuse('A class is named once.', 'classes');
    for (const task of Object.values(Task)) {
      const positive = new Set(manifest.tasks[task].positiveClasses);
      const known = [...positive].every((name) => manifest.classes.includes(name));
      if (!known) refuse('A positive class is one of the classes.', 'tasks', task);
      if (positive.size === manifest.classes.length) refuse('A task leaves a class negative.', 'tasks', task);
      const points = manifest.operatingPoints.filter((point) => point.task === task);
      if (points.length === 0) refuse('Every task has an operating point.', 'operatingPoints', task);
    }
  });

export type Manifest = z.infer<typeof manifestSchema>;
export type Preprocessing = Manifest['preprocessing'];
