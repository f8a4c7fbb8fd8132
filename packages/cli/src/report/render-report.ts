import type { FoundResult } from '../results/sweep-folder.ts';
import { UsageError } from '../usage-error.ts';
import { networksOf, type ReportedNetwork } from './networks-of.ts';
import { pageParts } from './page-parts.ts';
import { pictureOf } from './picture.ts';
import { pngOf } from './png.ts';
import { reportHtml } from './report-html.ts';
import type { ReportOptions } from './report-options.ts';

/**
 * A result as what was asked for.
 *
 * @throws UsageError if it has nothing to show, or no such network.
 */
export async function renderReport(found: FoundResult, options: ReportOptions): Promise<string | Uint8Array> {
  const { output, path } = options;
  const networks = chosen(networksOf(found), options);
  try {
    if (output.format === 'html') return reportHtml(found, networks, options.theme, await pageParts());
    // A PNG has no reader's system to follow.
    const theme = output.format === 'png' && options.theme === 'auto' ? 'light' : options.theme;
    const svg = pictureOf(networks, { width: options.width, theme, seeds: found.result.spec.seeds.length });
    return output.format === 'svg' ? svg : await pngOf(svg, sizeOf(svg));
  } catch (error) {
    // What the charts refuse is what a sweep does not write.
    if (error instanceof RangeError) throw new UsageError(`${JSON.stringify(path)} is damaged: ${error.message}`);
    throw error;
  }
}

function chosen(all: readonly ReportedNetwork[], { network, path }: ReportOptions): readonly ReportedNetwork[] {
  if (all.length === 0) throw new UsageError(`${JSON.stringify(path)} holds no numbers to show`);
  if (network === undefined) return all;
  if (network > all.length) {
    throw new UsageError(
      `--network: given ${network}; allowed: 1 to ${all.length}, the networks of this result; for example --network ${all.length}`,
    );
  }
  return [all[network - 1]];
}

/** The size that an SVG says of itself. */
function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
