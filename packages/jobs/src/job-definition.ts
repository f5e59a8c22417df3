import type { z } from 'zod';

/** What sender and worker agree on: the queue's name, what a payload is, and how stubbornly it is tried. */
export interface JobDefinition<Payload> {
  /** Also the queue's name. */
  readonly name: string;
  /** Ids only: the queue is no place for a patient's data. Parsed by the sender and by the worker. */
  readonly payload: z.ZodType<Payload>;
  /** Two payloads with the same id are the same work, queued once while it has not finished. */
  idOf(payload: Payload): string;
  /** How often the work is begun before it is given up. */
  readonly attempts: number;
  /** The pause before the second attempt; it doubles with each further one. */
  readonly firstRetryDelayMs: number;
}
