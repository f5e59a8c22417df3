import { Prisma } from '@plumbline/database/client';

/** More words than a name has are not searched for. */
const mostWords = 8;

/**
 * Every word stands somewhere in the record number, the accession number or the name, whatever its case.
 * Word by word, because a DICOM name joins its parts by carets: `doe jane` finds `Doe^Jane`, and so does `jane doe`.
 *
 * @returns null when nothing is searched for
 */
export function searchCondition(search: string): Prisma.Sql | null {
  const words = search.split(/[\s^]+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const found = words.slice(0, mostWords).map((word) => {
    const pattern = `%${escapeLike(word)}%`;
    return Prisma.sql`(p.mrn ilike ${pattern} or s.accession_number ilike ${pattern} or p.name ilike ${pattern})`;
  });
  return Prisma.join(found, ' and ');
}

/** Turns what LIKE reads as a wildcard into the character itself. */
export function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
}
