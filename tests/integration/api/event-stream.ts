import { z } from 'zod';

export interface StreamedEvent {
  readonly event: string;
  readonly data: unknown;
}

/** A stream of server-sent events as a browser reads it. */
export interface OpenStream {
  readonly status: number;
  readonly contentType: string | null;
  /** The next event that is no comment; null at the end. */
  next(): Promise<StreamedEvent | null>;
  close(): Promise<void>;
}

const follow = 'subscription { worklistChanged { studyIds isGap } }';

/** Follows the worklist as the holder of the token, or asks something else. */
export async function openEventStream(apiUrl: string, token?: string, query = follow): Promise<OpenStream> {
  const stop = new AbortController();
  const response = await fetch(`${apiUrl}/graphql/stream`, {
    method: 'POST',
    signal: stop.signal,
    headers: {
      Accept: 'text/event-stream',
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
  });
  const events = response.body === null ? null : readEvents(response.body);
  return {
    status: response.status,
    contentType: response.headers.get('Content-Type'),
    next: async () => (await events?.next())?.value ?? null,
    close: async () => stop.abort(),
  };
}

async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamedEvent, null> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split('\n');
      const event = lines.find((line) => line.startsWith('event: '))?.slice(7);
      const data = lines.find((line) => line.startsWith('data: '))?.slice(6) ?? 'null';
      if (event !== undefined) yield { event, data: JSON.parse(data || 'null') };
    }
  }
  return null;
}

const changed = z.object({
  data: z.object({ worklistChanged: z.object({ studyIds: z.array(z.string()), isGap: z.boolean() }) }),
});

/** What the next event says of the worklist. */
export async function nextChange(stream: OpenStream) {
  const event = await stream.next();
  return changed.parse(event?.data).data.worklistChanged;
}
