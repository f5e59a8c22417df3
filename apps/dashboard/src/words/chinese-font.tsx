'use client';
import '@fontsource-variable/noto-sans-sc/index.css';

/** Only its style sheet: the font lies in slices by Unicode range, of which the browser fetches what the page shows. */
export default function ChineseFont() {
  return null;
}
