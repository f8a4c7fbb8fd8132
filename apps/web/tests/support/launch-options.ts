import type { LaunchOptions } from '@playwright/test';
import type { Chromium } from './chromium.ts';

const VARIABLE = 'INITSCOPE_TEST_CHROMIUM';

/** Lets the workers, which are processes of their own, know the browser that was found. */
export function handOver(chromium: Chromium): void {
  process.env[VARIABLE] = JSON.stringify(chromium);
}

/** How to start that browser. Nothing in the process that has yet to look for it. */
export function launchOptions(): LaunchOptions {
  const found = process.env[VARIABLE];
  if (found === undefined) return {};
  const { executablePath, env } = JSON.parse(found) as Chromium;
  return {
    executablePath,
    env: { ...definedVariables(), ...env },
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  };
}

function definedVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
