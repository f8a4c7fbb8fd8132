import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { isLoopback } from './is-loopback.ts';

/** Where the site looks for the result, from its root. */
const resultPath = '/result.json';

/**
 * The worker by which the site keeps itself for when there is no connection. It is not offered: it would go on answering at this address,
 * whose port may be somebody else's next time.
 */
const keeperPath = '/service-worker.js';

/** Sent with every answer. The pages bring their own content security policy, which cannot hold `frame-ancestors`. */
const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "frame-ancestors 'none'",
  // The one header that a page can read of itself: by it the site knows not to ask for what is not offered (static/site.js).
  'Server-Timing': 'initscope-view',
} as const;

/** Answers requests with the site's files and, in place of its own empty one, the result. */
export function siteHandler(folder: string, result: string): RequestListener {
  const body = Buffer.from(result);
  // `dev` looks each file up when it is asked for: a checkout's site may be built anew meanwhile.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    onNoMatch: (_request, response) => {
      refuse(response, 404, 'there is nothing here');
    },
  });
  return (request, response) => {
    // A file that goes while it is sent must not take the server with it.
    response.on('pipe', (source) => {
      source.on('error', () => {
        response.destroy();
      });
    });
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!isLoopback(request.headers.host)) {
      refuse(response, 403, 'this is served to this machine alone: ask for it as 127.0.0.1 or localhost');
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      refuse(response, 405, 'files are served, by GET and HEAD');
    } else if (pathOf(request) === resultPath) {
      // The next result may be served from the same address.
      response.setHeader('Cache-Control', 'no-store');
      send(response, 200, 'application/json; charset=utf-8', body);
    } else if (pathOf(request) === keeperPath) {
      refuse(response, 404, 'nothing is kept of this site');
    } else {
      // Whole files only: sirv believes whatever range it is asked for.
      delete request.headers.range;
      files(request, response);
    }
  };
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.replace(/\?.*/s, '');
}

function refuse(response: ServerResponse, status: number, why: string): void {
  send(response, status, 'text/plain; charset=utf-8', Buffer.from(`initscope view: ${why}\n`));
}

/** Node leaves the body out of answers to HEAD. */
function send(response: ServerResponse, status: number, type: string, body: Buffer): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': body.length }).end(body);
}
