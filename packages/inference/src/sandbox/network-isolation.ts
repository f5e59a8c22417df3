import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** How a sandboxed process is kept from the network: an empty network namespace, or not at all by the system. */
export type NetworkIsolation = 'NETWORK_NAMESPACE' | 'NONE';

/** Puts a command into a network namespace of its own, without a device that is up; see unshare(1). */
export const withoutNetwork: readonly string[] = ['unshare', '--map-root-user', '--net', '--'];

let known: Promise<NetworkIsolation> | undefined;

/** What this machine can do: Linux with unprivileged user namespaces (or as root) can; containers often may not. */
export function networkIsolation(): Promise<NetworkIsolation> {
  known ??= probe();
  return known;
}

async function probe(): Promise<NetworkIsolation> {
  if (process.platform !== 'linux') return 'NONE';
  const [program = '', ...programArguments] = [...withoutNetwork, 'true'];
  return promisify(execFile)(program, programArguments).then(
    () => 'NETWORK_NAMESPACE' as const,
    () => 'NONE' as const,
  );
}
