import { api } from 'dicomweb-client';
import { JSDOM } from 'jsdom';
import { z } from 'zod';

const attribute = z.object({ vr: z.string(), Value: z.array(z.unknown()).default([]) });
const dataSet = z.record(z.string(), attribute);

/** What a client reads in a Store Instances Response. */
export interface Stored {
  readonly status: number;
  /** SOP Instance UIDs that the service says it holds. */
  readonly stored: unknown[];
  /** SOP Instance UID (null where the service could not read one), Failure Reason and Error Comment of the others. */
  readonly refused: { readonly sopInstanceUid: unknown; readonly reason: unknown; readonly comment: unknown }[];
}

/** dicomweb-client, which is written for browsers, with the request of jsdom under it. */
export function foreignClient(url: string, token: string) {
  const { XMLHttpRequest } = new JSDOM('', { url }).window;
  const client = new api.DICOMwebClient({
    url: `${url}/dicom-web`,
    headers: { Authorization: `Bearer ${token}` },
    singlepart: '',
    verbose: false,
  });
  return {
    async store(films: readonly Uint8Array[], studyInstanceUID?: string): Promise<Stored> {
      const instance = new XMLHttpRequest();
      const datasets = films.map((film) => Uint8Array.from(film).buffer);
      const options = { datasets, request: { instance }, ...(studyInstanceUID && { studyInstanceUID }) };
      // The client rejects on 409, whose body says what was refused.
      await client.storeInstances(options).catch(() => undefined);
      return { status: instance.status, ...readStored(instance.responseText) };
    },
    async retrieveRendered(
      studyInstanceUID: string,
      seriesInstanceUID: string,
      sopInstanceUID: string,
    ): Promise<Buffer> {
      const instance = new XMLHttpRequest();
      const uids = { studyInstanceUID, seriesInstanceUID, sopInstanceUID };
      await client.retrieveInstanceRendered({
        ...uids,
        mediaTypes: [{ mediaType: 'image/png' }],
        request: { instance },
      });
      return Buffer.from(new Uint8Array(instance.response));
    },
  };
}

/** Reads a Store Instances Response in the DICOM JSON Model. */
export function readStored(text: string): Omit<Stored, 'status'> {
  const response = dataSet.parse(JSON.parse(text));
  const items = (tag: string) => z.array(dataSet).parse(response[tag]?.Value ?? []);
  return {
    stored: items('00081199').map((item) => item['00081155']?.Value[0]),
    refused: [...items('00081198'), ...items('0008119A')].map((item) => ({
      sopInstanceUid: item['00081155']?.Value[0] ?? null,
      reason: item['00081197']?.Value[0],
      comment: item['00000902']?.Value[0],
    })),
  };
}
