import type { Label } from '@plumbline/phantom';

/** A synthetic study of the demo: which phantom, which of its films arrive, and what a reader has already said. */
export interface DemoStudy {
  readonly seed: number;
  readonly label: Label;
  readonly films: 'PAIR' | 'CORONAL_ONLY' | 'SAGITTAL_ONLY' | 'UNEXPOSED_PAIR';
  readonly reading?: { readonly agreement: 'AGREE' | 'DISAGREE'; readonly reason: string };
}

const agree = (reason: string) => ({ agreement: 'AGREE', reason }) as const;
const disagree = (reason: string) => ({ agreement: 'DISAGREE', reason }) as const;

/** Synthetic studies in every state that a worklist can show; the seeds are not among those the model was trained on. */
export const demoStudies: Readonly<Record<'riverside' | 'lakeside', readonly DemoStudy[]>> = {
  riverside: [
    { seed: 20417, label: 'CMS', films: 'PAIR' },
    { seed: 20388, label: 'CMS', films: 'PAIR' },
    {
      seed: 20361,
      label: 'CMS',
      films: 'PAIR',
      reading: agree('Left thoracic curve with a long segment; MRI arranged.'),
    },
    { seed: 20410, label: 'AIS', films: 'PAIR' },
    {
      seed: 20377,
      label: 'AIS',
      films: 'PAIR',
      reading: disagree('A mild curve that the result does not flag; film again in six months.'),
    },
    { seed: 20344, label: 'AIS', films: 'PAIR' },
    { seed: 20333, label: 'AIS', films: 'CORONAL_ONLY' },
    { seed: 20339, label: 'NC', films: 'PAIR' },
    { seed: 20421, label: 'NC', films: 'PAIR', reading: agree('No curve; no further films.') },
    { seed: 20419, label: 'NC', films: 'PAIR' },
    { seed: 20352, label: 'AIS', films: 'SAGITTAL_ONLY' },
    { seed: 20356, label: 'NC', films: 'UNEXPOSED_PAIR' },
  ],
  lakeside: [
    { seed: 30112, label: 'CMS', films: 'PAIR' },
    { seed: 30118, label: 'AIS', films: 'PAIR' },
    { seed: 30125, label: 'AIS', films: 'PAIR', reading: agree('Typical right thoracic curve.') },
    { seed: 30131, label: 'NC', films: 'PAIR' },
  ],
};
