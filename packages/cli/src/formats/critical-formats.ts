import { csvFormat } from 'd3-dsv';
import type { AtWidth } from '../critical/at-width.ts';
import type { CriticalAnswer } from '../critical/critical-answer.ts';

/** A row of `critical`: theory's, and with --width the network's too. */
export type CriticalPointJson = CriticalAnswer & Partial<AtWidth>;

const schema = 'initscope/critical@1';

/** What `critical --format json` answers: one point, or a list of them. */
export type CriticalJson =
  | ({ readonly schema: typeof schema } & CriticalPointJson)
  | { readonly schema: typeof schema; readonly points: readonly CriticalPointJson[] };

export function criticalJson(points: readonly CriticalPointJson[]): CriticalJson {
  return points.length === 1 ? { schema, ...points[0] } : { schema, points };
}

/** A row for each point, its columns as in the JSON; what there is not is an empty cell. */
export function criticalCsv(points: readonly CriticalPointJson[]): string {
  const hasWidth = points.some(({ width }) => width !== undefined);
  const hasOwnData = points.some(({ measured }) => measured?.dataSeed !== undefined);
  const rows = points.map((point) => ({
    activation: point.activation,
    bias_sigma_sq: point.biasSigmaSq,
    sigma_w_sq: point.sigmaWSq,
    q_star: point.qStar,
    chi1: point.chi1,
    chi_parallel: point.chiParallel,
    stable: point.stable,
    half_stable_sigma_w_sq: point.halfStable.at(0)?.sigmaWSq,
    half_stable_bias_sigma_sq: point.halfStable.at(0)?.biasSigmaSq,
    gain_second_moment: point.gains.secondMoment,
    gain_gradient: point.gains.gradient,
    gain_torch: point.gains.torch,
    ...(hasWidth
      ? {
          width: point.width,
          sigma_sq: point.sigmaSq,
          measured_sigma_sq: point.measured?.sigmaSq,
          measured_low: point.measured?.low,
          measured_high: point.measured?.high,
          seeds: point.measured?.seeds,
          ...(hasOwnData ? { data_seed: point.measured?.dataSeed } : {}),
          layers: point.measured?.layers,
          initializer: point.measured?.initializer,
        }
      : {}),
    reason: point.reason,
  }));
  return `${csvFormat(rows)}\n`;
}
