import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Is NumPy on this machine, with the Python that it needs? */
export const hasNumpy: boolean = spawnSync('python3', ['-c', 'import numpy']).status === 0;

/** What a script of the folder `python` says of each of some programs: one start of Python serves them all. */
export function pythonScript(
  name: string,
  programs: readonly string[],
  ...args: readonly string[]
): readonly unknown[] {
  const path = fileURLToPath(new URL(`python/${name}.py`, import.meta.url));
  // Without caches of compiled modules in the source tree.
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };
  const input = JSON.stringify(programs);
  const answer: unknown = JSON.parse(execFileSync('python3', [path, ...args], { input, encoding: 'utf8', env }));
  if (!Array.isArray(answer)) throw new Error(`${name}.py answered with no list`);
  return answer;
}

/** The same for programs by their titles, asked for by the first that wants to know. */
export function answersOf(
  programs: ReadonlyMap<string, string>,
  name: string,
  ...args: readonly string[]
): (title: string) => unknown {
  let answers: ReadonlyMap<string, unknown> | undefined;
  return (title) => {
    if (answers === undefined) {
      const found = pythonScript(name, [...programs.values()], ...args);
      answers = new Map([...programs.keys()].map((each, i) => [each, found[i]]));
    }
    return answers.get(title);
  };
}
