import type { SecondReadPolicy } from '@plumbline/database/enums';

/** How a clinic wants to work; times in minutes, shares and prevalence as fractions of one. */
export interface ClinicSettings {
  readonly blindedFirstRead: boolean;
  readonly secondRead: SecondReadPolicy;
  readonly concordantShare: number;
  readonly resultLimitMinutes: number;
  readonly flaggedReadLimitMinutes: number;
  readonly readLimitMinutes: number;
  readonly mriLimitMinutes: number;
  readonly maximumWaitMinutes: number;
  readonly warningShare: number;
  readonly cmsPrevalence: number;
  /** How often they were changed. */
  readonly version: number;
}

/**
 * How a clinic works that has not said otherwise. The time limits are assumptions: no published turnaround from an
 * atypical curve to MRI was found. The prevalence is the lower end of what MRI finds in presumed idiopathic scoliosis
 * (6.3 %, Asian Spine J 2017;11:37-43).
 */
export const defaultSettings: ClinicSettings = {
  blindedFirstRead: false,
  secondRead: 'NONE',
  concordantShare: 0.1,
  resultLimitMinutes: 5,
  flaggedReadLimitMinutes: 24 * 60,
  readLimitMinutes: 5 * 24 * 60,
  mriLimitMinutes: 7 * 24 * 60,
  maximumWaitMinutes: 8 * 60,
  warningShare: 0.8,
  cmsPrevalence: 0.06,
  version: 0,
};
