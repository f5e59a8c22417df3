import { commandStatus } from '../stack/run-command.ts';

/** The one that is asked for first, and Debian's, which has Debian's packages where another stands before it. */
const candidates = ['python3', '/usr/bin/python3'];

export const evaluationModules = ['numpy', 'scipy', 'pydicom', 'PIL', 'onnx'] as const;
export const trainingModules = [...evaluationModules, 'torch', 'torchvision', 'pytest'] as const;

/** Debian's names for them. */
export const trainingPackages = [
  'python3-numpy',
  'python3-scipy',
  'python3-pydicom',
  'python3-pil',
  'python3-onnx',
  'python3-torch',
  'python3-torchvision',
  'python3-pytest',
] as const;

/** A Python that has all of these modules, or null. */
export async function searchPython(cwd: string, modules: readonly string[]): Promise<string | null> {
  const script = `import importlib.util, sys; sys.exit(not all(map(importlib.util.find_spec, ${JSON.stringify(modules)})))`;
  for (const python of candidates) {
    const status = await commandStatus(python, ['-c', script], { cwd, output: 'inherit' }).catch(missingAsFailure);
    if (status === 0) return python;
  }
  return null;
}

/** A Python that has all of these modules. Throws with what to install when there is none. */
export async function findPython(cwd: string, modules: readonly string[]): Promise<string> {
  const python = await searchPython(cwd, modules);
  if (python !== null) return python;
  throw new Error(
    `No Python has all of ${modules.join(', ')}. On Debian: apt-get install ${trainingPackages.join(' ')}`,
  );
}

/** A program that is not there is as good as one that fails. */
function missingAsFailure(error: unknown): number {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 127;
  throw error;
}
