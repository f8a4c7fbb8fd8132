import { fileURLToPath } from 'node:url';

/** The environment of a program into which a module of this folder is loaded before its own, in every thread. */
export function preloaded(name: string, env: Readonly<Record<string, string>>): Record<string, string> {
  const path = fileURLToPath(new URL(name, import.meta.url));
  return { NODE_OPTIONS: `--import ${path} --max-old-space-size=200`, ...env };
}
