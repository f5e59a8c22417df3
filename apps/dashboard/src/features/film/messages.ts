import type { View } from '../../graphql/generated/graphql.ts';

export const viewNames: Readonly<Record<View, string>> = { CORONAL: 'Coronal', SAGITTAL: 'Sagittal' };

export const filmMessages = {
  missing: (view: string) => `${view} film missing`,
  count: (count: number) => (count === 1 ? '1 film' : `${count} films`),
  failed: 'The film cannot be shown.',
  picture: (view: string, name: string) => `${view} film of ${name}`,
};
