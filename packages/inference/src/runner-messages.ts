import { z } from 'zod';

/** The execution providers that a deployment may ask for, in ONNX Runtime's words. */
export const executionProviderSchema = z.enum(['cpu', 'cuda', 'webgpu']);
export type ExecutionProvider = z.infer<typeof executionProviderSchema>;

const float32Array = z.custom<Float32Array>((value) => value instanceof Float32Array);
const named = z.object({ name: z.string(), shape: z.array(z.int().positive()), values: float32Array });

/** What the parent says to the child. Shapes carry no batch; the batch is `count`. */
export const runnerRequestSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    weightsFile: z.string(),
    provider: executionProviderSchema,
    /** Threads inside one operator; absent leaves it to ONNX Runtime, which takes one a core. */
    threads: z.int().positive().optional(),
    input: z.object({ name: z.string(), shape: z.array(z.int().positive()) }),
  }),
  z.object({ kind: z.literal('run'), id: z.int(), count: z.int().positive(), values: float32Array }),
]);
export type RunnerRequest = z.infer<typeof runnerRequestSchema>;

/** What the child says to the parent. */
export const runnerReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened') }),
  z.object({ kind: z.literal('refused'), fault: z.string(), message: z.string() }),
  z.object({ kind: z.literal('result'), id: z.int(), computeMs: z.number(), outputs: z.array(named) }),
  z.object({ kind: z.literal('failed'), id: z.int(), message: z.string() }),
]);
export type RunnerReply = z.infer<typeof runnerReplySchema>;
