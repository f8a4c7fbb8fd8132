import type { CommandModule } from 'yargs';
import { groups } from '../arguments/run-flags.ts';
import { probeOutput } from '../results/answer.ts';
import { readResult } from '../results/read-result.ts';
import { readReportOptions, reportFormats } from '../report/report-options.ts';

/** What --help begins with. */
export const reportExamples = `Examples:
  initscope report initscope-results/relu-50x80-0a9813d3           report.html beside the results
  initscope report initscope-results/relu-50x80-0a9813d3 -o heatmap.png
  initscope report records.parquet -o report.html --theme dark
  initscope report initscope-results/sweep-1ff6e572 --network 2 -o - --format svg > second.svg`;

export const report: CommandModule = {
  command: 'report [result]',
  describe: 'A result as one HTML file to explore, or as an SVG or PNG picture',
  builder: (yargs) =>
    yargs
      .positional('result', { type: 'string', describe: "a sweep's folder, its summary.json, or a file of records" })
      .option('output', {
        type: 'string',
        alias: 'o',
        group: groups.output,
        describe: 'file to write to, - for stdout',
        defaultDescription: "report.html in the result's folder",
      })
      .option('format', {
        type: 'string',
        group: groups.output,
        describe: `${reportFormats.join(', ')}; by the name of the output unless given`,
        defaultDescription: reportFormats[0],
      })
      .option('network', {
        type: 'string',
        group: groups.output,
        describe:
          'the number of one network to show; HTML shows all of them, a picture up to 12, one above the other, on one scale',
      })
      .option('width', {
        type: 'string',
        group: groups.output,
        describe: 'width of a picture in px; a PNG has twice as many pixels',
        defaultDescription: '960',
      })
      .option('theme', {
        type: 'string',
        group: groups.output,
        describe: "light, dark, or auto: the reader's own, and light for a PNG",
        defaultDescription: 'auto',
      })
      .option('overwrite', { type: 'boolean', group: groups.output, describe: 'replace the output file if it exists' }),
  handler: async (argv) => {
    const options = await readReportOptions(argv);
    // A result that is not there is the first thing to say; its folder is where the report would go.
    const found = await readResult(options.path);
    await probeOutput(options.output);
    const [{ renderReport }, { writeReport }] = await Promise.all([
      import('../report/render-report.ts'),
      import('../report/write-report.ts'),
    ]);
    await writeReport(await renderReport(found, options), options.output);
  },
};
