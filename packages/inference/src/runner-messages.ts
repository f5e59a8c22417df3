import { z } from 'zod';

/** The execution providers that a deployment may ask for, in ONNX Runtime's words. */
export const executionProviderSchema = z.enum(['cpu', 'cuda', 'webgpu']);
export type ExecutionProvider = z.infer<typeof executionProviderSchema>;

const float32Array = z.custom<Float32Array>((value) => value instanceof Float32Array);
const output = z.object({ name: z.string(), shape: z.array(z.int().positive()), values: float32Array });

const graph = z.object({
  /** The file, whole path. */
  path: z.string(),
  /** Shapes carry no batch. */
  inputs: z.array(z.object({ name: z.string(), shape: z.array(z.int().positive()) })),
  /** Opened at once and not when it is first asked for. */
  atStart: z.boolean(),
});

/**
 * What the parent says to the child. Films do not cross the pipe, which the child cannot read while it computes: they
 * lie in a slot (film-slots.ts) when the message comes. A slot belongs to one batch from the message to its answer, so it
 * also names the batch. Graphs are named by their place in the list that the child was opened with.
 */
export const runnerRequestSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    graphs: z.array(graph),
    provider: executionProviderSchema,
    /** Threads inside one operator; absent leaves it to ONNX Runtime, which takes one a core. */
    threads: z.int().positive().optional(),
  }),
  z.object({
    kind: z.literal('run'),
    /** Holds, for one input of the graph after the other, `count` films one after another. */
    slot: z.int(),
    graph: z.int(),
    count: z.int().positive(),
  }),
]);
export type RunnerRequest = z.infer<typeof runnerRequestSchema>;

/** What the child says to the parent. */
export const runnerReplySchema = z.discriminatedUnion('kind', [
  /** What each graph that was opened at start said of one blank study. */
  z.object({ kind: z.literal('opened'), warmUps: z.array(z.object({ graph: z.int(), outputs: z.array(output) })) }),
  z.object({ kind: z.literal('refused'), fault: z.string(), message: z.string() }),
  z.object({ kind: z.literal('result'), slot: z.int(), computeMs: z.number(), outputs: z.array(output) }),
  z.object({ kind: z.literal('failed'), slot: z.int(), fault: z.string(), message: z.string() }),
]);
export type RunnerReply = z.infer<typeof runnerReplySchema>;
export type Output = z.infer<typeof output>;
