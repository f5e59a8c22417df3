/** The media type of a compressed frame by its transfer syntax (PS3.18 table 8.7.3-5). */
const mediaTypes: Readonly<Record<string, string>> = {
  '1.2.840.10008.1.2.5': 'image/dicom-rle',
  '1.2.840.10008.1.2.4.50': 'image/jpeg',
  '1.2.840.10008.1.2.4.57': 'image/jpeg',
  '1.2.840.10008.1.2.4.70': 'image/jpeg',
  '1.2.840.10008.1.2.4.80': 'image/jls',
  '1.2.840.10008.1.2.4.81': 'image/jls',
  '1.2.840.10008.1.2.4.90': 'image/jp2',
  '1.2.840.10008.1.2.4.91': 'image/jp2',
};

/** Null for a film that is not compressed. */
export function storedMediaType(transferSyntaxUid: string): string | null {
  return mediaTypes[transferSyntaxUid] ?? null;
}
