import { Architecture, type ScreeningOutcome, type Task } from '@plumbline/database/enums';

/** What a network says beside the result that decides; SILENT: it has no result. */
export type NetworkWord = 'AGREES' | 'DIFFERS' | 'SILENT';

interface NetworkResult {
  readonly architecture: Architecture;
  readonly task: Task;
  readonly outcome: ScreeningOutcome;
  readonly deciding: boolean;
}

/**
 * One word for each of the five networks, in the order of the architectures: whether it says of CMS what the deciding
 * result says. A network's results all stand beside the same run.
 */
export function networkAgreement(results: readonly NetworkResult[]): readonly NetworkWord[] {
  const ofCms = results.filter(({ task }) => task === 'CMS');
  const deciding = ofCms.find((result) => result.deciding);
  return Object.values(Architecture).map((architecture) => {
    const own = ofCms.find((result) => result.architecture === architecture);
    if (own === undefined || deciding === undefined) return 'SILENT';
    return own.outcome === deciding.outcome ? 'AGREES' : 'DIFFERS';
  });
}
