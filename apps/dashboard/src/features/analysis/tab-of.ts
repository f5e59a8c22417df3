export const analysisTabs = [
  'performance',
  'subgroups',
  'calibration',
  'time',
  'readers',
  'flow',
  'compare',
  'export',
] as const;

export type AnalysisTab = (typeof analysisTabs)[number];

/** The tab that an address names; the first for anything else. */
export function tabOf(value: string): AnalysisTab {
  return analysisTabs.find((tab) => tab === value) ?? 'performance';
}
