import type { Label } from '@plumbline/phantom';
import { type DemoStory, stories } from './demo-stories.ts';

/** A synthetic study of the demo: which phantom, which of its films arrive, and what people have already made of it. */
export interface DemoStudy {
  readonly seed: number;
  readonly label: Label;
  readonly films: 'PAIR' | 'CORONAL_ONLY' | 'SAGITTAL_ONLY' | 'UNEXPOSED_PAIR';
  readonly story?: DemoStory;
}

/** Synthetic studies in every state that a worklist can show; the seeds are not among those the model was trained on. */
export const demoStudies: Readonly<Record<'riverside' | 'lakeside', readonly DemoStudy[]>> = {
  riverside: [
    { seed: 20417, label: 'CMS', films: 'PAIR' },
    { seed: 20388, label: 'CMS', films: 'PAIR', story: stories.secondRead },
    { seed: 20361, label: 'CMS', films: 'PAIR', story: stories.mriRequested },
    { seed: 20366, label: 'CMS', films: 'PAIR', story: stories.adjudication },
    { seed: 20372, label: 'CMS', films: 'PAIR', story: stories.mriResult },
    // With those below that have the same stories: enough of each class for a cohort's figures to be determined.
    { seed: 20383, label: 'CMS', films: 'PAIR', story: stories.mriResult },
    { seed: 20394, label: 'CMS', films: 'PAIR', story: stories.mriResult },
    { seed: 20410, label: 'AIS', films: 'PAIR' },
    { seed: 20377, label: 'AIS', films: 'PAIR', story: stories.followUp },
    { seed: 20385, label: 'AIS', films: 'PAIR', story: stories.followUp },
    { seed: 20344, label: 'AIS', films: 'PAIR' },
    { seed: 20333, label: 'AIS', films: 'CORONAL_ONLY' },
    { seed: 20339, label: 'NC', films: 'PAIR' },
    { seed: 20421, label: 'NC', films: 'PAIR', story: stories.clear },
    { seed: 20387, label: 'NC', films: 'PAIR', story: stories.clear },
    { seed: 20398, label: 'NC', films: 'PAIR', story: stories.clear },
    { seed: 20419, label: 'NC', films: 'PAIR' },
    { seed: 20352, label: 'AIS', films: 'SAGITTAL_ONLY' },
    { seed: 20356, label: 'NC', films: 'UNEXPOSED_PAIR' },
  ],
  lakeside: [
    { seed: 30112, label: 'CMS', films: 'PAIR' },
    { seed: 30118, label: 'AIS', films: 'PAIR' },
    { seed: 30125, label: 'AIS', films: 'PAIR', story: stories.read },
    { seed: 30131, label: 'NC', films: 'PAIR' },
  ],
};
