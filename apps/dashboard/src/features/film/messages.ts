import type { View } from '../../graphql/generated/graphql.ts';

export const viewNames: Readonly<Record<View, string>> = { CORONAL: 'Coronal', SAGITTAL: 'Sagittal' };

export const filmMessages = {
  missing: (view: string) => `${view} film missing`,
  failed: 'The film cannot be shown.',
  picture: (view: string, name: string) => `${view} film of ${name}`,
};
