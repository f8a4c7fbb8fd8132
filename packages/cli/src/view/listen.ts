import { createServer, type RequestListener } from 'node:http';
import { UsageError } from '../usage-error.ts';

/** The one address that is listened on: this machine's own, out of reach of any other. */
const address = '127.0.0.1';

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'which is in use',
  EACCES: 'which this user may not listen on',
};

/** A server at work. */
export interface Listening {
  /** `http://127.0.0.1:` and its port. */
  readonly origin: string;
  /** Ends it, and every connection with it. */
  close(): Promise<void>;
}

/**
 * Serves requests on this machine alone.
 *
 * @param port - 0 for any that is free.
 * @throws UsageError if the port cannot be had.
 */
export async function listen(handler: RequestListener, port: number): Promise<Listening> {
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(portError(port, error));
    });
    server.listen({ host: address, port, exclusive: true }, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server listens on no port');
  return {
    origin: `http://${address}:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function portError(port: number, error: Error): Error {
  const reason = 'code' in error ? reasons[String(error.code)] : undefined;
  if (reason === undefined) return error;
  return new UsageError(`--port: given ${port}, ${reason}; allowed: a free port; leave --port out and one is found`);
}
