import type { FoundResult } from '../results/sweep-folder.ts';

/** Prints what a result shows: heatmaps, tables, verdict. */
export async function showResult(
  result: FoundResult,
  stream: NodeJS.WriteStream,
  color: boolean | undefined,
): Promise<void> {
  // Pictures take a while to load, so they are imported where they are used: after the first line.
  const [{ inkOf }, { resultLines }] = await Promise.all([
    import('../terminal/ink.ts'),
    import('../terminal/result-lines.ts'),
  ]);
  stream.write(`\n${resultLines(result, inkOf(stream, color)).join('\n')}\n\n`);
}
