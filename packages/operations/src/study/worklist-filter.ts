/**
 * Which studies of the worklist are wanted. All but ALL, SIGNED and MRI are parts of WAITING: what awaits a person.
 * WITHOUT_RESULT: no result stands and none is on its way. MINE: assigned to who asks. OVERDUE: has waited for longer than
 * the clinic allows. MRI: CMS is suspected and nothing decided, or an MRI was asked for and has no result.
 */
export const worklistFilters = [
  'WAITING',
  'ALL',
  'CMS',
  'SCOLIOSIS',
  'UNREAD',
  'WITHOUT_RESULT',
  'MINE',
  'SECOND_READ',
  'ADJUDICATION',
  'OVERDUE',
  'MRI',
  'SIGNED',
] as const;
export type WorklistFilter = (typeof worklistFilters)[number];
