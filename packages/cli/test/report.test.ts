import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SweepResult } from '@initscope/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { descendants, parseXml } from '../../charts/test/xml.ts';
import { emptyFolder, initscope } from './support/initscope.ts';
import { decodePng } from './support/png-pixels.ts';

const small = ['--layers', '6', '--width', '8', '--seeds', '0..1', '--inputs', '40', '--gradient-inputs', '20'];

let one = '';
let several = '';
let withTheory = '';

beforeAll(async () => {
  const home = await emptyFolder();
  const sweep = async (name: string, ...flags: readonly string[]): Promise<string> => {
    const output = join(home, name);
    const { code, stderr } = await initscope(['sweep', ...small, ...flags, '-o', output]);
    expect(code, stderr).toBe(0);
    const [folder] = await readdir(output);
    return join(output, folder);
  };
  [one, several, withTheory] = await Promise.all([
    sweep('one', '--sigma-sq', '0.05,0.25,1'),
    sweep('several', '--initializer', 'kaiming_normal,xavier_normal,orthogonal'),
    sweep('theory', '--sigma-sq', '0.05,0.25,1', '--theory'),
  ]);
});

/** A result of this test's own, whose summary may be changed. */
async function copied(
  folder: string,
  change: (summary: SweepResult) => unknown = (summary) => summary,
): Promise<string> {
  const copy = join(await emptyFolder(), 'result');
  await cp(folder, copy, { recursive: true });
  const summary: SweepResult = JSON.parse(await readFile(join(copy, 'summary.json'), 'utf8')) as SweepResult;
  await writeFile(join(copy, 'summary.json'), JSON.stringify(change(summary)));
  return copy;
}

/** What a report is, on standard output. */
async function reported(folder: string, ...flags: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await initscope(['report', folder, '-o', '-', ...flags]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
}

function elements(page: string, name: string): string[] {
  return [...page.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'gs'))].map(([, text]) => text);
}

interface Carried {
  readonly networks: readonly {
    readonly name: string;
    readonly sigmaSq: readonly number[];
    readonly planes: readonly {
      readonly quantity: string;
      readonly layers: readonly number[];
      readonly log10Std: readonly (readonly (number | null)[])[];
      readonly theory?: { readonly line: readonly (readonly (number | null)[])[] };
    }[];
  }[];
}

function carried(page: string): Carried {
  const [, json] = /<script type="application\/json" id="report-data">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(json ?? '') as Carried;
}

describe('initscope report <folder>', () => {
  it('writes report.html into the folder, says so, and prints nothing', async () => {
    const folder = await copied(one);
    const { code, stdout, stderr } = await initscope(['report', folder]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: `wrote ${join(folder, 'report.html')}\n` });
    expect(await readFile(join(folder, 'report.html'), 'utf8')).toBe(await reported(one));
  });

  it('takes the summary itself, and puts the report beside it', async () => {
    const folder = await copied(one);
    const { code } = await initscope(['report', join(folder, 'summary.json'), '--format', 'svg']);
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'report.svg'))).toBe(true);
  });

  it('gives the same bytes each time', async () => {
    expect(await reported(withTheory)).toBe(await reported(withTheory));
  });
});

describe('the page', () => {
  it('names nothing to load: no address but of namespaces, and those in licences', async () => {
    const page = await reported(several);
    const withoutLicences = page.replace(/\/\*!.*?\*\//s, '');
    const addresses = withoutLicences.match(/\b(?:https?:)?\/\/[\w.-]+\.\w+[^\s"'`]*/g) ?? [];
    expect(addresses.filter((address) => !/^http:\/\/www\.w3\.org\/(2000\/svg|1999\/xhtml)/.test(address))).toEqual([]);
    expect(withoutLicences).not.toMatch(/<(link|img|iframe|object|embed|base)\b|@import|@font-face|\ssrc=/);
  });

  it('allows, by its policy, its own script and rules and nothing else', async () => {
    const page = await reported(one);
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const styles = elements(page, 'style');
    const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text]) => text);
    expect([styles.length, scripts.length]).toEqual([1, 1]);
    expect(policy?.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; script-src ${hash(scripts[0])}; style-src ${hash(styles[0])}; base-uri 'none'; form-action 'none'`,
    );
    expect(page).not.toMatch(/<[^>]*\sstyle=|<[^>]*\son\w+=/);
    expect(Buffer.byteLength(scripts[0])).toBeLessThan(80_000);
  });

  it('carries the numbers of the summary, to five decimals of their logarithm', async () => {
    const summary = JSON.parse(await readFile(join(one, 'summary.json'), 'utf8')) as SweepResult;
    const { networks } = carried(await reported(one));
    expect(networks).toHaveLength(1);
    const [{ planes }] = summary.facets;
    networks[0].planes.forEach((plane, i) => {
      expect(plane.quantity).toBe(planes[i].quantity);
      plane.log10Std.forEach((row, layer) => {
        row.forEach((value, column) => {
          const exact = planes[i].log10Std[layer][column];
          if (exact === null) expect(value).toBeNull();
          else expect(Math.abs((value ?? NaN) - exact)).toBeLessThanOrEqual(5.01e-6);
        });
      });
    });
  });

  it('shows, without its script, heatmaps, legend, verdict, profile, numbers and the command', async () => {
    const page = await reported(one);
    const [body] = elements(page, 'body');
    const still = body.replace(/<script.*?<\/script>/gs, '');
    const summary = JSON.parse(await readFile(join(one, 'summary.json'), 'utf8')) as SweepResult;
    for (const sentence of summary.facets[0].verdict) expect(still).toContain(sentence);
    for (const label of ['hidden units h: std by layer and σ²', 'Legend: the colours of std', 'std through the layers'])
      expect(still).toContain(`aria-label="${label}"`);
    const tables = elements(still, 'table');
    const layerTable = tables.find((table) => table.includes('<th scope="col">σ² = 0.25</th>')) ?? '';
    expect(layerTable.match(/<tr>/g)).toHaveLength(1 + 6);
    expect(still).toMatch(/<code>initscope sweep --layers 6 --width 8 [^<]*--sigma-sq 0\.05,0\.25,1/);
  });

  it('compares several networks, each with its growth, end and σ², and lets them be chosen', async () => {
    const page = await reported(several);
    const [comparison] = elements(page, 'section');
    const rows = elements(comparison, 'tr').slice(2);
    expect(rows.map((row) => elements(row, 'a')[0])).toEqual(['kaiming_normal', 'xavier_normal', 'orthogonal']);
    const { networks } = carried(page);
    networks.forEach(({ sigmaSq, planes: [{ log10Std }] }, i) => {
      const cells = elements(rows[i], 'td').slice(1);
      expect(cells[0]).toBe(String(sigmaSq[0]));
      expect(cells[1]).toBe(String(8 * sigmaSq[0]));
      // Layer 0 is the input; from layer 1 to layer 5 there are four steps.
      const growth = 10 ** (((log10Std[5][0] ?? NaN) - (log10Std[1][0] ?? NaN)) / 4);
      expect(cells[2]).toBe(`×${growth.toPrecision(3)}`);
      expect(Number(cells[3])).toBeCloseTo(10 ** (log10Std[5][0] ?? NaN), 2);
    });
    expect(elements(page, 'option')).toEqual(networks.map(({ name }) => name));
  });

  it('lays theory beside what was measured where the result has it, and only there', async () => {
    const plain = await reported(one);
    const beside = await reported(withTheory);
    expect(beside).toContain('theory, infinitely wide');
    expect(beside).toContain('95 % of seeds');
    expect(elements(plain, 'body')[0].replace(/<script.*?<\/script>/gs, '')).not.toContain('infinitely wide');
    const csv = (await readFile(join(withTheory, 'theory.csv'), 'utf8')).trim().split('\n');
    const columns = csv[0].split(',');
    const { networks } = carried(beside);
    for (const { quantity, layers, theory } of networks[0].planes) {
      const own = csv.slice(1).map((line) => line.split(','));
      layers.forEach((layer, row) => {
        networks[0].sigmaSq.forEach((variance, column) => {
          const cell = own.find(
            (each) =>
              each[columns.indexOf('quantity')] === quantity &&
              Number(each[columns.indexOf('layer')]) === layer &&
              Number(each[columns.indexOf('sigma_sq')]) === variance,
          );
          const text = cell?.[columns.indexOf('line_log10_std')] ?? '';
          const expected = text === '' ? null : Number(Number(text).toFixed(5));
          expect(theory?.line[row][column] ?? null).toBe(expected);
        });
      });
    }
  });

  it('takes nothing of a result for markup', async () => {
    const nasty = `</script><script>alert("&'")</script><img src=x onerror=alert(1)><!-- ]]> \u2028`;
    const folder = await copied(one, (summary) => ({
      ...summary,
      version: nasty,
      facets: summary.facets.map((facet) => ({ ...facet, verdict: [nasty] })),
    }));
    const page = await reported(folder);
    expect(page.match(/<script\b/g)).toHaveLength(2);
    expect(page).not.toMatch(/<img|<!--/);
    expect(page).toContain('&lt;/script&gt;&lt;script&gt;alert(&quot;&amp;&#39;&quot;)&lt;/script&gt;&lt;img');
    const svg = await reported(folder, '--format', 'svg');
    expect(descendants(parseXml(svg)).map(({ name }) => name)).not.toContain('script');
  });

  it('carries the licences of what its script is made of, as the program does those of its fonts', async () => {
    const [, notice] = /<script>\/\*!(.*?)\*\//s.exec(await reported(one)) ?? [];
    expect(notice).toContain('d3-array ');
    expect(notice).toContain('this permission notice appear in all copies');
    const licences = await readFile(new URL('../dist/THIRD-PARTY-LICENSES.txt', import.meta.url), 'utf8');
    expect(licences).toContain('Bitstream Vera Fonts Copyright');
  });

  it('is light, dark, or whichever the reader’s system is', async () => {
    expect(await reported(one)).toContain('prefers-color-scheme');
    const dark = await reported(one, '--theme', 'dark');
    expect(dark).not.toContain('prefers-color-scheme');
    expect(dark).toContain('color-scheme:dark;--page:#121318');
  });
});

describe('a picture', () => {
  it('is well-formed SVG, with every id once, for one network and for several', async () => {
    for (const [folder, titles] of [
      [one, ['relu network, 6 layers of 8 units']],
      [several, ['kaiming_normal', 'xavier_normal', 'orthogonal']],
    ] as const) {
      const root = parseXml((await reported(folder, '--format', 'svg')).replace(/^<\?xml[^>]*>\s*/, ''));
      expect(root.name).toBe('svg');
      const all = descendants(root);
      const ids = all.flatMap(({ attributes }) => attributes['id'] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const title of titles)
        expect(
          all.some(({ text }) => text.includes(title)),
          title,
        ).toBe(true);
    }
  });

  it('is as wide as asked for, of one network where one is asked for', async () => {
    const svg = parseXml(await reported(several, '--format', 'svg', '--network', '2', '--width', '500'));
    expect(svg.attributes['width']).toBe('500');
    const texts = descendants(svg).map(({ text }) => text);
    expect(texts.some((text) => text.includes('xavier_normal'))).toBe(true);
    expect(texts.some((text) => text.includes('kaiming_normal'))).toBe(false);
  });

  it('is a PNG of twice as many pixels, with its words drawn, the same bytes each time', async () => {
    const folder = await emptyFolder();
    const files = ['a.png', 'b.png'].map((name) => join(folder, name));
    for (const file of files) {
      const { code, stderr } = await initscope(['report', one, '-o', file]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: `wrote ${file}\n` });
    }
    const [first, second] = await Promise.all(files.map((file) => readFile(file)));
    expect(first.equals(second)).toBe(true);
    const { attributes } = parseXml(await reported(one, '--format', 'svg'));
    const pixels = decodePng(first);
    expect([pixels.width, pixels.height]).toEqual([2 * Number(attributes['width']), 2 * Number(attributes['height'])]);
    // The title stands at (28, 24), 18 px high. A line of letters is a fifth ink or so; a box in their stead is full or empty.
    let ink = 0;
    for (let y = 48; y < 88; y++) for (let x = 56; x < 456; x++) if (pixels.at(x, y)[0] < 128) ink++;
    expect(ink / (40 * 400)).toBeGreaterThan(0.05);
    expect(ink / (40 * 400)).toBeLessThan(0.5);
    expect(pixels.at(2, 2)).toEqual([255, 255, 255]);
  });

  it('is a dark PNG where that is asked for', async () => {
    const file = join(await emptyFolder(), 'dark.png');
    expect((await initscope(['report', one, '-o', file, '--theme', 'dark', '--width', '400'])).code).toBe(0);
    // The dark page, #121318.
    expect(decodePng(await readFile(file)).at(2, 2)).toEqual([18, 19, 24]);
  });
});

describe('what cannot be done', () => {
  /** One line on standard error, exit 2, nothing written. */
  async function expectRefusal(args: readonly string[], line: string | RegExp): Promise<void> {
    const cwd = await emptyFolder();
    const { code, stdout, stderr } = await initscope(['report', ...args], { cwd });
    expect(stderr).toMatch(/^initscope: [^\n]*\n$/);
    expect(stderr).toMatch(line);
    expect({ code, stdout, left: await readdir(cwd) }).toEqual({ code: 2, stdout: '', left: [] });
  }

  it('refuses a result that is not there, is none, or is damaged', async () => {
    const folder = await emptyFolder();
    await expectRefusal([], 'given no result');
    await expectRefusal([join(folder, 'nothing')], 'nothing');
    await expectRefusal([folder], /summary\.json/);
    const damaged = await copied(one, (summary) => ({ ...summary, facets: 3 }));
    await expectRefusal([damaged, '-o', 'x.html'], /result/);
    const disordered = await copied(one, ({ facets, ...rest }) => ({
      ...rest,
      facets: facets.map(({ planes, ...facet }) => ({
        ...facet,
        planes: planes.map((plane) => ({ ...plane, sigmaSq: plane.sigmaSq.toReversed() })),
      })),
    }));
    await expectRefusal([disordered, '-o', 'x.html'], /damaged: .*σ² ascends/);
    const empty = await copied(one, (summary) => ({ ...summary, facets: [] }));
    await expectRefusal([empty, '-o', 'x.html'], /no numbers to show|result/);
  });

  it('replaces nothing unless told to', async () => {
    const folder = await copied(one);
    await writeFile(join(folder, 'report.html'), 'mine');
    await expectRefusal([folder], /exists; give another name, or --overwrite/);
    expect(await readFile(join(folder, 'report.html'), 'utf8')).toBe('mine');
    expect((await initscope(['report', folder, '--overwrite'])).code).toBe(0);
    expect(await readFile(join(folder, 'report.html'), 'utf8')).toContain('<!doctype html>');
    const files = await readdir(folder);
    expect(files.filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it.each([
    [['--format', 'pdf'], /--format: given "pdf".*; allowed: html, svg, png/],
    [['-o', 'x.svg', '--format', 'png'], /--format: given "png" for "x.svg"/],
    [['-o', 'nowhere/x.svg'], /folder does not exist/],
    [['--width', '10', '-o', 'x.svg'], /--width: given "10"; allowed: a whole number from 240 to 10000/],
    [['--width', '800', '-o', 'x.html'], /--width: given for html/],
    [['--theme', 'blue', '-o', 'x.svg'], /--theme: given "blue"; allowed: auto, light, dark/],
    [['--network', '2', '-o', 'x.svg'], /--network: given 2; allowed: 1 to 1/],
    [['--network', '0', '-o', 'x.svg'], /--network: given "0"/],
  ])('refuses %j', async (flags, line) => {
    await expectRefusal([one, ...flags], line);
  });

  it('says that a PNG needs a package, where that is not installed', async () => {
    // The program beside an empty node_modules.
    const place = join(await emptyFolder(), 'installed');
    const source = new URL('../', import.meta.url);
    await mkdir(place);
    for (const name of ['bin', 'dist', 'package.json'])
      await cp(new URL(name, source), join(place, name), { recursive: true });
    const { spawnSync } = await import('node:child_process');
    const run = (output: string): { status: number | null; stderr: string } =>
      spawnSync(process.execPath, [join(place, 'bin/initscope.js'), 'report', one, '-o', join(place, output)], {
        encoding: 'utf8',
      });
    const { status, stderr } = run('x.png');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `initscope: --format: png needs the package @resvg/resvg-js, which is not installed for ${process.platform} on ${process.arch}; allowed: html, svg; for example --format svg\n`,
    });
    expect(run('x.svg').status).toBe(0);
    await rm(place, { recursive: true });
  });
});
