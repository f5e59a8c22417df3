import { contentKey } from '@plumbline/storage';

/** Where a model's file lies in storage: beside the organizations, as models belong to none. */
export function modelArtifactKey(sha256: string): string {
  return contentKey('models', sha256);
}
