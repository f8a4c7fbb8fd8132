import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `@sparticuz/chromium` lies unpacked. */
export interface UnpackedChromium {
  readonly executablePath: string;
  /** Libraries it needs, for systems that lack them. */
  readonly libraries: string;
}

const cache = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));

/** Unpacks the package's browser, unless an earlier run did; `undefined` if the package is not installed. */
export async function unpackedChromium(): Promise<UnpackedChromium | undefined> {
  const bin = packedFiles();
  if (bin === undefined) return undefined;
  const folder = join(cache, await versionOf(bin));
  if (!existsSync(folder)) await unpack(bin, folder);
  return { executablePath: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') };
}

function packedFiles(): string | undefined {
  try {
    return join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
  } catch {
    return undefined;
  }
}

async function versionOf(bin: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(bin, '..', 'package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}

/** In a folder of its own, which then takes its name: two runs that start at once do not see each other's halves. */
async function unpack(bin: string, folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const partial = await mkdtemp(join(cache, 'unpacking-'));
  const { inflate } = await import('@sparticuz/chromium');
  const { TMPDIR } = process.env;
  // The package knows no other place to unpack to than the system's temporary folder.
  process.env['TMPDIR'] = partial;
  try {
    await Promise.all(['chromium.br', 'al2023.tar.br'].map((file) => inflate(join(bin, file))));
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
  try {
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}
