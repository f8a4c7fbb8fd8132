import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built site. */
export const builtSite: string = fileURLToPath(new URL('../../build', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** What else a host does than to serve the files of the build as they are. */
export interface HostOptions {
  /** The files' folder: the built site's, unless told otherwise. */
  readonly files?: string;
  /** Makes another text of a file, by its path from the site's root, or leaves it as it is. */
  readonly changed?: (path: string, text: string) => string;
}

/** Serves the files of a built site below `folder` (`/some/folder/`) and nothing else, as the plainest host would. */
export async function serveBuild(
  folder: string,
  { files = builtSite, changed = (_, text) => text }: HostOptions = {},
): Promise<{ origin: string; close: () => void }> {
  async function fileAt(path: string): Promise<Buffer | string> {
    const bytes = await readFile(join(files, path));
    return ['.html', '.js', '.json'].includes(extname(path)) ? changed(path, bytes.toString()) : bytes;
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const type = types[extname(file)] ?? 'application/octet-stream';
    const body = file.startsWith(folder) ? fileAt(file.slice(folder.length)) : Promise.reject();
    void body.then(
      (content) => response.writeHead(200, { 'content-type': type }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server listens on no port');
  return {
    origin: `http://127.0.0.1:${bound.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
