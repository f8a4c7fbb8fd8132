import { once } from 'node:events';
import { count, networkInWords } from '@initscope/charts';
import type { CommandModule } from 'yargs';
import { oneText } from '../arguments/one-text.ts';
import { catchInterruption } from '../interruption.ts';
import { readResult } from '../results/read-result.ts';
import type { FoundResult } from '../results/sweep-folder.ts';
import { UsageError } from '../usage-error.ts';
import { siteFolder } from '../view/site-folder.ts';

/** What --help begins with. */
export const viewExamples = `Examples:
  initscope view initscope-results/relu-50x80-0a9813d3      then open the address that it prints
  initscope view records.parquet --port 8080`;

export const view: CommandModule = {
  command: 'view [result]',
  describe: 'A result in the browser: serves the site with it, to this machine alone, until Ctrl-C',
  builder: (yargs) =>
    yargs
      .positional('result', { type: 'string', describe: "a sweep's folder, its summary.json, or a file of records" })
      .option('port', { type: 'string', describe: 'port to listen on', defaultDescription: 'any that is free' }),
  handler: async (argv) => {
    const path = readPath(argv['result']);
    const port = readPort(argv['port']);
    const site = siteFolder();
    await serve(path, await readResult(path), site, port);
  },
};

/**
 * Serves until a signal. That is how serving is meant to end, and nothing is cut short by it: so it ends with 0, unlike work that
 * was interrupted.
 */
async function serve(path: string, found: FoundResult, site: string, port: number): Promise<void> {
  const [{ siteHandler }, { listen }, { resultJson }] = await Promise.all([
    import('../view/site-handler.ts'),
    import('../view/listen.ts'),
    import('../view/result-json.ts'),
  ]);
  const interruption = catchInterruption();
  try {
    const server = await listen(siteHandler(site, resultJson(found)), port);
    process.stderr.write(`initscope view: serves ${path} (${inWords(found)}) to this machine alone; Ctrl-C ends it\n`);
    process.stdout.write(`${server.origin}/results/\n`);
    if (!interruption.signal.aborted) await once(interruption.signal, 'abort');
    await server.close();
  } finally {
    interruption.release();
  }
}

function inWords({ result: { facets, version } }: FoundResult): string {
  const subject = facets.length === 1 ? networkInWords(facets[0].network) : count(facets.length, 'network');
  return `${subject}; computed by initscope ${version}`;
}

function readPath(given: unknown): string {
  const path = oneText('view', given);
  if (path !== undefined && path !== '') return path;
  throw new UsageError(
    "view: given no result; allowed: a sweep's folder, its summary.json or a file of records; for example initscope view initscope-results/relu-50x80-0a9813d3",
  );
}

function readPort(given: unknown): number {
  const text = oneText('--port', given);
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity;
  if (port <= 65_535) return port;
  const found = text === '' ? 'nothing' : JSON.stringify(text);
  throw new UsageError(
    `--port: given ${found}; allowed: whole numbers from 0, any that is free, to 65535; for example --port 8080`,
  );
}
