import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium as playwright } from '@playwright/test';
import { unpackedChromium } from './unpacked-chromium.ts';

/** A Chromium that starts, and the environment variables it needs to. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * A Chromium to test with: the one that CHROMIUM_PATH names, one on the PATH, Playwright's own, or that of the package
 * `@sparticuz/chromium` (Linux on x64), whichever comes first and starts.
 *
 * @throws Error that says what to do, if there is none.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    const env = environmentFor(named);
    if (env !== undefined) return { executablePath: named, env };
    throw new Error(`CHROMIUM_PATH is ${named}, which does not start; let it name a Chromium that does, or unset it.`);
  }
  for (const candidate of candidates()) {
    const env = environmentFor(candidate);
    if (env !== undefined) return { executablePath: candidate, env };
  }
  const unpacked = process.platform === 'linux' && process.arch === 'x64' ? await unpackedChromium() : undefined;
  const env = unpacked && environmentFor(unpacked.executablePath, unpacked.libraries);
  if (unpacked !== undefined && env !== undefined) return { executablePath: unpacked.executablePath, env };
  throw new Error(
    'There is no Chromium to test with: install one (Debian: apt-get install chromium; elsewhere: pnpm exec playwright install chromium), or let CHROMIUM_PATH name it.',
  );
}

function* candidates(): Generator<string> {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''), '/usr/bin'];
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    yield* folders.map((folder) => join(folder, name)).filter(isExecutable);
  }
  const own = playwright.executablePath();
  if (existsSync(own)) yield own;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The variables with which a browser starts: none, or those that let it find `libraries`; `undefined` if it won't. */
function environmentFor(executable: string, libraries?: string): Record<string, string> | undefined {
  const path = [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  const attempts = libraries === undefined ? [{}] : [{}, { LD_LIBRARY_PATH: path }];
  return attempts.find(
    (env) => spawnSync(executable, ['--version'], { env: { ...process.env, ...env }, timeout: 30_000 }).status === 0,
  );
}
