import { z } from 'zod';

const profileSchema = z.array(
  z.object({ cat: z.string(), args: z.object({ provider: z.string().optional(), op_name: z.string().optional() }) }),
);

/** ONNX Runtime's names in a profile for the names that a session is opened with. */
const profileNames: Readonly<Record<string, string>> = {
  cpu: 'CPUExecutionProvider',
  cuda: 'CUDAExecutionProvider',
  webgpu: 'WebGpuExecutionProvider',
};

/** Where a network's time goes; shape arithmetic may rightly stay on the CPU. */
const heavyOperators = new Set(['Conv', 'FusedConv', 'Gemm', 'FusedGemm', 'MatMul', 'FusedMatMul']);

/**
 * The heavy operators of a profiled run that did not run on the provider that was asked for, as `operator on
 * provider`. ONNX Runtime falls back to the CPU without a word, operator by operator; only its profile tells.
 * Throws when the profile names no heavy operator at all, since it then proves nothing.
 */
export function operatorsElsewhere(profile: string, provider: string): string[] {
  const nodes = profileSchema
    .parse(JSON.parse(profile))
    .filter((event) => event.cat === 'Node' && heavyOperators.has(event.args.op_name ?? ''));
  if (nodes.length === 0) throw new Error('The profile of the warm-up names no operator.');
  const elsewhere = nodes.filter((node) => node.args.provider !== profileNames[provider]);
  return [...new Set(elsewhere.map((node) => `${node.args.op_name} on ${node.args.provider}`))];
}
