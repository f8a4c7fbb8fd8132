import { readFileSync } from 'node:fs';
import { defineConfig, rolldown } from 'rolldown';
import license from 'rollup-plugin-license';

// One file loads several times faster than the two hundred modules it is made of, and a command line is judged by its
// first line. What is drawn or computed later stays in chunks of its own.
export default defineConfig({
  input: {
    main: 'src/main.ts',
    'task-worker': 'src/runners/task-worker.ts',
    'text-worker': 'src/runners/text-worker.ts',
  },
  platform: 'node',
  // The pool starts threads from files of its own, the bar is CommonJS, and resvg is native: they are installed beside the program.
  external: ['tinypool', 'cli-progress', '@resvg/resvg-js'],
  // yargs measures its help by string-width, which builds tables of every emoji at start; ours has no emoji.
  resolve: { alias: { 'string-width': 'fast-string-width' } },
  plugins: [
    license({ thirdParty: { output: { file: 'dist/THIRD-PARTY-LICENSES.txt', template: licencesOf } } }),
    reportParts(),
  ],
  output: { dir: 'dist', format: 'esm', cleanDir: true, chunkFileNames: '[name]-[hash].js' },
});

/** @param {import('rollup-plugin-license').Dependency[]} dependencies */
function licencesOf(dependencies) {
  const others = dependencies.filter(({ name }) => !name?.startsWith('@initscope/'));
  // Core is bundled too, and with it what it owes to others; and fonts for PNGs lie beside the program.
  const notices = [text('../core/NOTICE'), `DejaVu Fonts 2.37\n\n${text(`${fonts}LICENSE`)}`];
  return [...others.map((dependency) => dependency.text()), ...notices].join('\n\n────────\n\n');
}

const fonts = 'node_modules/dejavu-fonts-ttf/';

/** @param {string} path */
function text(path) {
  return readFileSync(new URL(path, import.meta.url), 'utf8').trim();
}

/** What `initscope report` puts into its files: the page's script and rules, and the fonts of its PNGs. */
function reportParts() {
  return {
    name: 'report-parts',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'report/page.js', source: await pageScript() });
      this.emitFile({ type: 'asset', fileName: 'report/page.css', source: text('src/report/page/page.css') });
      for (const name of ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf']) {
        const source = readFileSync(new URL(`${fonts}ttf/${name}`, import.meta.url));
        this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source });
      }
    },
  };
}

/** The page's script as one text, with the licences of what is bundled into it: they go wherever a report goes. */
async function pageScript() {
  /** @type {import('rollup-plugin-license').Dependency[]} */
  let dependencies = [];
  const bundle = await rolldown({
    input: 'src/report/page/main.ts',
    platform: 'browser',
    tsconfig: false,
    // Nothing in it is imported for what it does, but for the page's own modules.
    treeshake: { propertyReadSideEffects: false },
    plugins: [
      license({
        thirdParty: (found) => {
          dependencies = found;
        },
      }),
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return `/*!\n${pageLicences(dependencies)}\n*/\n${output[0].code.trim()}\n`;
}

/** @param {import('rollup-plugin-license').Dependency[]} dependencies */
function pageLicences(dependencies) {
  /** @type {Map<string, string[]>} */
  const names = new Map();
  for (const { name, version, licenseText } of dependencies) {
    if (name === null || name.startsWith('@initscope/')) continue;
    const licence = licenseText?.trim() ?? '';
    names.set(licence, [...(names.get(licence) ?? []), `${name} ${version}`]);
  }
  const parts = [...names].map(([licence, packages]) => `${packages.join(', ')}\n\n${licence}`);
  return parts.join('\n\n────────\n\n').replaceAll('*/', '* /').replaceAll('</', '< /');
}
