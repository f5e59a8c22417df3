import { api } from 'dicomweb-client';
import { JSDOM } from 'jsdom';
import { z } from 'zod';

const attribute = z.object({ vr: z.string(), Value: z.array(z.unknown()).default([]) });
const dataSet = z.record(z.string(), attribute);

const films = z.array(
  z.record(
    z.string(),
    z.object({ vr: z.string(), Value: z.array(z.unknown()).optional(), BulkDataURI: z.string().optional() }),
  ),
);
type Metadata = z.infer<typeof films>[number];

/** A study, one of its series, or one film, in the client's words. */
interface Place {
  readonly studyInstanceUID: string;
  readonly seriesInstanceUID?: string;
  readonly sopInstanceUID?: string;
}
type WholePlace = Required<Place>;

/** The bytes of a part, whichever realm of jsdom they are from. */
const bufferOf = (bytes: ArrayBuffer): Buffer => Buffer.from(new Uint8Array(bytes));

/** What a client reads in a Store Instances Response. */
export interface Stored {
  readonly status: number;
  /** SOP Instance UIDs that the service says it holds. */
  readonly stored: unknown[];
  /** SOP Instance UID (null where the service could not read one), Failure Reason and Error Comment of the others. */
  readonly refused: { readonly sopInstanceUid: unknown; readonly reason: unknown; readonly comment: unknown }[];
}

/**
 * dicomweb-client, which is written for browsers, with the request of jsdom under it. Where its declarations ask for media
 * types that may be left out, it is called past them.
 */
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
    async metadata({ studyInstanceUID, seriesInstanceUID, sopInstanceUID }: Place): Promise<Metadata[]> {
      const request = { instance: new XMLHttpRequest() };
      if (seriesInstanceUID === undefined) {
        return films.parse(await client.retrieveStudyMetadata({ studyInstanceUID, request }));
      }
      if (sopInstanceUID === undefined) {
        return films.parse(await client.retrieveSeriesMetadata({ studyInstanceUID, seriesInstanceUID, request }));
      }
      const place = { studyInstanceUID, seriesInstanceUID, sopInstanceUID };
      const options = { ...place, request };
      return films.parse([await client.retrieveInstanceMetadata(options)].flat());
    },
    async study(studyInstanceUID: string): Promise<Buffer[]> {
      const request = { instance: new XMLHttpRequest() };
      return (await client.retrieveStudy({ studyInstanceUID, request })).map(bufferOf);
    },
    async series({ studyInstanceUID, seriesInstanceUID }: WholePlace): Promise<Buffer[]> {
      const request = { instance: new XMLHttpRequest() };
      return (await client.retrieveSeries({ studyInstanceUID, seriesInstanceUID, request })).map(bufferOf);
    },
    async instance({ studyInstanceUID, seriesInstanceUID, sopInstanceUID }: WholePlace): Promise<Buffer> {
      const request = { instance: new XMLHttpRequest() };
      const place = { studyInstanceUID, seriesInstanceUID, sopInstanceUID };
      return bufferOf(await Reflect.apply(client.retrieveInstance, client, [{ ...place, request }]));
    },
    async frames({ studyInstanceUID, seriesInstanceUID, sopInstanceUID }: WholePlace): Promise<Buffer[]> {
      const request = { instance: new XMLHttpRequest() };
      const place = { studyInstanceUID, seriesInstanceUID, sopInstanceUID };
      return (await client.retrieveInstanceFrames({ ...place, frameNumbers: '1', request })).map(bufferOf);
    },
    async bulkData(BulkDataURI: string): Promise<Buffer[]> {
      const request = { instance: new XMLHttpRequest() };
      const parts: ArrayBuffer[] = await Reflect.apply(client.retrieveBulkData, client, [{ BulkDataURI, request }]);
      return parts.map(bufferOf);
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
