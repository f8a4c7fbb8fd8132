import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSweepSpec, recordColumns, type LayerRecord, type SweepResult } from '@initscope/core';
import { csvParse } from 'd3-dsv';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunJson } from '../src/formats/run-json.ts';
import { recordFormats } from '../src/formats/record-formats.ts';
import { valuesOf } from '../src/completion/values-of.ts';
import { headerLine, headerOf } from '../src/journal/header.ts';
import { wholeSweep } from '../src/journal/shard.ts';
import { recordsIn } from './formats/files.ts';
import { emptyFolder, initscope } from './support/initscope.ts';
import { treeOf } from './support/tree.ts';

const small =
  '--activation relu,tanh --layers 4 --width 6 --sigma-sq 0.1,0.5 --seeds 0..2 --inputs 60 --gradient-inputs 50';
const flags = small.split(' ');
/** `numpy.random.RandomState(1000).normal(size=1000).std()` of NumPy 2.4.6. */
const stdOfInputs = 0.9995224850916821;

const ownData = ['--data-seed', '1000'];

/** Runs to a good end. */
async function done(args: readonly string[], cwd: string): Promise<{ stdout: string; stderr: string }> {
  const { code, stdout, stderr } = await initscope(args, { cwd });
  expect(code, stderr).toBe(0);
  return { stdout, stderr };
}

async function refusal(args: readonly string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await initscope(args, { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  return stderr.trimEnd();
}

let home = '';

beforeAll(async () => {
  home = await emptyFolder();
  await Promise.all(recordFormats.map((format) => done(['sweep', ...flags, ...ownData, '-o', `own.${format}`], home)));
  await done(['sweep', ...flags, '-o', 'notebook.csv'], home);
}, 120_000);

/** The std of layer 0, the inputs, of each network. */
function inputsIn(records: readonly LayerRecord[]): (number | null)[] {
  return records.filter(({ quantity, layer }) => quantity === 'h' && layer === 0).map(({ std }) => std);
}

describe('initscope sweep --data-seed', () => {
  it('measures every seed of weights on the same inputs, which are otherwise those of each seed', async () => {
    const [own, notebook] = await Promise.all(['own.csv', 'notebook.csv'].map((name) => recordsIn(join(home, name))));
    // 2 activations × 3 seeds × 2 σ².
    expect(inputsIn(own)).toHaveLength(12);
    expect(new Set(inputsIn(own)).size).toBe(1);
    expect(new Set(inputsIn(notebook)).size).toBeGreaterThanOrEqual(3);
    // The layers behind them differ from seed to seed.
    expect(new Set(own.filter(({ layer }) => layer === 3).map(({ std }) => std)).size).toBeGreaterThan(12);
  });

  it('adds a column data_seed to every row, which files of other sweeps do not have', async () => {
    const [own, notebook] = await Promise.all(
      ['own.csv', 'notebook.csv'].map(async (name) => csvParse(await readFile(join(home, name), 'utf8'))),
    );
    expect(notebook.columns).toEqual([...recordColumns]);
    expect(own.columns).toEqual(['seed', 'data_seed', ...recordColumns.slice(1)]);
    expect(new Set(own.map((row) => row['data_seed']))).toEqual(new Set(['1000']));
  });

  it('says so in its title, its picture and its summary, whose spec and networks keep it', async () => {
    const cwd = await emptyFolder();
    const { stdout, stderr } = await done(['sweep', ...flags, ...ownData], cwd);
    expect(stderr).toContain('initscope sweep: 2 kinds of network, data of seed 1000, 2 σ² × 3 seeds\n');
    // Each network is printed under its name, and nothing says it twice.
    for (const activation of ['relu', 'tanh']) {
      expect(stdout).toContain(`${activation} network, 4 layers of 6 units, data of seed 1000\n`);
    }
    expect((stdout + stderr).split('data of seed 1000')).toHaveLength(1 + 3);
    const [folder] = await readdir(join(cwd, 'initscope-results'));
    const files = await treeOf(join(cwd, 'initscope-results', folder));
    const summary = JSON.parse(
      await readFile(join(cwd, 'initscope-results', folder, 'summary.json'), 'utf8'),
    ) as SweepResult;
    expect(summary.spec.dataSeed).toBe(1000);
    expect(summary.facets.map(({ network }) => network.dataSeed)).toEqual([1000, 1000]);
    const pictures = Object.keys(files).filter((name) => name.endsWith('.svg'));
    expect(pictures).toHaveLength(2);
    for (const name of pictures) {
      const svg = await readFile(join(cwd, 'initscope-results', folder, name), 'utf8');
      // Of the title, which its description repeats.
      expect(svg).toContain('layers of 6 units, data of seed 1000<');
      expect(svg).toMatch(/median over 3 seeds</);
    }
    const { stdout: page } = await done(['report', join('initscope-results', folder), '-o', '-'], cwd);
    expect(page).toContain('--data-seed 1000');
  });

  it('names another folder than the same sweep without it, or with another', async () => {
    const cwd = await emptyFolder();
    for (const given of [[], ownData, ['--data-seed', '7'], ['--data-seed', 'auto']]) {
      await done(['sweep', ...flags, ...given], cwd);
    }
    // auto is what a sweep is without it.
    expect(await readdir(join(cwd, 'initscope-results'))).toHaveLength(3);
  });

  it('is refused for what is no seed, and for several, in a line that says what would do', async () => {
    for (const [given, words] of [
      ['-1', 'given "-1"'],
      ['1.5', 'given "1.5"'],
      ['0..3', 'given "0..3"'],
      ['4294967296', 'given "4294967296"'],
      ['fixed', 'given "fixed"; allowed'],
    ]) {
      const line = await refusal(['sweep', `--data-seed=${given}`], home);
      expect(line).toContain(`--data-seed: ${words}`);
      expect(line).toContain('allowed: one whole number from 0 to 4294967295, or auto');
      expect(line).toContain('for example --data-seed 1000');
    }
    expect(await refusal(['sweep', '--dataseed', '1'], home)).toContain('did you mean --data-seed');
  });
});

describe.each(recordFormats)('a file of records by --data-seed as %s', (format) => {
  it('is read as the same records, each with the seed of its data', async () => {
    const [found, expected] = await Promise.all(
      [`own.${format}`, 'own.csv'].map((name) => recordsIn(join(home, name))),
    );
    expect(found).toEqual(expected);
    expect(found.every(({ data_seed }) => data_seed === 1000)).toBe(true);
  });

  it('is reported with the command that makes it again', async () => {
    const { stdout } = await done(['report', `own.${format}`, '-o', '-'], home);
    expect(stdout).toMatch(/initscope sweep [^<]*--data-seed 1000/);
  });
});

describe('records of several data seeds in one file', () => {
  it('are read each with its own, or with none where the cell is empty', async () => {
    const rows = csvParse(await readFile(join(home, 'own.csv'), 'utf8'));
    const lines = rows.map((row, i) =>
      rows.columns.map((name) => (name === 'data_seed' && i % 2 === 0 ? '' : row[name])),
    );
    const path = join(await emptyFolder(), 'mixed.csv');
    // What holds commas is none of these.
    await writeFile(path, [rows.columns, ...lines].map((cells) => cells.join(',')).join('\n'));
    const records = await recordsIn(path);
    expect(records.map((record) => record.data_seed)).toEqual(rows.map((_, i) => (i % 2 === 0 ? undefined : 1000)));
    expect('data_seed' in records[0]).toBe(false);
  });

  it('are no one sweep: a report of them is refused, and says which there are', async () => {
    const cwd = await emptyFolder();
    for (const [name, given] of [
      ['a', []],
      ['b', ownData],
    ] as const) {
      await done(['sweep', ...flags, ...given, '-o', `${name}.ndjson`], cwd);
    }
    const both = await Promise.all(['a', 'b'].map((name) => readFile(join(cwd, `${name}.ndjson`), 'utf8')));
    await writeFile(join(cwd, 'both.ndjson'), both.join(''));
    expect(await recordsIn(join(cwd, 'both.ndjson'))).toHaveLength(2 * (await recordsIn(join(cwd, 'a.ndjson'))).length);
    expect(await refusal(['report', 'both.ndjson', '-o', '-'], cwd)).toMatch(
      /"both\.ndjson" holds records that make no one sweep: their data have several seeds \(auto, 1000\); allowed: /,
    );
  });
});

describe('a sweep that was begun', () => {
  it('is not gone on with on other data, and is with the same', async () => {
    const cwd = await emptyFolder();
    const spec = parseSweepSpec({
      activation: 'relu,tanh',
      layers: 4,
      width: 6,
      sigmaSq: '0.1,0.5',
      seeds: '0..2',
      inputs: 60,
      gradientInputs: 50,
      dataSeed: 1000,
    });
    await writeFile(join(cwd, 'r.csv.journal.ndjson'), headerLine(headerOf(spec, wholeSweep)));
    const resume = ['sweep', ...flags, '-o', 'r.csv', '--resume'];
    for (const other of [[], ['--data-seed', '7']]) {
      expect(await refusal([...resume, ...other], cwd)).toContain('is the journal of another sweep');
    }
    await done([...resume, ...ownData], cwd);
    expect(await readFile(join(cwd, 'r.csv'), 'utf8')).toBe(await readFile(join(home, 'own.csv'), 'utf8'));
  });

  it('is merged of shards on the same data, to the bytes of a single run, and not of others', async () => {
    const cwd = await emptyFolder();
    const shard = (index: number, given: readonly string[], folder: string): Promise<unknown> =>
      done(['sweep', ...flags, ...given, '-o', folder, '--shard', `${index}/2`], cwd);
    await shard(1, ownData, 'same');
    await shard(2, ownData, 'same');
    await shard(2, [], 'other');
    const [[same], [other]] = await Promise.all(['same', 'other'].map((name) => readdir(join(cwd, name))));
    expect(other).not.toBe(same);
    const first = join('same', same, 'journal-1-of-2.ndjson');
    expect(await refusal(['merge', first, join('other', other), '-o', 'm.csv'], cwd)).toContain(
      'are of different sweeps',
    );
    for (const format of recordFormats) {
      await done(['merge', 'same', '-o', `m.${format}`], cwd);
      expect((await readFile(join(cwd, `m.${format}`))).equals(await readFile(join(home, `own.${format}`)))).toBe(true);
    }
  });
});

describe('initscope run --data-seed', () => {
  it('keeps the inputs for every seed of weights, and says so', async () => {
    const answers = await Promise.all(
      ['0', '1', '5'].map(async (seed) => {
        const args = ['run', '--layers', '3', '--width', '5', '--sigma-sq', '1', '--seed', seed, ...ownData];
        const { stdout } = await done([...args, '--format', 'json'], home);
        return JSON.parse(stdout) as RunJson;
      }),
    );
    for (const { layers, spec } of answers) {
      expect(Math.abs(Number(layers[0].stdHidden) / stdOfInputs - 1)).toBeLessThan(1e-14);
      expect(spec.dataSeed).toBe(1000);
    }
    expect(new Set(answers.map(({ layers }) => layers[2].stdHidden)).size).toBe(3);
    const { stdout } = await done(['run', '--sigma-sq', '1', ...ownData], home);
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/80 units, data of seed 1000, σ² = 1 \(σ_w² = 80\), seed 0 /);
    expect(stdout.split('data of seed')).toHaveLength(2);
  });

  it('writes a column data_seed, with theory beside it too', async () => {
    for (const theory of [[], ['--theory']]) {
      const args = ['run', '--layers', '3', '--width', '5', '--sigma-sq', '1', ...ownData, ...theory];
      const { stdout: csv } = await done([...args, '--format', 'csv'], home);
      expect(csvParse(csv).columns.slice(0, 2)).toEqual(['seed', 'data_seed']);
      expect(new Set(csvParse(csv).map((row) => row['data_seed']))).toEqual(new Set(['1000']));
      const { stdout: ndjson } = await done([...args, '--format', 'ndjson'], home);
      const [first] = ndjson.split('\n');
      expect(JSON.parse(first)).toMatchObject({ seed: 0, data_seed: 1000 });
    }
  });

  it('is taken from the environment and from a config, and printed as one', async () => {
    const cwd = await emptyFolder();
    await writeFile(join(cwd, 'a.yaml'), 'dataSeed: 1000\n');
    const printed = async (args: readonly string[], env: Readonly<Record<string, string>>): Promise<unknown> => {
      const { code, stdout, stderr } = await initscope(['sweep', '--print-config', ...args], { cwd, env });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return (JSON.parse(stdout) as Record<string, unknown>)['dataSeed'];
    };
    expect(await printed([], {})).toBe('auto');
    expect(await printed([], { INITSCOPE_DATA_SEED: '5' })).toBe('5');
    expect(await printed(['--config', 'a.yaml'], {})).toBe('1000');
    expect(await printed(['--config', 'a.yaml', '--data-seed', 'auto'], {})).toBe('auto');
  });
});

describe('initscope critical --data-seed', () => {
  const measuring = ['critical', '--width', '20', '--layers', '8', '--seeds', '0..3'];

  it('measures on those inputs, and says so in every format', async () => {
    const { stdout: json } = await done([...measuring, '--format', 'json', ...ownData], home);
    const { stdout: without } = await done([...measuring, '--format', 'json'], home);
    const measuredIn = (text: string): Record<string, unknown> =>
      (JSON.parse(text) as { measured: Record<string, unknown> }).measured;
    expect(measuredIn(json)['dataSeed']).toBe(1000);
    expect(measuredIn(without)).not.toHaveProperty('dataSeed');
    expect(measuredIn(json)['sigmaSq']).not.toBe(measuredIn(without)['sigmaSq']);
    const { stdout: csv } = await done([...measuring, '--format', 'csv', ...ownData], home);
    expect(csvParse(csv)[0]['data_seed']).toBe('1000');
    const { stdout: table } = await done([...measuring, ...ownData], home);
    expect(table).toMatch(/seeds\s+data seed\n/);
    const { stdout: plain } = await done([...measuring, '--format', 'csv'], home);
    expect(csvParse(plain).columns).not.toContain('data_seed');
  });

  it('is refused where nothing is measured', async () => {
    expect(await refusal(['critical', ...ownData], home)).toContain('--data-seed: given without --width');
  });
});

describe('a shell that completes --data-seed', () => {
  it('offers a number and auto', () => {
    for (const command of ['run', 'sweep', 'critical']) {
      expect(valuesOf(command, '--data-seed', '')).toEqual(['1000', 'auto']);
    }
  });
});
