export const model = {
  title: 'Model card',
  registered: 'registered {date}',
  manifest: 'manifest {hash}',
  demo: 'Demo model, trained on synthetic films. Not for clinical use.',
  noCard: 'This version came without a model card',
  noCardHint: 'A card is kept when a version is registered; what was registered is never changed.',
  notFound: 'There is no such model version',
  notFoundHint: 'The address may be wrong.',
} as const;
