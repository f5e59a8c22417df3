export const study = {
  title: 'Study',
  back: 'Worklist',
  accession: 'accession {number}',
  taken: 'films of {date}',
  waiting: 'waiting {duration}',
  signed: 'signed',
  screening: 'Screening, {model}, at the {point} point',
  screeningPending: 'Screening',
  step: '{number, number} · {task}',
  reason: 'Why there is no result',
  notFound: 'There is no such study',
  notFoundHint: 'It may belong to another clinic, or the address may be wrong.',
  toWorklist: 'To the worklist',
  keys: {
    back: 'Back to the worklist',
  },
} as const;
