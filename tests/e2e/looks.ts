/**
 * What axe sees of a theme is its contrasts, and of a width what is there: each is looked at once, not each with each.
 */
export const looks = [
  { theme: 'dark', place: 'desk', viewport: { width: 1440, height: 900 } },
  { theme: 'light', place: 'phone', viewport: { width: 390, height: 844 } },
] as const;
