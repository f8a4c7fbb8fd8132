import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, initscope } from './support/initscope.ts';

/** What is typed, and what the one line must name: the flag, what was given, and what would do. */
const cases: readonly (readonly [args: string, ...mentions: string[]])[] = [
  ['run', '--sigma-sq', 'nothing', '2/fan_in'],
  ['run --sigma-sq', '--sigma-sq', 'nothing', '2/fan_in'],
  ['run --sigma-sq=', '--sigma-sq', 'nothing', '2/fan_in'],
  ['run --sigma-sq -1', '--sigma-sq', '"-1"', '0 or more'],
  ['run --sigma-sq NaN', '--sigma-sq', '"NaN"', '0 or more'],
  ['run --sigma-sq Infinity', '--sigma-sq', '"Infinity"', '0 or more'],
  ['run --sigma-sq 1e999', '--sigma-sq', '"1e999"', '0 or more'],
  ['run --sigma-sq 1,2', '--sigma-sq', '2 values', 'sweep'],
  ['run --sigma-sq 1 --layers 0', '--layers', '"0"', '1 or more'],
  ['run --sigma-sq 1 --layers 2.5', '--layers', '"2.5"', 'whole numbers'],
  ['run --sigma-sq 1 --layers 1e10', '--layers', '10000000000', 'memory', 'for example --layers'],
  ['run --sigma-sq 1 --width 0', '--width', '"0"', '1 or more'],
  ['run --sigma-sq 1 --width 0.5', '--width', '"0.5"', 'whole numbers'],
  ['run --sigma-sq 1 --width 1e8', '--width', '100000000', 'memory', 'for example --width'],
  ['run --sigma-sq 1 --inputs 1e13', '--inputs', 'memory'],
  ['run --sigma-sq 1 --seed -1', '--seed', '"-1"', '4294967295'],
  ['run --sigma-sq 1 --seed 4294967296', '--seed', '4294967296', '4294967295'],
  ['run --sigma-sq 1 --seed 0.5', '--seed', '"0.5"', 'whole numbers'],
  ['run --sigma-sq 1 --activation rleu', '--activation', '"rleu"', 'relu'],
  ['run --sigma-sq 1 --initializer he', '--initializer', '"he"', 'fixed'],
  ['run --sigma-sq 1 --method rays --activation tanh', '--method', 'not positively homogeneous', 'auto'],
  ['run --sigma-sq 1 --format xml', '--format', '"xml"', 'json'],
  ['run --sigma-sq 1 -o missing/out.json', '--output', 'missing/out.json', 'does not exist'],
  ['sweep --sigma-sq log:1:2', '--sigma-sq', '"log:1:2"', 'log:1e-3:1:41'],
  ['sweep --sigma-sq log:0:1:5', '--sigma-sq', '"log:0:1:5"', 'log:1e-3:1:41'],
  ['sweep --sigma-sq lin:0:1', '--sigma-sq', '"lin:0:1"', 'lin:0:1:11'],
  ['sweep --seeds 7..3', '--seeds', '"7..3"', '0..7'],
  ['sweep --bias-sigma-sq -0.1', '--bias-sigma-sq', '"-0.1"', '0 or more'],
  ['sweep --quantities weights', '--quantities', '"weights"', 'dl_df'],
  ['sweep --jobs 0', '--jobs', '"0"', '1 to 1024'],
  ['sweep --format arrow', '--format', '"arrow"', 'csv'],
  ['sweep --format ndjson -o out.csv', '--format', 'out.csv', 'csv'],
  ['sweep --output=', '--output', 'nothing', 'folder'],
  ['sweep -o a -o b', '--output', '["a","b"]', 'once'],
  ['sweep -o in-the-way', '--output', 'in-the-way', 'a file'],
  ['sweep -o in-the-way/below', '--output', 'in-the-way/below', 'a file'],
  ['sweep -o in-the-way.csv', '--output', 'in-the-way.csv', '--overwrite'],
  // Nobody, not even root, makes folders there.
  ['sweep -o /proc/initscope', '--output', '/proc/initscope', 'allowed', 'my-results'],
  ['sweep --widht 3', '--widht', 'did you mean --width'],
  ['run --sigma-sq 1 --input-width 1e12', '--input-width', 'memory', 'for example --input-width'],
  ['sweep --layers 100000 --sigma-sq log:1e-3:1:100000', '--sigma-sq', '100000 values', 'memory', 'log:1e-3:1:41'],
  ['run --sigma-sq 1 --layers.x 3', '--layers.x', 'did you mean --layers'],
  ['run --sigma-sq 1 -- --layers 3', '"--"'],
  ['run --sigma-sq 1 --no-layers', '--layers', 'false'],
  ['sweep --overwrite=maybe', '--overwrite=maybe', 'allowed: --overwrite'],
  ['notebook --layers 3', 'notebook takes no --layers'],
  ['run --sigma-sq 1 -o out.csv --format json', '--format', 'out.csv', 'csv'],
  ['run --sigma-sq 1 -o folder.csv --overwrite', 'folder.csv', 'a folder'],
  ['sweep -o folder.csv --overwrite', 'folder.csv', 'a folder'],
  ['sweep everything', 'everything', 'flags only'],
  ['critical --activation rleu', '--activation', '"rleu"', 'did you mean relu'],
  ['critical --activation=', '--activation', 'nothing', 'relu'],
  ['critical --bias-sigma-sq -1', '--bias-sigma-sq', '"-1"', '0 or more'],
  ['critical --layers 20', '--layers', '--width', 'for example --width 80'],
  ['critical --width 80 --layers 2', '--layers', '3 or more', 'for example --layers 50'],
  ['critical --width 1e8', '--width', '100000000', 'memory'],
  ['critical --width 80 --seeds 3..1', '--seeds', '"3..1"', '0..7'],
  ['critical --sigma-sq 1', 'critical takes no --sigma-sq'],
  ['critical --theory', 'critical takes no --theory'],
  ['critical --format ndjson', '--format', '"ndjson"', 'json'],
  ['critical --output=', '--output', 'nothing', '-o -'],
  ['critical -o in-the-way.csv', '--output', 'in-the-way.csv', '--overwrite'],
  ['critical -o missing/points.csv', '--output', 'does not exist'],
  ['phase --activation tahn', '--activation', '"tahn"', 'did you mean tanh'],
  ['phase --activation tanh,relu', '--activation', '2 values', 'one activation', 'critical'],
  ['phase --sigma-w-sq', '--sigma-w-sq', 'nothing', 'lin:0.25:4:64'],
  ['phase --sigma-w-sq -1', '--sigma-w-sq', '"-1"', '0 or more'],
  ['phase --sigma-w-sq 2/fan_in', '--sigma-w-sq', '"2/fan_in"', 'lin:0.25:4:64'],
  ['phase --sigma-w-sq NaN', '--sigma-w-sq', '"NaN"', '0 or more'],
  ['phase --bias-sigma-sq lin:0:1', '--bias-sigma-sq', '"lin:0:1"', 'lin:0:0.3:64'],
  ['phase --bias-sigma-sq auto', '--bias-sigma-sq', '"auto"', '0 or more'],
  ['phase --no-sigma-w-sq', '--sigma-w-sq', 'false', '0 or more'],
  [
    'phase --sigma-w-sq lin:0:4:1000 --bias-sigma-sq lin:0:1:1000',
    '--bias-sigma-sq',
    '1000000 points',
    '250000 at most',
  ],
  ['phase --quantity chi', '--quantity', '"chi"', 'chi1', 'xi_gradient'],
  ['phase --width 80', 'phase takes no --width'],
  ['phase --sigma-sq 1', 'phase takes no --sigma-sq'],
  ['phase --sigma-w 1', '--sigma-w', 'did you mean --sigma-w-sq'],
  ['phase -o in-the-way.csv', '--output', 'in-the-way.csv', '--overwrite'],
  ['run --sigma-sq 1 --theory=yes', '--theory=yes', 'allowed: --theory'],
  ['notebook --theory', 'notebook takes no --theory'],
  ['sweep --widht=3', '--widht', 'did you mean --width'],
  ['sweep -layers 3', '-layers', 'did you mean --layers'],
  ['sweep -widht=3', '-widht', 'did you mean --width'],
  ['sweep --LAYERS=3', '--LAYERS', 'did you mean --layers'],
  ['run --resume', 'run takes no --resume'],
  ['sweep --print-config=yes', '--print-config=yes', 'allowed: --print-config'],
  ['merge', 'merge', 'given nothing', '<shards..>', 'merge --help'],
  ['completion tcsh', '"tcsh"', 'bash, zsh, fish'],
  ['completion bash zsh', '"zsh"', '[shell]'],
  ['help everything', '"everything"', 'allowed: sweep'],
  ['hlep', '"hlep"', 'did you mean help'],
  ['sweep --config', '--config', 'nothing', '--config sweep.yaml'],
  ['sweep --config missing.yaml', 'missing.yaml', 'no such file', '--config sweep.yaml'],
  ['sweep --config folder.csv', 'folder.csv', '.yaml'],
  ['sweep --config a.json --config b.json', '--config', '["a.json","b.json"]', 'once'],
  ['crticial', 'crticial', 'did you mean critical'],
  ['swep', 'swep', 'did you mean sweep'],
  ['', 'sweep, run, critical, phase, notebook'],
];

describe('input that cannot be carried out', () => {
  it.each(cases)(
    '`initscope %s` ends with exit 2 and one line that says what is wrong and what would do',
    async (args, ...mentions) => {
      const cwd = await emptyFolder();
      await writeFile(join(cwd, 'in-the-way'), 'precious');
      await writeFile(join(cwd, 'in-the-way.csv'), 'precious');
      await mkdir(join(cwd, 'folder.csv'));

      const { code, stdout, stderr } = await initscope(args === '' ? [] : args.split(' '), { cwd });

      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      for (const mention of mentions) expect(stderr).toContain(mention);
      expect((await readdir(cwd)).toSorted(), 'nothing is written').toEqual([
        'folder.csv',
        'in-the-way',
        'in-the-way.csv',
      ]);
    },
  );
});
