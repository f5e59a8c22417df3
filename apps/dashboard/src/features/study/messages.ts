export const studyMessages = {
  back: 'Worklist',
  accession: (number: string) => `accession ${number}`,
  taken: (date: string) => `films of ${date}`,
  waiting: (words: string) => `waiting ${words}`,
  signed: 'signed',
  screening: (model: string, point: string) => `Screening, ${model}, at the ${point} point`,
  screeningPending: 'Screening',
  step: (number: number, task: string) => `${number} · ${task}`,
  reason: 'Why there is no result',
  notFound: 'There is no such study',
  notFoundHint: 'It may belong to another clinic, or the address may be wrong.',
  toWorklist: 'To the worklist',
  keys: {
    back: 'Back to the worklist',
  },
};
