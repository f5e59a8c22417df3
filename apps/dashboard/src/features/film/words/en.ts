export const film = {
  views: { CORONAL: 'Coronal', SAGITTAL: 'Sagittal' },
  missing: { CORONAL: 'Coronal film missing', SAGITTAL: 'Sagittal film missing' },
  picture: { CORONAL: 'Coronal film of {name}', SAGITTAL: 'Sagittal film of {name}' },
  count: '{count, plural, one {# film} other {# films}}',
  failed: 'The film cannot be shown.',
} as const;
