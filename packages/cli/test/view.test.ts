import { once } from 'node:events';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseSweepResult } from '@initscope/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, ended, initscope, start, type Ended } from './support/initscope.ts';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const small = ['sweep', '--layers', '5', '--width', '6', '--sigma-sq', 'log:1e-2:10:5', '--seeds', '0,1'];

/** Where the tests' results lie: `plain`, and `theory` beside theory. */
let cwd = '';
const results: Record<'plain' | 'theory', string> = { plain: '', theory: '' };

beforeAll(async () => {
  cwd = await emptyFolder();
  for (const [name, flags] of [['plain', []] as const, ['theory', ['--theory']] as const]) {
    const { stderr } = await initscope([...small, ...flags], { cwd });
    results[name] = /^wrote (.*)$/m.exec(stderr)?.[1] ?? '';
  }
}, 60_000);

/** `initscope view` at work. */
interface Viewing {
  /** What it printed: the address of the page. */
  readonly url: URL;
  /** Sends a signal and waits for its end. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

async function view(...args: readonly string[]): Promise<Viewing> {
  const child = start(['view', ...args], { cwd });
  const end = ended(child);
  const printed = child.stdout === null ? [] : await Promise.race([once(child.stdout, 'data'), end.then(() => [])]);
  if (printed.length === 0) throw new Error(`it served nothing: ${(await end).stderr}`);
  return {
    url: new URL(String(printed[0]).trim()),
    stop: (signal = 'SIGINT') => {
      child.kill(signal);
      return end;
    },
  };
}

/** Views a result while a test asks for things, and ends then. */
async function whileViewing(result: string, check: (url: URL) => Promise<void>): Promise<void> {
  const viewing = await view(result);
  try {
    await check(viewing.url);
  } finally {
    await viewing.stop();
  }
}

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks as no browser or fetch would: with any Host and any path, as it is. */
async function ask({ hostname, port }: URL, { path = '/results/', method = 'GET', headers = {} }: Asked) {
  const sent = request({ hostname, port, path, method, headers: { connection: 'close', ...headers } }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let body = '';
  for await (const part of response.setEncoding('utf8')) body += String(part);
  return { status: response.statusCode, headers: response.headers, body };
}

describe('initscope view', () => {
  it('prints the address alone on standard output, and on standard error what it serves and how it ends', async () => {
    const viewing = await view(results.plain);
    const { code, stdout, stderr } = await viewing.stop();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/results\/\n$/);
    expect(stderr).toMatch(/^initscope view: serves .*relu network, 5 layers of 6 units.*Ctrl-C ends it\n$/);
    expect(stderr).toContain(results.plain);
  });

  it('serves the site, with its own security policy and headers that keep it to itself', async () => {
    await whileViewing(results.plain, async (url) => {
      const page = await ask(url, {});
      expect(page.status).toBe(200);
      expect(page.headers).toMatchObject({
        'content-type': 'text/html;charset=utf-8',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': "frame-ancestors 'none'",
      });
      expect(page.body).toContain('Results of a sweep');
      expect(page.body).toMatch(/<meta http-equiv="content-security-policy" content="[^"]*default-src 'self'/);
      // Every script and style the page names is there too.
      const names = [...page.body.matchAll(/(?:href|src)="(\.\.\/[^"]*\.(?:js|css|svg))"/g)].map(([, name]) => name);
      expect(names.length).toBeGreaterThan(3);
      for (const name of names) {
        expect((await ask(url, { path: new URL(name ?? '', url).pathname })).status, name).toBe(200);
      }
      expect((await ask(url, { path: '/' })).body).toContain('Are my initial weights any good?');
    });
  });

  it('serves the result as /result.json, which nothing keeps', async () => {
    await whileViewing(results.plain, async (url) => {
      const { status, headers, body } = await ask(url, { path: '/result.json?again' });
      expect(status).toBe(200);
      expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
      const summary = await readFile(join(cwd, results.plain, 'summary.json'), 'utf8');
      expect(parseSweepResult(JSON.parse(body))).toEqual(parseSweepResult(JSON.parse(summary)));
      expect(JSON.parse(body)).not.toHaveProperty('theory');
    });
  });

  it('serves theory with it where the result holds it: a cell for each σ², quantity and layer', async () => {
    await whileViewing(results.theory, async (url) => {
      const { theory } = JSON.parse((await ask(url, { path: '/result.json' })).body) as { theory: object[][] };
      expect(theory).toHaveLength(1);
      expect(theory[0]).toHaveLength(5 * (5 + 4));
      expect(theory[0]?.[0]).toMatchObject({ sigma_sq: 0.01, layer: 0, quantity: 'h' });
    });
  });

  it('refuses whoever asks for it by another name than this machine’s own', async () => {
    await whileViewing(results.plain, async (url) => {
      for (const host of [
        'evil.example',
        `evil.example:${url.port}`,
        '127.0.0.1.evil.example',
        'localhost.',
        '0.0.0.0',
      ]) {
        for (const path of ['/results/', '/result.json']) {
          const { status, body } = await ask(url, { path, headers: { host } });
          expect(status, host).toBe(403);
          expect(body).toBe(
            'initscope view: this is served to this machine alone: ask for it as 127.0.0.1 or localhost\n',
          );
        }
      }
      expect(await sayRaw(url, 'GET /result.json HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /);
      // Behind a tunnel the port is another.
      for (const host of [`localhost:${url.port}`, 'LocalHost', '127.0.0.1:8080', `[::1]:${url.port}`]) {
        expect((await ask(url, { path: '/result.json', headers: { host } })).status, host).toBe(200);
      }
    });
  });

  it('answers GET and HEAD, and no other method', async () => {
    await whileViewing(results.plain, async (url) => {
      for (const path of ['/results/', '/result.json']) {
        const head = await ask(url, { path, method: 'HEAD' });
        expect(head).toMatchObject({ status: 200, body: '' });
        expect(Number(head.headers['content-length'])).toBe(Buffer.byteLength((await ask(url, { path })).body));
        for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
          const { status, headers } = await ask(url, { path, method });
          expect(status, method).toBe(405);
          expect(headers.allow).toBe('GET, HEAD');
          expect(headers).not.toHaveProperty('access-control-allow-origin');
        }
      }
    });
  });

  it('serves nothing beside the site, and survives what no browser asks', async () => {
    await whileViewing(results.plain, async (url) => {
      for (const path of [
        '/../package.json',
        '/%2e%2e/%2e%2e/package.json',
        '/..%2f..%2fpackage.json',
        '/a%00b',
        '/%',
        '/none.js',
      ]) {
        const { status, body } = await ask(url, { path });
        expect({ status, body }, path).toEqual({ status: 404, body: 'initscope view: there is nothing here\n' });
      }
      // Node would throw at a stream that ends before it begins.
      expect((await ask(url, { path: '/favicon.svg', headers: { range: 'bytes=5-2' } })).status).toBe(200);
      expect((await ask(url, {})).status).toBe(200);
    });
  });

  it('listens on 127.0.0.1 and on no other address', async () => {
    await whileViewing(results.plain, async ({ port }) => {
      const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
      const addresses = ['127.0.0.2', ...others.filter(({ internal }) => !internal).map(({ address }) => address)];
      for (const address of addresses) expect(await connects(address, Number(port)), address).toBe(false);
      expect(await connects('127.0.0.1', Number(port))).toBe(true);
    });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with 0 on %s, though a browser keeps its connection',
    async (signal) => {
      const viewing = await view(results.plain);
      const port = Number(viewing.url.port);
      const kept = connect(port, '127.0.0.1');
      kept.on('error', () => undefined);
      await once(kept, 'connect');
      const { code, stderr } = await viewing.stop(signal);
      expect(code).toBe(0);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(await connects('127.0.0.1', port)).toBe(false);
    },
  );

  it('takes the port it is given, and says in one line if that is in use', async () => {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
    const { code, stdout, stderr } = await initscope(['view', results.plain, '--port', String(port)], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `initscope: --port: given ${port}, which is in use; allowed: a free port; leave --port out and one is found\n`,
    );
    server.close();
    await once(server, 'close');
    const viewing = await view(results.plain, '--port', String(port));
    expect(viewing.url.port).toBe(String(port));
    await viewing.stop();
  });

  it.each([
    ['no result', [], /^initscope: view: given no result; allowed: .*for example initscope view /],
    ['an empty one', [''], /^initscope: view: given no result; allowed: /],
    ['one that is not there', ['nowhere'], /^initscope: .*nowhere/],
    ['a file that is no result', ['notes.txt'], /^initscope: .*notes\.txt/],
    [
      'a port that is none',
      ['plain', '--port', 'http'],
      /^initscope: --port: given "http"; allowed: whole numbers from 0/,
    ],
    ['a port beyond the last', ['plain', '--port', '65536'], /^initscope: --port: given "65536"; allowed: .* to 65535/],
    ['two ports', ['plain', '--port', '1', '--port', '2'], /^initscope: --port: given .*; allowed: once/],
    ['two results', ['plain', 'theory'], /^initscope: .*theory/],
  ])('refuses %s in one line, with exit code 2 and nothing on standard output', async (_, args, line) => {
    await writeFile(join(cwd, 'notes.txt'), 'σ² = 0.025');
    const paths = args.map((arg) => (arg === 'plain' || arg === 'theory' ? results[arg] : arg));
    const { code, stdout, stderr } = await initscope(['view', ...paths], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.replaceAll(results.theory, 'theory')).toMatch(line);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('serves the site that lies in the package, and says so in one line if none does', async () => {
    const installed = await emptyFolder();
    for (const part of ['bin', 'dist', 'package.json']) {
      await cp(join(packageFolder, part), join(installed, part), {
        recursive: true,
        filter: (source) => source !== join(packageFolder, 'dist', 'site'),
      });
    }
    const startInstalled = () =>
      spawn(process.execPath, [join(installed, 'bin/initscope.js'), 'view', results.plain], { cwd });
    const { code, stdout, stderr } = await ended(startInstalled());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^initscope: view: there is no built site in ".*dist\/site\/".*pnpm build.*\n$/);

    await mkdir(join(installed, 'dist/site/results'), { recursive: true });
    await writeFile(join(installed, 'dist/site/results/index.html'), 'the package’s own');
    const child = startInstalled();
    const end = ended(child);
    const [printed] = await once(child.stdout, 'data');
    expect((await ask(new URL(String(printed).trim()), {})).body).toBe('the package’s own');
    child.kill('SIGINT');
    expect((await end).code).toBe(0);
  });
});

/** Says just this, and hears all of the answer. */
async function sayRaw({ hostname, port }: URL, text: string): Promise<string> {
  const socket = connect(Number(port), hostname);
  socket.end(text);
  let answer = '';
  for await (const part of socket.setEncoding('utf8')) answer += String(part);
  return answer;
}

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const settle = (connected: boolean) => () => {
      socket.destroy();
      resolve(connected);
    };
    socket.once('connect', settle(true)).once('error', settle(false)).once('timeout', settle(false));
  });
}
