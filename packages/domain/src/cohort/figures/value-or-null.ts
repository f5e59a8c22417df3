import { StatisticsError } from '@plumbline/statistics';

/** What the cases determine; null where they do not. Whatever else goes wrong is thrown. */
export function valueOrNull<Value>(compute: () => Value): Value | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof StatisticsError) return null;
    throw error;
  }
}
