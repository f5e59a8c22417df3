declare module 'dcmjs' {
  /** One attribute in dcmjs's own notation; the key beside it is the tag as eight hexadecimal digits. */
  interface DicomElement {
    vr: string;
    Value: unknown[];
  }

  class DicomDict {
    constructor(meta: Record<string, DicomElement>);
    meta: Record<string, DicomElement>;
    dict: Record<string, DicomElement>;
    write(options?: { allowInvalidVRLength?: boolean; fragmentMultiframe?: boolean }): ArrayBuffer;
  }

  const dcmjs: {
    data: {
      DicomDict: typeof DicomDict;
      DicomMetaDictionary: {
        /** Attributes by keyword to elements by tag. */
        denaturalizeDataset(attributes: Record<string, unknown>): Record<string, DicomElement>;
      };
      DicomMessage: { readFile(bytes: ArrayBuffer): DicomDict };
    };
  };
  export default dcmjs;
}
