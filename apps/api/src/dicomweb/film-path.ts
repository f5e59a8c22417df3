import { z } from 'zod';

/** A study, one of its series, or one film of that, as a path names them (PS3.18 section 10.1.1). */
export const filmsPath = z.object({
  studyInstanceUid: z.string(),
  seriesInstanceUid: z.string().optional(),
  sopInstanceUid: z.string().optional(),
});

/** One film, as a path names it. */
export const filmPath = filmsPath.required();
