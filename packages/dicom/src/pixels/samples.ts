import { DomainError } from '@plumbline/domain';
import type { PixelLayout } from './pixel-layout.ts';

/** Bit patterns of one decoded frame, row by row, as the codec gives them: not yet masked, signed or rescaled. */
export type Samples = Uint8Array | Uint16Array;

/** Refuses a frame that holds more or fewer samples than Rows and Columns say. @throws DomainError FILM_UNDECODABLE */
export function requireSampleCount(samples: Samples, layout: PixelLayout): Samples {
  if (samples.length !== layout.rows * layout.columns) {
    throw new DomainError('FILM_UNDECODABLE', { samples: samples.length, expected: layout.rows * layout.columns });
  }
  return samples;
}
