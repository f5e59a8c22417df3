import type { ReferenceContentInput, ReferenceSource } from '../../graphql/generated/graphql.ts';
import { numberOf } from '../reading/number-of.ts';

/** What turned out to be true, as it is typed. */
export interface ReferenceDraft {
  readonly source: ReferenceSource;
  readonly scoliosis: 'YES' | 'NO' | null;
  readonly cms: 'YES' | 'NO' | null;
  readonly tonsils: string;
  readonly syrinx: string;
  readonly date: string;
  readonly note: string;
}

export const emptyReference: ReferenceDraft = {
  source: 'MRI',
  scoliosis: null,
  cms: null,
  tonsils: '',
  syrinx: '',
  date: '',
  note: '',
};

type Missing = 'chooseFirst' | 'dateFirst' | 'numberFirst';

/** The draft as the API takes it, or what is missing first. Millimetres come from an MRI alone. */
export function referenceOf(
  draft: ReferenceDraft,
): { readonly content: ReferenceContentInput } | { readonly missing: Missing } {
  const { source, scoliosis, cms, date } = draft;
  const [tonsilDescentMm, syrinxWidthMm] =
    source === 'MRI' ? [numberOf(draft.tonsils), numberOf(draft.syrinx)] : [null, null];
  if (tonsilDescentMm === undefined || syrinxWidthMm === undefined) return { missing: 'numberFirst' };
  if (date === '') return { missing: 'dateFirst' };
  if (scoliosis === null || cms === null) return { missing: 'chooseFirst' };
  const note = draft.note.trim() === '' ? null : draft.note.trim();
  const found = { scoliosis: scoliosis === 'YES', cms: cms === 'YES' };
  return { content: { source, ...found, tonsilDescentMm, syrinxWidthMm, observedDate: date, note } };
}
