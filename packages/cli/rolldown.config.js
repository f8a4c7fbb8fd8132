import { readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';
import license from 'rollup-plugin-license';

// One file loads several times faster than the two hundred modules it is made of, and a command line is judged by its
// first line. What is drawn or computed later stays in chunks of its own.
export default defineConfig({
  input: { main: 'src/main.ts', 'task-worker': 'src/runners/task-worker.ts' },
  platform: 'node',
  // The pool starts threads from files of its own, and the bar is CommonJS: both are installed beside the program.
  external: ['tinypool', 'cli-progress'],
  // yargs measures its help by string-width, which builds tables of every emoji at start; ours has no emoji.
  resolve: { alias: { 'string-width': 'fast-string-width' } },
  plugins: [license({ thirdParty: { output: { file: 'dist/THIRD-PARTY-LICENSES.txt', template: licencesOf } } })],
  output: { dir: 'dist', format: 'esm', cleanDir: true, chunkFileNames: '[name]-[hash].js' },
});

/** @param {import('rollup-plugin-license').Dependency[]} dependencies */
function licencesOf(dependencies) {
  const others = dependencies.filter(({ name }) => !name?.startsWith('@initscope/'));
  // Core is bundled too, and with it what it owes to others.
  const notice = readFileSync(new URL('../core/NOTICE', import.meta.url), 'utf8').trimEnd();
  return [...others.map((dependency) => dependency.text()), notice].join('\n\n────────\n\n');
}
