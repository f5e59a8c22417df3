/** Chiari I is read at tonsils this far below the foramen magnum (Park-Reeves Syringomyelia Research Consortium). */
export const chiariTonsilDescentMm = 5;

/** The same registry counts a syrinx from this width. */
export const syrinxWidthFromMm = 3;

/**
 * What the criteria say of an MRI's measurements, shown beside the form: the person decides. Null when it was not measured.
 */
export function mriCriteria(measured: {
  readonly tonsilDescentMm: number | null;
  readonly syrinxWidthMm: number | null;
}): { readonly chiari: boolean | null; readonly syrinx: boolean | null } {
  const { tonsilDescentMm, syrinxWidthMm } = measured;
  return {
    chiari: tonsilDescentMm === null ? null : tonsilDescentMm >= chiariTonsilDescentMm,
    syrinx: syrinxWidthMm === null ? null : syrinxWidthMm >= syrinxWidthFromMm,
  };
}
