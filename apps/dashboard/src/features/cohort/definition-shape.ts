import { z } from 'zod';
import type { Criterion } from './criterion.ts';

/** A definition on its way to the API, which alone judges what is in it. */
export const definitionShape = z.custom<Criterion>((value) => typeof value === 'object' && value !== null);
