/** A person's name in the DICOM JSON Model (PS3.18 section F.2.2): component groups by their kind. */
export interface JsonPersonName {
  readonly Alphabetic?: string;
  readonly Ideographic?: string;
  readonly Phonetic?: string;
}

export type JsonValue = string | number | null | JsonPersonName | JsonDataSet;

/** One attribute: its values, or its bytes in place, or the address of its bytes, or none of them when it is empty. */
export interface JsonAttribute {
  readonly vr: string;
  readonly Value?: readonly JsonValue[];
  readonly InlineBinary?: string;
  readonly BulkDataURI?: string;
}

/** A data set in the DICOM JSON Model (PS3.18 annex F), by tag as eight hexadecimal digits in upper case. */
export type JsonDataSet = { readonly [tag: string]: JsonAttribute };
