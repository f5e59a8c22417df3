import pg from 'pg';

const reconnectAfterMs = 1_000;

/**
 * Calls `onMessage` with the payload of every notification on a PostgreSQL channel, over a connection of its own that is
 * made again when it breaks. `onMessage` is also called after each connection, with null: what was said meanwhile is not
 * repeated. `onError` is told why a connection broke. Rejects only when the first connection cannot be made.
 */
export async function listenToChannel(
  url: string,
  channel: string,
  onMessage: (payload: string | null) => void,
  onError: (error: Error) => void,
): Promise<{ close(): Promise<void> }> {
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: `plumbline-${channel}`, keepAlive: true });
    next.on('notification', ({ payload }) => onMessage(payload ?? ''));
    next.on('error', onError);
    next.on('end', () => {
      if (!closed) retry = setTimeout(reconnect, reconnectAfterMs);
    });
    await next.connect();
    client = next;
    if (closed) return next.end();
    await next.query(`listen ${next.escapeIdentifier(channel)}`);
    onMessage(null);
  };
  const reconnect = () => {
    connect().catch((cause: unknown) => {
      onError(new Error(`Cannot listen to ${channel}.`, { cause }));
    });
  };

  await connect().catch((error: unknown) => {
    closed = true;
    throw error;
  });
  return {
    close: async () => {
      closed = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
