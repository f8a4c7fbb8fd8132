import { WriteStream } from 'node:tty';
import { classColours, type Theme } from '@initscope/charts';
import { Chalk, type ChalkInstance } from 'chalk';

/** How a stream can be drawn on: in colours, or in letters alone. */
export interface Ink {
  /** Half blocks in 256 or more colours; otherwise signs that any terminal, file or screen reader takes. */
  readonly form: 'blocks' | 'ascii';
  readonly chalk: ChalkInstance;
  readonly theme: Theme;
  /** How many columns a line may take. */
  readonly columns: number;
}

const DEFAULT_COLUMNS = 100;
/** Less than this holds no heatmap with its legend. */
const LEAST_COLUMNS = 40;

/**
 * What a stream can show. `--color` and `--no-color` decide; then NO_COLOR and FORCE_COLOR; then what the terminal says.
 *
 * @param color - the flag; undefined if not given.
 */
export function inkOf(stream: NodeJS.WriteStream, color: boolean | undefined): Ink {
  const depth = colourDepth(stream, color);
  const level = depth >= 24 ? 3 : depth >= 8 ? 2 : 0;
  return {
    form: level === 0 ? 'ascii' : 'blocks',
    chalk: new Chalk({ level }),
    theme: hasLightBackground() ? 'light' : 'dark',
    columns: Math.max(LEAST_COLUMNS, stream.columns ?? columnsAsked() ?? DEFAULT_COLUMNS),
  };
}

function columnsAsked(): number | undefined {
  const columns = Number(process.env['COLUMNS']);
  return Number.isInteger(columns) && columns > 0 ? columns : undefined;
}

/** Bits of colour: 1, 4, 8 or 24. */
function colourDepth(stream: NodeJS.WriteStream, color: boolean | undefined): number {
  if (color === false) return 1;
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (color === undefined && NO_COLOR !== undefined && NO_COLOR !== '') return 1;
  const asked = color === true || (FORCE_COLOR !== undefined && FORCE_COLOR !== '0' && FORCE_COLOR !== 'false');
  if (!stream.isTTY && !asked) return 1;
  // Node reads TERM, COLORTERM, FORCE_COLOR and the like, for pipes as well as for terminals.
  const depth = WriteStream.prototype.getColorDepth.call(stream);
  return asked ? Math.max(depth, 8) : depth;
}

/** Some terminals say "foreground;background" by number: 7 and 15 are white. */
function hasLightBackground(): boolean {
  const background = process.env['COLORFGBG']?.split(';').at(-1);
  return background === '7' || background === '15';
}

/** The colour of a class as chalk takes it. */
export function rgbOf(ink: Ink, colourClass: number): readonly [number, number, number] {
  return classColours(ink.theme)[colourClass].rgb;
}
