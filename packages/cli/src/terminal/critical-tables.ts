import { activationOf } from '@initscope/core';
import type { CriticalPointJson } from '../formats/critical-formats.ts';
import { halfStableInWords } from '../critical/why-not-critical.ts';
import { figure } from './figure.ts';
import { paragraphs } from './paragraphs.ts';
import { textTable } from './text-table.ts';

/** What `critical` prints: theory's points, gains, measured variances, and words on what is out of the ordinary. */
export function criticalTables(points: readonly CriticalPointJson[], columns: number): string[] {
  const lines = (sentences: readonly string[]): string[] => paragraphs(sentences, columns);
  return [
    ...lines(['Critical fan-scaled weight variance σ_w² = fan_in·σ²: χ1 = 1, gradients keep their size']),
    '',
    ...pointsTable(points),
    '',
    ...lines(notes(points)),
    '',
    ...lines(['Gains, by which weights of variance 1/fan_in are multiplied: what keeps E[h²], what keeps gradients']),
    '',
    ...gainsTable(points),
    ...measuredLines(points, lines),
  ];
}

function pointsTable(points: readonly CriticalPointJson[]): string[] {
  const head = ['activation', 'σ_b²', 'σ_w²', 'q*', 'χ1', 'χ∥', 'stable'];
  return textTable(
    head,
    onePerTheory(points).map((point) => [
      point.activation,
      figure(point.biasSigmaSq),
      figure(point.sigmaWSq),
      everyVarianceIsKept(point) ? 'any' : figure(point.qStar, 6),
      figure(point.chi1),
      figure(point.chiParallel, 6),
      point.sigmaWSq === null ? '–' : point.stable ? 'yes' : 'no',
    ]),
  );
}

/** Of ReLU and its like every variance is fixed at the critical point. */
function everyVarianceIsKept({ activation, sigmaWSq }: CriticalPointJson): boolean {
  return sigmaWSq !== null && activationOf(activation).slopes !== undefined;
}

function notes(points: readonly CriticalPointJson[]): string[] {
  const reasons = points.flatMap(({ reason }) => (reason === undefined ? [] : [`${reason}.`]));
  const withReason = new Set(points.filter(({ reason }) => reason !== undefined).map(({ activation }) => activation));
  // A reason says so too.
  const halves = points
    .filter(({ activation }) => !withReason.has(activation))
    .flatMap(({ activation, halfStable }) => halfStable.map((half) => `${activation}: ${halfStableInWords(half)}.`));
  const stable = points.filter((point) => point.stable);
  return [
    ...(stable.every(everyVarianceIsKept)
      ? []
      : ['Stable: variances near q* come to it, layer by layer. Otherwise they die out or grow without end.']),
    ...(stable.some(everyVarianceIsKept) ? ['q* any: every variance stays as it is.'] : []),
    ...new Set([...reasons, ...halves]),
  ];
}

/** Points differ in width alone where there are several networks. */
function onePerTheory(points: readonly CriticalPointJson[]): CriticalPointJson[] {
  const keyed = new Map(points.map((point) => [`${point.activation} ${point.biasSigmaSq}`, point]));
  return [...keyed.values()];
}

function gainsTable(points: readonly CriticalPointJson[]): string[] {
  const gains = new Map(points.map(({ activation, gains: each }) => [activation, each]));
  const head = ['activation', 'E[φ²]^−½', 'E[φ′²]^−½', "PyTorch's"];
  return textTable(
    head,
    [...gains].map(([name, { secondMoment, gradient, torch }]) => [
      name,
      figure(secondMoment),
      figure(gradient),
      figure(torch),
    ]),
  );
}

function measuredLines(
  points: readonly CriticalPointJson[],
  lines: (sentences: readonly string[]) => string[],
): string[] {
  const atWidth = points.filter(({ width }) => width !== undefined);
  if (atWidth.length === 0) return [];
  const measuresAny = atWidth.some(({ measured }) => (measured ?? null) !== null);
  const intervals = atWidth.some(({ measured }) => (measured?.low ?? null) !== null);
  const severalInitializers = new Set(atWidth.map(({ measured }) => measured?.initializer)).size > 1;
  const hasOwnData = atWidth.some(({ measured }) => measured?.dataSeed !== undefined);
  const head = [
    'activation',
    'σ_b²',
    'D',
    'σ_w²/D',
    'measured σ²',
    ...(intervals ? ['95 % interval'] : []),
    'K',
    'seeds',
    ...(hasOwnData ? ['data seed'] : []),
    ...(severalInitializers ? ['initializer'] : []),
  ];
  const rows = atWidth.map(({ activation, biasSigmaSq, width, sigmaSq, measured }) => [
    activation,
    figure(biasSigmaSq),
    figure(width),
    figure(sigmaSq, 6),
    figure(measured?.sigmaSq, 6),
    ...(intervals ? [intervalOf(measured)] : []),
    figure(measured?.layers),
    figure(measured?.seeds),
    ...(hasOwnData ? [figure(measured?.dataSeed)] : []),
    ...(severalInitializers ? [measured?.initializer ?? '–'] : []),
  ]);
  return [
    '',
    ...lines([
      'At finite width: theory’s σ² = σ_w²/D, and the σ² measured at which gradients ∂L/∂f of layer 1 are as large as those of layer K − 1',
    ]),
    '',
    ...textTable(head, rows),
    '',
    ...lines([
      ...(measuresAny
        ? [
            'Measured is the typical network’s: the geometric mean over seeds. It may lie above theory’s, which keeps the mean square, and that a few networks of large gradients rule; and on either side where variances have yet to come to q*.',
          ]
        : []),
      ...(atWidth.some(({ measured }) => measured === null)
        ? [
            '–: in some seed gradients come back at their size at no σ² within a factor of 1000 of theory’s, or units are dead.',
          ]
        : []),
    ]),
  ];
}

function intervalOf(measured: CriticalPointJson['measured']): string {
  if (measured === undefined || measured === null || measured.low === null) return '–';
  return `${figure(measured.low, 6)} … ${figure(measured.high, 6)}`;
}
