import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Theme } from '@initscope/charts';
import type { Output } from '../arguments/output-flags.ts';
import { readOutput } from '../arguments/output-flags.ts';
import { oneOf, oneText } from '../arguments/one-text.ts';
import { UsageError } from '../usage-error.ts';

/** What a report may be; the first is the usual one. */
export const reportFormats = ['html', 'svg', 'png'] as const;
export type ReportFormat = (typeof reportFormats)[number];

const themes = ['auto', 'light', 'dark'] as const;

export interface ReportOptions {
  /** The result's path. */
  readonly path: string;
  readonly output: Output<ReportFormat>;
  readonly theme: Theme | 'auto';
  /** In px, of a picture. */
  readonly width: number;
  /** The number of the one network to show. */
  readonly network: number | undefined;
}

const usualWidth = 960;

/** Reads the command's flags. */
export async function readReportOptions(argv: Readonly<Record<string, unknown>>): Promise<ReportOptions> {
  const path = oneText('result', argv['result']) ?? '';
  if (path === '') {
    throw new UsageError(
      "report: given no result; allowed: a sweep's folder, its summary.json, or a file of records; for example initscope report initscope-results/relu-50x80-0a9813d3",
    );
  }
  const named = readOutput(argv, reportFormats);
  const output = argv['output'] === undefined ? { ...named, path: await besides(path, named.format) } : named;
  const theme = oneOf('--theme', argv['theme'], themes) ?? 'auto';
  const network = wholeNumber('--network', argv['network'], 1, 10_000, '1');
  const width = wholeNumber('--width', argv['width'], 240, 10_000, String(usualWidth));
  if (width !== undefined && output.format === 'html') {
    throw new UsageError(
      '--width: given for html, which takes the width of its window; allowed: with --format svg or png; leave --width out',
    );
  }
  return { path, output, theme, width: width ?? usualWidth, network };
}

/** A report lies in its result's folder, or beside its file. */
async function besides(path: string, format: ReportFormat): Promise<string> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return join(isFolder ? path : dirname(path), `report.${format}`);
}

function wholeNumber(flag: string, given: unknown, least: number, most: number, example: string): number | undefined {
  const text = oneText(flag, given);
  if (text === undefined) return undefined;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  const found = text === '' ? 'nothing' : JSON.stringify(text);
  throw new UsageError(
    `${flag}: given ${found}; allowed: a whole number from ${least} to ${most}; for example ${flag} ${example}`,
  );
}
