import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RegisteredVersion } from '@plumbline/database';
import { DomainError } from '@plumbline/domain';
import { modelFilePath, readManifestAlone } from '@plumbline/inference';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { registerModelVersion } from './register-model-version.ts';
import type { RegistrationContext } from './registration-context.ts';

/** One file of a version as somebody sends it. */
export interface UploadedFile {
  /** As the sender calls it; anything but a plain name is refused. */
  readonly name: string;
  readonly content: Uint8Array;
}

export interface Registrars {
  /** Short names of the organizations that run this platform: a version is the same for every clinic, so it is theirs to take in. */
  readonly registrars: readonly string[];
}

/** Two backbones, heads, graphs, manifest and card are nine files of 100 MB in all. */
const uploadAtMost = { files: 64, bytes: 2 ** 30 };

/**
 * Takes in a model version that somebody sends, file by file: they are written into a folder of their own, which is
 * registered as any other and taken away afterwards. Who sent it, and a refusal with its reason, are in the audit trail
 * of their organization.
 *
 * @throws DomainError PERMISSION_MISSING, NOT_A_REGISTRAR, MODEL_TOO_LARGE, those of registerModelVersion, and whatever
 * `files` throws
 */
export async function uploadModelVersion(
  context: OperationContext & RegistrationContext & Registrars,
  { files }: { readonly files: AsyncIterable<UploadedFile> },
): Promise<RegisteredVersion> {
  await requirePermission(context, 'model:register');
  await requireRegistrar(context);
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-upload-'));
  try {
    await requireListed(folder, await writeFiles(folder, files));
    const { organizationId } = context.organization;
    const onBehalfOf = { organizationId, agent: context.agent, activity: 'model:register' };
    return await registerModelVersion(context, { folder, onBehalfOf });
  } catch (error) {
    if (error instanceof DomainError) await recordRefusedVersion(context, error);
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function requireRegistrar(context: OperationContext & Registrars): Promise<void> {
  const { slug } = await context.organization.transaction((transaction) =>
    transaction.organization.findUniqueOrThrow({
      where: { id: transaction.organizationId },
      select: { slug: true },
    }),
  );
  if (context.registrars.includes(slug)) return;
  const refusal = new DomainError('NOT_A_REGISTRAR');
  await recordRefusedVersion(context, refusal);
  throw refusal;
}

async function writeFiles(folder: string, files: AsyncIterable<UploadedFile>): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  let bytes = 0;
  for await (const { name, content } of files) {
    if (!modelFilePath.safeParse(name).success) throw new DomainError('MODEL_INVALID', { fault: 'FILE_NAME' });
    if (names.has(name)) throw new DomainError('MODEL_INVALID', { fault: 'FILE_TWICE', path: name });
    names.add(name);
    bytes += content.byteLength;
    if (bytes > uploadAtMost.bytes || names.size > uploadAtMost.files) throw new DomainError('MODEL_TOO_LARGE');
    await writeFile(join(folder, name), content, { flag: 'wx', mode: 0o600 });
  }
  return names;
}

/** What the manifest does not name would not be kept: the sender means something else than this server. */
async function requireListed(folder: string, names: ReadonlySet<string>): Promise<void> {
  const { manifest } = await readManifestAlone(folder);
  const listed = new Set(['manifest.json', 'MODEL_CARD.md', ...manifest.files.map((file) => file.path)]);
  const [path] = [...names].filter((name) => !listed.has(name));
  if (path !== undefined) throw new DomainError('MODEL_INVALID', { fault: 'FILE_UNLISTED', path });
}

async function recordRefusedVersion(
  { organization, logger }: Pick<OperationContext, 'organization' | 'logger'>,
  { code, detail, cause }: DomainError,
): Promise<void> {
  logger.warn({ code, detail, err: cause }, 'model version refused');
  const { fault } = detail;
  await organization.transaction((transaction) =>
    transaction.record({
      action: 'CREATE',
      activity: 'model:register',
      outcome: 'MINOR_FAILURE',
      entityType: 'ModelVersion',
      detail: { code, ...(fault !== undefined && { fault }) },
    }),
  );
}
